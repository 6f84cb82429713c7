select
  "region_code",
  "site_id",
  "kind",
  "part",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("started_on" as date) <= as_of_on, false) then cast(date_trunc('month', "started_on") as date)
  end as "started_month",
  case
    when coalesce(cast("finished_on" as date) <= as_of_on, false) then cast(date_trunc('month', "finished_on") as date)
  end as "finished_month",
  cast(1 as bigint) as "started_count",
  cast(1 as bigint) as "running_count",
  cast(
    case
      when (
        coalesce(
          cast("plan_approved_on" as date) <= as_of_on,
          false
        )
        and coalesce("plan_approved_on" <= "started_on", true)
      ) then 1
      else 0
    end as bigint
  ) as "planned_count",
  cast(
    case
      when coalesce("is_over_scale", false) then 1
      else 0
    end as bigint
  ) as "over_scale_count",
  cast(
    case
      when (
        coalesce("is_over_scale", false)
        and (
          coalesce(cast("reviewed_on" as date) <= as_of_on, false)
          and coalesce("reviewed_on" <= "started_on", true)
        )
        and coalesce("review_result" in ('passed', 'amended'), false)
      ) then 1
      else 0
    end as bigint
  ) as "reviewed_count",
  cast(
    case
      when (
        coalesce(cast("briefed_on" as date) <= as_of_on, false)
        and coalesce("briefed_on" <= "started_on", true)
      ) then 1
      else 0
    end as bigint
  ) as "briefed_count",
  cast(1 as bigint) as "finished_count",
  cast(
    case
      when coalesce(cast("accepted_on" as date) <= as_of_on, false) then 1
      else 0
    end as bigint
  ) as "accepted_count"
from
  "stg_county__high_risk_works"
  inner join "int_release__moment" on true
