select
  "region_code",
  "batch_id",
  "row_number",
  "month" as "month",
  cast(1 as bigint) as "return_count",
  cast(coalesce("hour_count", 0) as bigint) as "hour_count",
  cast(coalesce("injured_count", 0) as bigint) as "injured_count",
  cast(coalesce("lost_day_count", 0) as bigint) as "lost_day_count"
from
  "stg_county__work_hours"
  inner join "int_release__moment" on true
