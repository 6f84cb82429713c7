select
  "region_code",
  "complaint_id",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("received_on" as date) <= as_of_on, false) then cast(date_trunc('month', "received_on") as date)
  end as "received_month",
  case
    when coalesce(cast("replied_on" as date) <= as_of_on, false) then cast(date_trunc('month', "replied_on") as date)
  end as "replied_month",
  cast(1 as bigint) as "received_count",
  cast(
    case
      when coalesce(cast("inspected_on" as date) <= as_of_on, false) then 1
      else 0
    end as bigint
  ) as "inspected_count",
  cast(
    case
      when coalesce(cast("replied_on" as date) <= as_of_on, false) then 1
      else 0
    end as bigint
  ) as "replied_count",
  cast(1 as bigint) as "open_count",
  cast(1 as bigint) as "answered_count",
  cast(
    case
      when coalesce("is_satisfied", false) then 1
      else 0
    end as bigint
  ) as "satisfied_count"
from
  "stg_county__house_complaints"
  inner join "int_release__moment" on true
