select
  "region_code",
  "enterprise_code",
  "checked_on",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("checked_on" as date) <= as_of_on, false) then cast(date_trunc('month', "checked_on") as date)
  end as "checked_month",
  cast(1 as bigint) as "checked_count",
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
  ) as "five_count",
  cast(
    case
      when coalesce("has_duty_list", false) then 1
      else 0
    end as bigint
  ) as "listed_count",
  cast(
    case
      when coalesce("officer_count" >= "officer_due_count", false) then 1
      else 0
    end as bigint
  ) as "staffed_count",
  cast(coalesce("problem_count", 0) as bigint) as "problem_count"
from
  "stg_county__enterprise_duties"
  inner join "int_release__moment" on true
