select
  "region_code",
  "problem_id",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("registered_on" as date) <= as_of_on, false) then cast(date_trunc('month', "registered_on") as date)
  end as "registered_month",
  case
    when coalesce(cast("cleared_on" as date) <= as_of_on, false) then cast(date_trunc('month', "cleared_on") as date)
  end as "cleared_month",
  case
    when coalesce(cast("due_on" as date) <= as_of_on, false) then cast(date_trunc('month', "due_on") as date)
  end as "due_month",
  cast(1 as bigint) as "registered_count",
  cast(1 as bigint) as "open_count",
  cast(1 as bigint) as "due_count",
  cast(
    case
      when (
        coalesce(cast("cleared_on" as date) <= as_of_on, false)
        and coalesce("cleared_on" <= "due_on", true)
      ) then 1
      else 0
    end as bigint
  ) as "ontime_count"
from
  "stg_county__legacy_problems"
  inner join "int_release__moment" on true
