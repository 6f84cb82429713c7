select
  "region_code",
  "community_name",
  "part",
  "maintained_on",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("maintained_on" as date) <= as_of_on, false) then cast(date_trunc('month', "maintained_on") as date)
  end as "maintained_month",
  cast(1 as bigint) as "upkeep_count",
  cast(
    case
      when coalesce("is_sound", false) then 1
      else 0
    end as bigint
  ) as "sound_count"
from
  "stg_county__property_upkeeps"
  inner join "int_release__moment" on true
