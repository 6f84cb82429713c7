select
  "region_code",
  "risk_id",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("identified_on" as date) <= as_of_on, false) then cast(date_trunc('month', "identified_on") as date)
  end as "identified_month",
  cast(1 as bigint) as "risk_count",
  cast(
    case
      when coalesce("level" in ('red'), false) then 1
      else 0
    end as bigint
  ) as "red_count",
  cast(1 as bigint) as "identified_count",
  cast(
    case
      when coalesce("level" in ('red', 'orange'), false) then 1
      else 0
    end as bigint
  ) as "serious_count",
  cast(
    case
      when (
        coalesce("level" in ('red', 'orange'), false)
        and coalesce("control_level" in ('company', 'project'), false)
      ) then 1
      else 0
    end as bigint
  ) as "lifted_count"
from
  "stg_county__risks"
  inner join "int_release__moment" on true
