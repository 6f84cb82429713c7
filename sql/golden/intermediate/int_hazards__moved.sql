with
  "alike" as (
    select
      "region_code",
      "found_month",
      "due_month",
      "closed_month",
      "late_month",
      "rectified_month",
      cast(coalesce(sum("found_count"), 0) as bigint) as "found_count",
      cast(coalesce(sum("major_count"), 0) as bigint) as "major_count",
      cast(coalesce(sum("due_count"), 0) as bigint) as "due_count",
      cast(coalesce(sum("ontime_count"), 0) as bigint) as "ontime_count",
      cast(coalesce(sum("late_count"), 0) as bigint) as "late_count"
    from
      "int_hazards__judged"
    group by
      "region_code",
      "found_month",
      "due_month",
      "closed_month",
      "late_month",
      "rectified_month"
  )
select
  "region_code",
  "found_month" as "month",
  'found' as "move",
  cast(coalesce(sum("found_count"), 0) as bigint) as "hazard_count"
from
  "alike"
where
  "found_month" is not null
group by
  "region_code",
  "found_month"
union all
select
  "region_code",
  "found_month" as "month",
  'major' as "move",
  cast(coalesce(sum("major_count"), 0) as bigint) as "hazard_count"
from
  "alike"
where
  "found_month" is not null
group by
  "region_code",
  "found_month"
union all
select
  "region_code",
  "due_month" as "month",
  'due' as "move",
  cast(coalesce(sum("due_count"), 0) as bigint) as "hazard_count"
from
  "alike"
where
  "due_month" is not null
group by
  "region_code",
  "due_month"
union all
select
  "region_code",
  "due_month" as "month",
  'ontime' as "move",
  cast(coalesce(sum("ontime_count"), 0) as bigint) as "hazard_count"
from
  "alike"
where
  "due_month" is not null
group by
  "region_code",
  "due_month"
union all
select
  "region_code",
  "closed_month" as "month",
  'closed' as "move",
  cast(coalesce(sum("found_count"), 0) as bigint) as "hazard_count"
from
  "alike"
where
  "closed_month" is not null
group by
  "region_code",
  "closed_month"
union all
select
  "region_code",
  "late_month" as "month",
  'late' as "move",
  cast(coalesce(sum("late_count"), 0) as bigint) as "hazard_count"
from
  "alike"
where
  "late_month" is not null
group by
  "region_code",
  "late_month"
union all
select
  "region_code",
  "rectified_month" as "month",
  'settled' as "move",
  cast(coalesce(sum("late_count"), 0) as bigint) as "hazard_count"
from
  "alike"
where
  "rectified_month" is not null
group by
  "region_code",
  "rectified_month"
