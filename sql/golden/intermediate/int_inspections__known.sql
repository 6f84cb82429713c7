select
  "inspection_id",
  "region_code",
  "site_id",
  "inspected_on",
  "inspected_month",
  "kind",
  "batch_id",
  "row_number",
  cast(1 as bigint) as "inspection_count"
from
  "stg_county__inspections"
  inner join "int_release__moment" on true
where
  "inspected_on" <= "as_of_on"
