with
  "alike" as (
    select
      "region_code",
      "site_id",
      "found_month",
      "due_month",
      cast(coalesce(sum("found_count"), 0) as bigint) as "found_count",
      cast(coalesce(sum("major_count"), 0) as bigint) as "major_count",
      cast(coalesce(sum("due_count"), 0) as bigint) as "due_count",
      cast(
        coalesce(sum("due_count" - "ontime_count"), 0) as bigint
      ) as "late_count"
    from
      "int_hazards__judged"
    group by
      "region_code",
      "site_id",
      "found_month",
      "due_month"
  ),
  "moves" as (
    select
      "region_code",
      "site_id",
      "inspected_month" as "month",
      cast(coalesce(sum("inspection_count"), 0) as bigint) as "visit_count",
      cast(0 as bigint) as "hazard_count",
      cast(0 as bigint) as "major_count",
      cast(0 as bigint) as "due_count",
      cast(0 as bigint) as "late_count"
    from
      "int_inspections__known"
    group by
      "region_code",
      "site_id",
      "inspected_month"
    union all
    select
      "region_code",
      "site_id",
      "found_month" as "month",
      cast(0 as bigint) as "visit_count",
      "found_count" as "hazard_count",
      "major_count" as "major_count",
      cast(0 as bigint) as "due_count",
      cast(0 as bigint) as "late_count"
    from
      "alike"
    union all
    select
      "region_code",
      "site_id",
      "due_month" as "month",
      cast(0 as bigint) as "visit_count",
      cast(0 as bigint) as "hazard_count",
      cast(0 as bigint) as "major_count",
      "due_count" as "due_count",
      "late_count" as "late_count"
    from
      "alike"
    where
      "due_month" is not null
  )
select
  "region_code",
  "site_id",
  "month",
  cast(coalesce(sum("visit_count"), 0) as bigint) as "visit_count",
  cast(coalesce(sum("hazard_count"), 0) as bigint) as "hazard_count",
  cast(coalesce(sum("major_count"), 0) as bigint) as "major_count",
  cast(coalesce(sum("due_count"), 0) as bigint) as "due_count",
  cast(coalesce(sum("late_count"), 0) as bigint) as "late_count"
from
  "moves"
group by
  "region_code",
  "site_id",
  "month"
