with
  "moves" as (
    select
      "region_code",
      "held_month" as "month",
      cast(coalesce(sum("activity_count"), 0) as bigint) as "activity_count",
      cast(coalesce(sum("month_count"), 0) as bigint) as "month_count",
      cast(coalesce(sum("gas_count"), 0) as bigint) as "gas_count",
      cast(coalesce(sum("person_count"), 0) as bigint) as "person_count",
      cast(coalesce(sum("advice_count"), 0) as bigint) as "advice_count"
    from
      "int_publicities__tallied"
    where
      "held_month" is not null
    group by
      "region_code",
      "held_month"
  ),
  "months" as (
    select
      "region_code",
      "month",
      "is_reported"
    from
      "int_county_months__reported"
    where
      "dataset" = 'publicity'
  )
select
  "months"."region_code",
  "months"."month",
  "months"."is_reported",
  cast(
    coalesce(sum("moves"."activity_count"), 0) as bigint
  ) as "activity_count",
  cast(coalesce(sum("moves"."month_count"), 0) as bigint) as "month_count",
  cast(coalesce(sum("moves"."gas_count"), 0) as bigint) as "gas_count",
  cast(
    coalesce(sum("moves"."person_count"), 0) as bigint
  ) as "person_count",
  cast(
    coalesce(sum("moves"."advice_count"), 0) as bigint
  ) as "advice_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" = "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
