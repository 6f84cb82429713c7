select
  "dataset",
  "region_code",
  "month",
  cast(coalesce(sum(cast(1 as bigint)), 0) as bigint) as "row_count"
from
  "stg_county__rejects"
group by
  "dataset",
  "region_code",
  "month"
