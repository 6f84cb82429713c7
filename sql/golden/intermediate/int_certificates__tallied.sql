select
  "region_code",
  "certificate_id",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("issued_on" as date) <= as_of_on, false) then cast(date_trunc('month', "issued_on") as date)
  end as "issued_month",
  case
    when coalesce(cast("valid_until" as date) <= as_of_on, false) then cast(date_trunc('month', "valid_until") as date)
  end as "valid_until_month",
  cast(1 as bigint) as "issued_count",
  cast(
    case
      when coalesce("state" in ('valid', 'expired'), false) then 1
      else 0
    end as bigint
  ) as "valid_count",
  cast(1 as bigint) as "expired_count"
from
  "stg_county__certificates"
  inner join "int_release__moment" on true
