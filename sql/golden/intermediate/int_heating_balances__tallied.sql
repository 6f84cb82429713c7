select
  "region_code",
  "energy",
  "batch_id",
  "row_number",
  "month" as "month",
  cast(coalesce("closing_count", 0) as bigint) as "user_count",
  cast(coalesce("added_count", 0) as bigint) as "added_count",
  cast(coalesce("closed_count", 0) as bigint) as "closed_count",
  cast(coalesce("merged_count", 0) as bigint) as "merged_count"
from
  "stg_county__heating_balances"
  inner join "int_release__moment" on true
