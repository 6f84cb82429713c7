select
  "region_code",
  "site_id",
  "checked_on",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("checked_on" as date) <= as_of_on, false) then cast(date_trunc('month', "checked_on") as date)
  end as "checked_month",
  cast(1 as bigint) as "scored_count",
  cast(
    case
      when coalesce("grade" in ('good'), false) then 1
      else 0
    end as bigint
  ) as "good_count",
  cast(
    case
      when coalesce("grade" in ('failed'), false) then 1
      else 0
    end as bigint
  ) as "failed_count"
from
  "stg_county__score_summaries"
  inner join "int_release__moment" on true
