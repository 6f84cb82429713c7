select
  "region_code",
  "depot",
  "item",
  "batch_id",
  "row_number",
  "first_month" as "first_month",
  case
    when coalesce(cast("checked_on" as date) <= as_of_on, false) then cast(date_trunc('month', "checked_on") as date)
  end as "checked_month",
  case
    when coalesce(cast("valid_until" as date) <= as_of_on, false) then cast(date_trunc('month', "valid_until") as date)
  end as "valid_until_month",
  cast(1 as bigint) as "item_count",
  cast(1 as bigint) as "checked_count",
  cast(1 as bigint) as "expired_count"
from
  "stg_county__emergency_resources"
  inner join "int_release__moment" on true
