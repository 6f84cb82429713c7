select
  "region_code",
  "case_id",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("found_on" as date) <= as_of_on, false) then cast(date_trunc('month', "found_on") as date)
  end as "found_month",
  case
    when coalesce(cast("filed_on" as date) <= as_of_on, false) then cast(date_trunc('month', "filed_on") as date)
  end as "filed_month",
  case
    when coalesce(cast("closed_on" as date) <= as_of_on, false) then cast(date_trunc('month', "closed_on") as date)
  end as "closed_month",
  case
    when coalesce(cast("decided_on" as date) <= as_of_on, false) then cast(date_trunc('month', "decided_on") as date)
  end as "decided_month",
  cast(1 as bigint) as "found_count",
  cast(
    case
      when coalesce(
        "violation_kind" in (
          'illegal_award',
          'subcontract_all',
          'illegal_subcontract',
          'affiliation'
        ),
        false
      ) then 1
      else 0
    end as bigint
  ) as "four_count",
  cast(1 as bigint) as "open_count",
  cast(1 as bigint) as "filed_count",
  cast(1 as bigint) as "decided_count",
  cast(
    case
      when (
        coalesce(cast("decided_on" as date) <= as_of_on, false)
        and coalesce(
          cast("decided_on" as date) <= cast("filed_on" as date) + interval 90 day,
          false
        )
      ) then 1
      else 0
    end as bigint
  ) as "decided_in_time_count",
  cast(1 as bigint) as "closed_count"
from
  "stg_county__market_cases"
  inner join "int_release__moment" on true
