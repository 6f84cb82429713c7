select
  "region_code",
  "drill_name",
  "held_on",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("held_on" as date) <= as_of_on, false) then cast(date_trunc('month', "held_on") as date)
  end as "held_month",
  cast(1 as bigint) as "drill_count",
  cast(
    case
      when coalesce("form" in ('live', 'both'), false) then 1
      else 0
    end as bigint
  ) as "live_count",
  cast(
    case
      when coalesce("result" in ('good'), false) then 1
      else 0
    end as bigint
  ) as "good_count",
  cast(coalesce("person_count", 0) as bigint) as "person_count",
  cast(coalesce("problem_count", 0) as bigint) as "problem_count",
  cast(coalesce("rectified_count", 0) as bigint) as "rectified_count"
from
  "stg_county__drills"
  inner join "int_release__moment" on true
