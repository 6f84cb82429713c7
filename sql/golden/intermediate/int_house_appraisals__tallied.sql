select
  "region_code",
  "report_id",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("appraised_on" as date) <= as_of_on, false) then cast(date_trunc('month', "appraised_on") as date)
  end as "appraised_month",
  cast(1 as bigint) as "appraised_count",
  cast(
    case
      when coalesce("grade" in ('C', 'D'), false) then 1
      else 0
    end as bigint
  ) as "dangerous_count"
from
  "stg_county__house_appraisals"
  inner join "int_release__moment" on true
