with
  "known" as (
    select
      "hazard_id",
      "region_code",
      "site_id",
      "level",
      "trade",
      "found_on",
      "due_on",
      "as_of_on",
      "batch_id",
      "row_number",
      case
        when "rectified_on" <= "as_of_on" then "rectified_on"
      end as "rectified_on",
      case
        when "rechecked_on" <= "as_of_on" then "rechecked_on"
      end as "closed_on"
    from
      "stg_county__hazards"
      inner join "int_release__moment" on true
    where
      "found_on" <= "as_of_on"
  )
select
  "hazard_id",
  "region_code",
  "site_id",
  "level",
  "trade",
  "found_on",
  "due_on",
  "rectified_on",
  "batch_id",
  "row_number",
  cast(date_trunc('month', "found_on") as date) as "found_month",
  case
    when "due_on" <= "as_of_on" then cast(date_trunc('month', "due_on") as date)
  end as "due_month",
  cast(date_trunc('month', "closed_on") as date) as "closed_month",
  case
    when (
      "due_on" < "as_of_on"
      and (
        "rectified_on" is null
        or "rectified_on" > "due_on"
      )
    ) then cast(
      date_trunc('month', cast("due_on" + interval 1 day as date)) as date
    )
  end as "late_month",
  cast(date_trunc('month', "rectified_on") as date) as "rectified_month",
  cast(1 as bigint) as "found_count",
  cast(
    case
      when "level" = 'major' then 1
      else 0
    end as bigint
  ) as "major_count",
  cast(
    case
      when "due_on" <= "as_of_on" then 1
      else 0
    end as bigint
  ) as "due_count",
  cast(
    case
      when (
        "due_on" <= "as_of_on"
        and "rectified_on" <= "due_on"
      ) then 1
      else 0
    end as bigint
  ) as "ontime_count",
  cast(
    case
      when (
        "due_on" < "as_of_on"
        and (
          "rectified_on" is null
          or "rectified_on" > "due_on"
        )
      ) then 1
      else 0
    end as bigint
  ) as "late_count"
from
  "known"
