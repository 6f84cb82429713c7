select
  "region_code",
  "training_name",
  "held_on",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("held_on" as date) <= as_of_on, false) then cast(date_trunc('month', "held_on") as date)
  end as "held_month",
  cast(1 as bigint) as "session_count",
  cast(
    case
      when coalesce("kind" in ('community'), false) then 1
      else 0
    end as bigint
  ) as "community_count",
  cast(coalesce("due_count", 0) as bigint) as "due_count",
  cast(coalesce("trained_count", 0) as bigint) as "trained_count",
  cast(coalesce("frontline_count", 0) as bigint) as "frontline_count",
  cast(coalesce("passed_count", 0) as bigint) as "passed_count"
from
  "stg_county__trainings"
  inner join "int_release__moment" on true
