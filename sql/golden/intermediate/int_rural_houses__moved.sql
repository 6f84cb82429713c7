select
  "region_code",
  "found_month" as "month",
  'found' as "move",
  cast(coalesce(sum("found_count"), 0) as bigint) as "house_count"
from
  "int_dangerous_houses__followed"
where
  "found_month" is not null
group by
  "region_code",
  "found_month"
union all
select
  "region_code",
  "found_month" as "month",
  'dated' as "move",
  cast(coalesce(sum("dated_count"), 0) as bigint) as "house_count"
from
  "int_dangerous_houses__followed"
where
  "found_month" is not null
group by
  "region_code",
  "found_month"
union all
select
  "region_code",
  "found_month" as "month",
  'same_day' as "move",
  cast(coalesce(sum("same_day_count"), 0) as bigint) as "house_count"
from
  "int_dangerous_houses__followed"
where
  "found_month" is not null
group by
  "region_code",
  "found_month"
union all
select
  "region_code",
  "found_month" as "month",
  'handled' as "move",
  cast(coalesce(sum("handled_count"), 0) as bigint) as "house_count"
from
  "int_dangerous_houses__followed"
where
  "found_month" is not null
group by
  "region_code",
  "found_month"
union all
select
  "region_code",
  "cleared_month" as "month",
  'cleared' as "move",
  cast(coalesce(sum("cleared_count"), 0) as bigint) as "house_count"
from
  "int_dangerous_houses__followed"
where
  "cleared_month" is not null
group by
  "region_code",
  "cleared_month"
union all
select
  "region_code",
  "surveyed_month" as "month",
  'surveyed' as "move",
  cast(coalesce(sum("surveyed_count"), 0) as bigint) as "house_count"
from
  "int_rural_houses__surveyed"
where
  "surveyed_month" is not null
group by
  "region_code",
  "surveyed_month"
