select
  "region_code",
  "task_id",
  "object_name",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("drawn_on" as date) <= as_of_on, false) then cast(date_trunc('month', "drawn_on") as date)
  end as "drawn_month",
  case
    when coalesce(cast("checked_on" as date) <= as_of_on, false) then cast(date_trunc('month', "checked_on") as date)
  end as "checked_month",
  case
    when coalesce(cast("due_on" as date) <= as_of_on, false) then cast(date_trunc('month', "due_on") as date)
  end as "due_month",
  cast(1 as bigint) as "drawn_count",
  cast(
    case
      when coalesce(cast("checked_on" as date) <= as_of_on, false) then 1
      else 0
    end as bigint
  ) as "visited_count",
  cast(1 as bigint) as "checked_count",
  cast(
    case
      when coalesce("inspector_count" >= 2, false) then 1
      else 0
    end as bigint
  ) as "paired_count",
  cast(
    case
      when coalesce(cast("published_on" as date) <= as_of_on, false) then 1
      else 0
    end as bigint
  ) as "published_count",
  cast(1 as bigint) as "due_count",
  cast(
    case
      when (
        coalesce(cast("rectified_on" as date) <= as_of_on, false)
        and coalesce("rectified_on" <= "due_on", true)
      ) then 1
      else 0
    end as bigint
  ) as "ontime_count"
from
  "stg_county__random_checks"
  inner join "int_release__moment" on true
