with
  "moves" as (
    select
      "region_code",
      "checked_month" as "month",
      cast(coalesce(sum("check_count"), 0) as bigint) as "check_count",
      cast(coalesce(sum("key_count"), 0) as bigint) as "key_count",
      cast(coalesce(sum("hazard_count"), 0) as bigint) as "hazard_count",
      cast(coalesce(sum("grave_count"), 0) as bigint) as "grave_count",
      cast(coalesce(sum("rectified_count"), 0) as bigint) as "rectified_count"
    from
      "int_fire_checks__tallied"
    where
      "checked_month" is not null
    group by
      "region_code",
      "checked_month"
  ),
  "months" as (
    select
      "region_code",
      "month",
      "is_reported"
    from
      "int_county_months__reported"
    where
      "dataset" = 'fire_check'
  )
select
  "months"."region_code",
  "months"."month",
  "months"."is_reported",
  cast(coalesce(sum("moves"."check_count"), 0) as bigint) as "check_count",
  cast(coalesce(sum("moves"."key_count"), 0) as bigint) as "key_count",
  cast(
    coalesce(sum("moves"."hazard_count"), 0) as bigint
  ) as "hazard_count",
  cast(coalesce(sum("moves"."grave_count"), 0) as bigint) as "grave_count",
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
