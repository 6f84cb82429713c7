with
  "moves" as (
    select
      "region_code",
      "held_month" as "month",
      cast(coalesce(sum("drill_count"), 0) as bigint) as "drill_count",
      cast(coalesce(sum("live_count"), 0) as bigint) as "live_count",
      cast(coalesce(sum("good_count"), 0) as bigint) as "good_count",
      cast(coalesce(sum("person_count"), 0) as bigint) as "person_count",
      cast(coalesce(sum("problem_count"), 0) as bigint) as "problem_count",
      cast(coalesce(sum("rectified_count"), 0) as bigint) as "rectified_count"
    from
      "int_drills__tallied"
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
      "dataset" = 'drill'
  )
select
  "months"."region_code",
  "months"."month",
  "months"."is_reported",
  cast(coalesce(sum("moves"."drill_count"), 0) as bigint) as "drill_count",
  cast(coalesce(sum("moves"."live_count"), 0) as bigint) as "live_count",
  cast(coalesce(sum("moves"."good_count"), 0) as bigint) as "good_count",
  cast(
    coalesce(sum("moves"."person_count"), 0) as bigint
  ) as "person_count",
  cast(
    coalesce(sum("moves"."problem_count"), 0) as bigint
  ) as "problem_count",
  cast(
    coalesce(sum("moves"."rectified_count"), 0) as bigint
  ) as "rectified_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" = "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
