select
  "region_code",
  "accident_id",
  "report_kind",
  "reported_at",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("reported_at" as date) <= as_of_on, false) then cast(date_trunc('month', "reported_at") as date)
  end as "reported_month",
  cast(
    case
      when not (coalesce("report_kind" in ('first'), false)) then 1
      else 0
    end as bigint
  ) as "revision_count"
from
  "stg_county__accident_reports"
  inner join "int_release__moment" on true
