select
  "region_code",
  "hazard_id",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("found_on" as date) <= as_of_on, false) then cast(date_trunc('month', "found_on") as date)
  end as "found_month",
  case
    when coalesce(cast("rectified_on" as date) <= as_of_on, false) then cast(date_trunc('month', "rectified_on") as date)
  end as "rectified_month",
  case
    when coalesce(cast("due_on" as date) <= as_of_on, false) then cast(date_trunc('month', "due_on") as date)
  end as "due_month",
  cast(1 as bigint) as "found_count",
  cast(1 as bigint) as "open_count",
  cast(1 as bigint) as "due_count",
  cast(
    case
      when (
        coalesce(cast("rectified_on" as date) <= as_of_on, false)
        and coalesce("rectified_on" <= "due_on", true)
      ) then 1
      else 0
    end as bigint
  ) as "ontime_count",
  cast(
    case
      when coalesce("level" in ('major'), false) then 1
      else 0
    end as bigint
  ) as "major_count"
from
  "stg_county__heating_hazards"
  inner join "int_release__moment" on true
