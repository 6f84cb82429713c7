select
  "region_code",
  "enterprise_name",
  "certificate_id",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("awarded_on" as date) <= as_of_on, false) then cast(date_trunc('month', "awarded_on") as date)
  end as "awarded_month",
  cast(1 as bigint) as "awarded_count"
from
  "stg_county__good_records"
  inner join "int_release__moment" on true
