select
  "region_code",
  "house_id",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("found_on" as date) <= as_of_on, false) then cast(date_trunc('month', "found_on") as date)
  end as "found_month",
  case
    when coalesce(cast("finished_on" as date) <= as_of_on, false) then cast(date_trunc('month', "finished_on") as date)
  end as "finished_month",
  case
    when coalesce(cast("due_on" as date) <= as_of_on, false) then cast(date_trunc('month', "due_on") as date)
  end as "due_month",
  cast(1 as bigint) as "found_count",
  cast(
    case
      when coalesce(cast("told_on" as date) <= as_of_on, false) then 1
      else 0
    end as bigint
  ) as "told_count",
  cast(
    case
      when coalesce(cast("advised_on" as date) <= as_of_on, false) then 1
      else 0
    end as bigint
  ) as "advised_count",
  cast(
    case
      when (
        coalesce(cast("warned_on" as date) <= as_of_on, false)
        and coalesce(cast("watched_on" as date) <= as_of_on, false)
      ) then 1
      else 0
    end as bigint
  ) as "guarded_count",
  cast(
    case
      when coalesce(cast("planned_on" as date) <= as_of_on, false) then 1
      else 0
    end as bigint
  ) as "prepared_count",
  cast(1 as bigint) as "open_count",
  cast(1 as bigint) as "due_count",
  cast(
    case
      when (
        coalesce(cast("finished_on" as date) <= as_of_on, false)
        and coalesce("finished_on" <= "due_on", true)
      ) then 1
      else 0
    end as bigint
  ) as "ontime_count"
from
  "stg_county__town_dangers"
  inner join "int_release__moment" on true
