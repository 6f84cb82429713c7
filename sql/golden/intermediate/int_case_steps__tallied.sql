select
  "region_code",
  "accident_id",
  "step",
  "happened_on",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("happened_on" as date) <= as_of_on, false) then cast(date_trunc('month', "happened_on") as date)
  end as "happened_month",
  cast(
    case
      when coalesce("step" in ('report'), false) then 1
      else 0
    end as bigint
  ) as "reported_count",
  cast(
    case
      when coalesce("step" in ('closed'), false) then 1
      else 0
    end as bigint
  ) as "closed_count",
  cast(
    case
      when coalesce("step" in ('penalised'), false) then coalesce("penalised_person_count", 0)
      else 0
    end as bigint
  ) as "penalised_person_count",
  cast(
    case
      when coalesce("step" in ('credit'), false) then 1
      else 0
    end as bigint
  ) as "credit_count"
from
  "stg_county__case_steps"
  inner join "int_release__moment" on true
