select
  "region_code",
  "site_id",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("started_on" as date) <= as_of_on, false) then cast(date_trunc('month', "started_on") as date)
  end as "started_month",
  case
    when coalesce(cast("finished_on" as date) <= as_of_on, false) then cast(date_trunc('month', "finished_on") as date)
  end as "finished_month",
  cast(1 as bigint) as "started_count",
  cast(1 as bigint) as "active_count"
from
  "stg_county__sites"
  inner join "int_release__moment" on true
