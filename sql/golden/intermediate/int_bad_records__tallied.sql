select
  "region_code",
  "enterprise_name",
  "behaviour",
  "confirmed_on",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("confirmed_on" as date) <= as_of_on, false) then cast(date_trunc('month', "confirmed_on") as date)
  end as "confirmed_month",
  case
    when coalesce(cast("valid_until" as date) <= as_of_on, false) then cast(date_trunc('month', "valid_until") as date)
  end as "valid_until_month",
  cast(1 as bigint) as "confirmed_count",
  cast(
    case
      when coalesce("behaviour_group" in ('safety'), false) then 1
      else 0
    end as bigint
  ) as "safety_count",
  cast(
    case
      when coalesce(cast("published_on" as date) <= as_of_on, false) then 1
      else 0
    end as bigint
  ) as "published_count",
  cast(1 as bigint) as "standing_count"
from
  "stg_county__bad_records"
  inner join "int_release__moment" on true
