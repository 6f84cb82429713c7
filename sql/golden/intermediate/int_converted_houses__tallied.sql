select
  "region_code",
  "house_id",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("surveyed_on" as date) <= as_of_on, false) then cast(date_trunc('month', "surveyed_on") as date)
  end as "surveyed_month",
  cast(1 as bigint) as "surveyed_count",
  cast(
    case
      when coalesce("has_hazard", false) then 1
      else 0
    end as bigint
  ) as "hazard_count",
  cast(
    case
      when (
        coalesce("has_hazard", false)
        and coalesce(cast("reported_on" as date) <= as_of_on, false)
      ) then 1
      else 0
    end as bigint
  ) as "reported_count",
  cast(
    case
      when (
        coalesce("has_hazard", false)
        and coalesce(
          "action" in ('ordered', 'restored', 'closed', 'passed_on'),
          false
        )
      ) then 1
      else 0
    end as bigint
  ) as "acted_count"
from
  "stg_county__converted_houses"
  inner join "int_release__moment" on true
