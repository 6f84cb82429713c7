select
  "region_code",
  "month",
  "construction_area_sqm",
  "worker_count"
from
  "stg_county__exposures"
