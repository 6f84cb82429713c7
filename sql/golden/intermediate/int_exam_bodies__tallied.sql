select
  "region_code",
  "body_name",
  "counted_on",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("counted_on" as date) <= as_of_on, false) then cast(date_trunc('month', "counted_on") as date)
  end as "counted_month",
  cast(1 as bigint) as "body_count",
  cast(
    case
      when coalesce("is_checked", false) then 1
      else 0
    end as bigint
  ) as "checked_count",
  cast(coalesce("candidate_count", 0) as bigint) as "candidate_count",
  cast(coalesce("passed_count", 0) as bigint) as "passed_count"
from
  "stg_county__exam_bodies"
  inner join "int_release__moment" on true
