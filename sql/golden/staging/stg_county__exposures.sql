select
  "region_code",
  "construction_area_sqm",
  "worker_count",
  "output_fen",
  "batch_id",
  "row_number",
  cast(date_trunc('month', "month") as date) as "month"
from
  "src_exposure"
