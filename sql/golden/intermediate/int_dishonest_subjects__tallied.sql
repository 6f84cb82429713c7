select
  "region_code",
  "subject_name",
  "listed_on",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("listed_on" as date) <= as_of_on, false) then cast(date_trunc('month', "listed_on") as date)
  end as "listed_month",
  case
    when coalesce(cast("removed_on" as date) <= as_of_on, false) then cast(date_trunc('month', "removed_on") as date)
  end as "removed_month",
  cast(1 as bigint) as "listed_count",
  cast(
    case
      when coalesce(cast("published_on" as date) <= as_of_on, false) then 1
      else 0
    end as bigint
  ) as "published_count",
  cast(1 as bigint) as "standing_count",
  cast(1 as bigint) as "removed_count"
from
  "stg_county__dishonest_subjects"
  inner join "int_release__moment" on true
