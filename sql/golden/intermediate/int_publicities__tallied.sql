select
  "region_code",
  "activity_name",
  "held_on",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("held_on" as date) <= as_of_on, false) then cast(date_trunc('month', "held_on") as date)
  end as "held_month",
  cast(1 as bigint) as "activity_count",
  cast(
    case
      when coalesce("kind" in ('month', 'day'), false) then 1
      else 0
    end as bigint
  ) as "month_count",
  cast(
    case
      when coalesce("kind" in ('gas'), false) then 1
      else 0
    end as bigint
  ) as "gas_count",
  cast(coalesce("person_count", 0) as bigint) as "person_count",
  cast(coalesce("advice_count", 0) as bigint) as "advice_count"
from
  "stg_county__publicities"
  inner join "int_release__moment" on true
