select
  "region_code",
  "house_id",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("surveyed_on" as date) <= as_of_on, false) then cast(date_trunc('month', "surveyed_on") as date)
  end as "surveyed_month",
  cast(1 as bigint) as "surveyed_count",
  cast(
    case
      when coalesce("judgement" in ('risk', 'collapse'), false) then 1
      else 0
    end as bigint
  ) as "risky_count"
from
  "stg_county__town_houses"
  inner join "int_release__moment" on true
