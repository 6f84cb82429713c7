select
  "region_code",
  "site_id",
  "post",
  "checked_on",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("checked_on" as date) <= as_of_on, false) then cast(date_trunc('month', "checked_on") as date)
  end as "checked_month",
  cast(coalesce("due_count", 0) as bigint) as "due_count",
  cast(coalesce("present_count", 0) as bigint) as "present_count",
  cast(1 as bigint) as "post_count",
  cast(
    case
      when coalesce("performed", false) then 1
      else 0
    end as bigint
  ) as "performed_count"
from
  "stg_county__officer_duties"
  inner join "int_release__moment" on true
