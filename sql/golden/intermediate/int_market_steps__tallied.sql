select
  "region_code",
  "enterprise_name",
  "step",
  "happened_on",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("happened_on" as date) <= as_of_on, false) then cast(date_trunc('month', "happened_on") as date)
  end as "happened_month",
  cast(
    case
      when coalesce(
        "step" in (
          'watched',
          'bid_limited',
          'suspended',
          'benefit_limited',
          'downgraded',
          'revoked'
        ),
        false
      ) then 1
      else 0
    end as bigint
  ) as "punished_count",
  cast(
    case
      when coalesce("step" in ('admitted'), false) then 1
      else 0
    end as bigint
  ) as "admitted_count",
  cast(
    case
      when coalesce("step" in ('cleared'), false) then 1
      else 0
    end as bigint
  ) as "cleared_count",
  cast(
    case
      when coalesce("step" in ('repaired'), false) then 1
      else 0
    end as bigint
  ) as "repaired_count"
from
  "stg_county__market_steps"
  inner join "int_release__moment" on true
