select
  "region_code",
  "region_name",
  "batch_id",
  "row_number"
from
  "src_region"
