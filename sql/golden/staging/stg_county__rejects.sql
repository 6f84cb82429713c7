select
  "dataset",
  "region_code",
  "month",
  "batch_id",
  "row_number"
from
  "src_reject"
