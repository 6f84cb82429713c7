select
  "region_code",
  "unit_name",
  "checked_on",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("checked_on" as date) <= as_of_on, false) then cast(date_trunc('month', "checked_on") as date)
  end as "checked_month",
  cast(1 as bigint) as "check_count",
  cast(
    case
      when coalesce(
        "period" in ('festival', 'event', 'summer', 'winter'),
        false
      ) then 1
      else 0
    end as bigint
  ) as "key_count",
  cast(coalesce("hazard_count", 0) as bigint) as "hazard_count",
  cast(coalesce("grave_count", 0) as bigint) as "grave_count",
  cast(coalesce("rectified_count", 0) as bigint) as "rectified_count"
from
  "stg_county__fire_checks"
  inner join "int_release__moment" on true
