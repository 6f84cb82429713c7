select
  "region_code",
  "town",
  "kind",
  "batch_id",
  "row_number",
  "month" as "month",
  cast(coalesce("due_count", 0) as bigint) as "due_count",
  cast(coalesce("checked_count", 0) as bigint) as "checked_count",
  cast(coalesce("away_count", 0) as bigint) as "away_count",
  cast(coalesce("refused_count", 0) as bigint) as "refused_count",
  cast(coalesce("grave_count", 0) as bigint) as "grave_count"
from
  "stg_county__heating_patrols"
  inner join "int_release__moment" on true
