select
  "int_accidents__classified"."region_code",
  "int_accidents__classified"."accident_id",
  "stg_county__accidents"."site_id",
  "stg_county__sites"."contractor_code",
  "int_accidents__classified"."occurred_on",
  "int_accidents__classified"."occurred_month",
  "int_accidents__classified"."accident_count",
  "int_accidents__classified"."casualty_count",
  "int_accidents__classified"."major_count",
  hour("stg_county__accidents"."occurred_at") as "occurred_hour",
  date_diff(
    'minute',
    "stg_county__accidents"."occurred_at",
    "stg_county__accidents"."reported_at"
  ) as "reported_after_minutes"
from
  "int_accidents__classified"
  inner join "stg_county__accidents" on "stg_county__accidents"."region_code" = "int_accidents__classified"."region_code"
  and "stg_county__accidents"."accident_id" = "int_accidents__classified"."accident_id"
  left join "stg_county__sites" on "stg_county__sites"."site_id" = "stg_county__accidents"."site_id"
