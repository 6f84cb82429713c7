select
  "region_code",
  "region_name",
  "batch_id",
  "row_number"
from
  "src_region"
where
  "successor_code" is null
  and "valid_until" is null
