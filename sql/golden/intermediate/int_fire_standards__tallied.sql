select
  "region_code",
  "unit_name",
  "assessed_on",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("assessed_on" as date) <= as_of_on, false) then cast(date_trunc('month', "assessed_on") as date)
  end as "assessed_month",
  cast(1 as bigint) as "assessed_count",
  cast(
    case
      when coalesce("result" in ('good', 'passed'), false) then 1
      else 0
    end as bigint
  ) as "passed_count",
  cast(
    case
      when coalesce("has_duty_system", false) then 1
      else 0
    end as bigint
  ) as "duty_count"
from
  "stg_county__fire_standards"
  inner join "int_release__moment" on true
