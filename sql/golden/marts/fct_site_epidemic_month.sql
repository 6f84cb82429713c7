with
  "moves" as (
    select
      "region_code",
      "counted_month" as "month",
      cast(coalesce(sum("site_count"), 0) as bigint) as "site_count",
      cast(coalesce(sum("closed_count"), 0) as bigint) as "closed_count",
      cast(coalesce(sum("test_due_count"), 0) as bigint) as "test_due_count",
      cast(coalesce(sum("tested_count"), 0) as bigint) as "tested_count",
      cast(coalesce(sum("present_count"), 0) as bigint) as "present_count",
      cast(coalesce(sum("dosed_count"), 0) as bigint) as "dosed_count"
    from
      "int_site_epidemics__tallied"
    where
      "counted_month" is not null
    group by
      "region_code",
      "counted_month"
  ),
  "months" as (
    select
      "region_code",
      "month",
      "is_reported"
    from
      "int_county_months__reported"
    where
      "dataset" = 'site_epidemic'
  )
select
  "months"."region_code",
  "months"."month",
  "months"."is_reported",
  cast(coalesce(sum("moves"."site_count"), 0) as bigint) as "site_count",
  cast(
    coalesce(sum("moves"."closed_count"), 0) as bigint
  ) as "closed_count",
  cast(
    coalesce(sum("moves"."test_due_count"), 0) as bigint
  ) as "test_due_count",
  cast(
    coalesce(sum("moves"."tested_count"), 0) as bigint
  ) as "tested_count",
  cast(
    coalesce(sum("moves"."present_count"), 0) as bigint
  ) as "present_count",
  cast(coalesce(sum("moves"."dosed_count"), 0) as bigint) as "dosed_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" = "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
