select
  "region_code",
  "month",
  "construction_area_sqm",
  "worker_count",
  "output_fen"
from
  "stg_county__exposures"
