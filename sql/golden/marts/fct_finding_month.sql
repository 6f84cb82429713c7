select
  "dataset",
  "rule",
  "region_code",
  "month",
  cast(coalesce(sum(cast(1 as bigint)), 0) as bigint) as "finding_count"
from
  "int_rows__questioned"
group by
  "dataset",
  "rule",
  "region_code",
  "month"
