select
  "region_code",
  "site_id",
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
      when (
        coalesce("is_duty_met", false)
        and coalesce("is_management_met", false)
        and coalesce("is_investment_met", false)
        and coalesce("is_training_met", false)
        and coalesce("is_rescue_met", false)
      ) then 1
      else 0
    end as bigint
  ) as "five_count"
from
  "stg_county__site_standards"
  inner join "int_release__moment" on true
