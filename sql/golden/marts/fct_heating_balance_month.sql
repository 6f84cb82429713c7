with
  "moves" as (
    select
      "region_code",
      "month" as "month",
      cast(coalesce(sum("user_count"), 0) as bigint) as "user_count",
      cast(coalesce(sum("added_count"), 0) as bigint) as "added_count",
      cast(coalesce(sum("closed_count"), 0) as bigint) as "closed_count",
      cast(coalesce(sum("merged_count"), 0) as bigint) as "merged_count"
    from
      "int_heating_balances__tallied"
    where
      "month" is not null
    group by
      "region_code",
      "month"
  ),
  "months" as (
    select
      "region_code",
      "month",
      "is_reported"
    from
      "int_county_months__reported"
    where
      "dataset" = 'heating_balance'
  )
select
  "months"."region_code",
  "months"."month",
  "months"."is_reported",
  cast(coalesce(sum("moves"."user_count"), 0) as bigint) as "user_count",
  cast(coalesce(sum("moves"."added_count"), 0) as bigint) as "added_count",
  cast(
    coalesce(sum("moves"."closed_count"), 0) as bigint
  ) as "closed_count",
  cast(
    coalesce(sum("moves"."merged_count"), 0) as bigint
  ) as "merged_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" = "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
