with
  "moves" as (
    select
      "region_code",
      "month" as "month",
      cast(coalesce(sum("return_count"), 0) as bigint) as "return_count",
      cast(coalesce(sum("hour_count"), 0) as bigint) as "hour_count",
      cast(coalesce(sum("injured_count"), 0) as bigint) as "injured_count",
      cast(coalesce(sum("lost_day_count"), 0) as bigint) as "lost_day_count"
    from
      "int_work_hours__tallied"
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
      "dataset" = 'work_hours'
  )
select
  "months"."region_code",
  "months"."month",
  "months"."is_reported",
  cast(
    coalesce(sum("moves"."return_count"), 0) as bigint
  ) as "return_count",
  cast(coalesce(sum("moves"."hour_count"), 0) as bigint) as "hour_count",
  cast(
    coalesce(sum("moves"."injured_count"), 0) as bigint
  ) as "injured_count",
  cast(
    coalesce(sum("moves"."lost_day_count"), 0) as bigint
  ) as "lost_day_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" = "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
