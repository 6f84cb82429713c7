with
  "moves" as (
    select
      "region_code",
      "held_month" as "month",
      cast(coalesce(sum("session_count"), 0) as bigint) as "session_count",
      cast(coalesce(sum("community_count"), 0) as bigint) as "community_count",
      cast(coalesce(sum("due_count"), 0) as bigint) as "due_count",
      cast(coalesce(sum("trained_count"), 0) as bigint) as "trained_count",
      cast(coalesce(sum("frontline_count"), 0) as bigint) as "frontline_count",
      cast(coalesce(sum("passed_count"), 0) as bigint) as "passed_count"
    from
      "int_trainings__tallied"
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
      "dataset" = 'training'
  )
select
  "months"."region_code",
  "months"."month",
  "months"."is_reported",
  cast(
    coalesce(sum("moves"."session_count"), 0) as bigint
  ) as "session_count",
  cast(
    coalesce(sum("moves"."community_count"), 0) as bigint
  ) as "community_count",
  cast(coalesce(sum("moves"."due_count"), 0) as bigint) as "due_count",
  cast(
    coalesce(sum("moves"."trained_count"), 0) as bigint
  ) as "trained_count",
  cast(
    coalesce(sum("moves"."frontline_count"), 0) as bigint
  ) as "frontline_count",
  cast(
    coalesce(sum("moves"."passed_count"), 0) as bigint
  ) as "passed_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" = "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
