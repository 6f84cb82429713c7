select
  "inspection_id",
  "region_code",
  "site_id",
  "inspected_on",
  "kind",
  "campaign_id",
  "hazard_count",
  "batch_id",
  "row_number",
  cast(date_trunc('month', "inspected_on") as date) as "inspected_month"
from
  "src_inspection"
