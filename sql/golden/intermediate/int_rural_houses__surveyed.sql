select
  "house_id",
  "region_code",
  "batch_id",
  "row_number",
  case
    when "surveyed_on" <= "as_of_on" then cast(date_trunc('month', "surveyed_on") as date)
  end as "surveyed_month",
  cast(1 as bigint) as "house_count",
  cast(
    case
      when "surveyed_on" <= "as_of_on" then 1
      else 0
    end as bigint
  ) as "surveyed_count"
from
  "stg_county__rural_houses"
  inner join "int_release__moment" on true
