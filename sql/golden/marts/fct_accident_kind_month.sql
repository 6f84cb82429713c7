select
  "region_code",
  "occurred_month" as "month",
  "class",
  "type",
  cast(coalesce(sum("accident_count"), 0) as bigint) as "accident_count",
  cast(coalesce(sum("casualty_count"), 0) as bigint) as "casualty_count",
  cast(coalesce(sum("death_count"), 0) as bigint) as "death_count"
from
  "int_accidents__classified"
group by
  "region_code",
  "occurred_month",
  "class",
  "type"
