select
  "region_code",
  "site_id",
  "counted_on",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("counted_on" as date) <= as_of_on, false) then cast(date_trunc('month', "counted_on") as date)
  end as "counted_month",
  cast(1 as bigint) as "site_count",
  cast(
    case
      when coalesce("is_closed", false) then 1
      else 0
    end as bigint
  ) as "closed_count",
  cast(coalesce("test_due_count", 0) as bigint) as "test_due_count",
  cast(coalesce("tested_count", 0) as bigint) as "tested_count",
  cast(coalesce("present_count", 0) as bigint) as "present_count",
  cast(coalesce("full_dose_count", 0) as bigint) as "dosed_count"
from
  "stg_county__site_epidemics"
  inner join "int_release__moment" on true
