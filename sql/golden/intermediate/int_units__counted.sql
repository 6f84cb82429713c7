with
  "spans" as (
    select
      cast(12 as bigint) as "window_months",
      cast("as_of_month" - interval 12 month as date) as "before",
      "as_of_month" as "last_month"
    from
      "int_release__moment"
    union all
    select
      cast(36 as bigint) as "window_months",
      cast("as_of_month" - interval 36 month as date) as "before",
      "as_of_month" as "last_month"
    from
      "int_release__moment"
  ),
  "recent" as (
    select
      "int_site_months__counted".*
    from
      "int_site_months__counted"
      inner join "int_release__moment" on true
    where
      "month" > cast("as_of_month" - interval 36 month as date)
      and "month" <= "as_of_month"
  ),
  "at_work" as (
    select distinct
      "recent"."site_id",
      "recent"."month",
      "stg_county__high_risk_works"."kind"
    from
      "recent"
      inner join "stg_county__high_risk_works" on "stg_county__high_risk_works"."site_id" = "recent"."site_id"
    where
      "recent"."month" >= cast(
        date_trunc(
          'month',
          "stg_county__high_risk_works"."started_on"
        ) as date
      )
      and (
        "stg_county__high_risk_works"."finished_on" is null
        or "recent"."month" <= cast(
          date_trunc(
            'month',
            "stg_county__high_risk_works"."finished_on"
          ) as date
        )
      )
  ),
  "alike" as (
    select
      "trade",
      "found_month",
      "due_month",
      cast(coalesce(sum("found_count"), 0) as bigint) as "found_count",
      cast(coalesce(sum("major_count"), 0) as bigint) as "major_count",
      cast(coalesce(sum("due_count"), 0) as bigint) as "due_count",
      cast(coalesce(sum("ontime_count"), 0) as bigint) as "ontime_count"
    from
      "int_hazards__judged"
    group by
      "trade",
      "found_month",
      "due_month"
  ),
  "facts" as (
    select
      'county' as "unit_kind",
      "region_code" as "unit",
      "recent"."month" as "month",
      "recent"."visit_count" as "visit_count",
      "recent"."hazard_count" as "hazard_count",
      "recent"."major_count" as "major_count",
      "recent"."due_count" as "due_count",
      "recent"."late_count" as "late_count",
      cast(0 as bigint) as "accident_count",
      cast(0 as bigint) as "casualty_count",
      cast(0 as bigint) as "area_sqm",
      cast(0 as bigint) as "worker_months"
    from
      "recent"
    union all
    select
      'site' as "unit_kind",
      "site_id" as "unit",
      "recent"."month" as "month",
      "recent"."visit_count" as "visit_count",
      "recent"."hazard_count" as "hazard_count",
      "recent"."major_count" as "major_count",
      "recent"."due_count" as "due_count",
      "recent"."late_count" as "late_count",
      cast(0 as bigint) as "accident_count",
      cast(0 as bigint) as "casualty_count",
      cast(0 as bigint) as "area_sqm",
      cast(0 as bigint) as "worker_months"
    from
      "recent"
    union all
    select
      'season' as "unit_kind",
      cast(month("recent"."month") as varchar) as "unit",
      "recent"."month" as "month",
      "recent"."visit_count" as "visit_count",
      "recent"."hazard_count" as "hazard_count",
      "recent"."major_count" as "major_count",
      "recent"."due_count" as "due_count",
      "recent"."late_count" as "late_count",
      cast(0 as bigint) as "accident_count",
      cast(0 as bigint) as "casualty_count",
      cast(0 as bigint) as "area_sqm",
      cast(0 as bigint) as "worker_months"
    from
      "recent"
    union all
    select
      'enterprise' as "unit_kind",
      "stg_county__sites"."contractor_code" as "unit",
      "recent"."month" as "month",
      "recent"."visit_count" as "visit_count",
      "recent"."hazard_count" as "hazard_count",
      "recent"."major_count" as "major_count",
      "recent"."due_count" as "due_count",
      "recent"."late_count" as "late_count",
      cast(0 as bigint) as "accident_count",
      cast(0 as bigint) as "casualty_count",
      cast(0 as bigint) as "area_sqm",
      cast(0 as bigint) as "worker_months"
    from
      "recent"
      inner join "stg_county__sites" on "stg_county__sites"."site_id" = "recent"."site_id"
    where
      "stg_county__sites"."contractor_code" is not null
    union all
    select
      'high_risk_work' as "unit_kind",
      "at_work"."kind" as "unit",
      "recent"."month" as "month",
      "recent"."visit_count" as "visit_count",
      "recent"."hazard_count" as "hazard_count",
      "recent"."major_count" as "major_count",
      "recent"."due_count" as "due_count",
      "recent"."late_count" as "late_count",
      cast(0 as bigint) as "accident_count",
      cast(0 as bigint) as "casualty_count",
      cast(0 as bigint) as "area_sqm",
      cast(0 as bigint) as "worker_months"
    from
      "recent"
      inner join "at_work" on "at_work"."site_id" = "recent"."site_id"
      and "at_work"."month" = "recent"."month"
    union all
    select
      'trade' as "unit_kind",
      "trade" as "unit",
      "found_month" as "month",
      cast(0 as bigint) as "visit_count",
      "found_count" as "hazard_count",
      "major_count" as "major_count",
      cast(0 as bigint) as "due_count",
      cast(0 as bigint) as "late_count",
      cast(0 as bigint) as "accident_count",
      cast(0 as bigint) as "casualty_count",
      cast(0 as bigint) as "area_sqm",
      cast(0 as bigint) as "worker_months"
    from
      "alike"
    union all
    select
      'trade' as "unit_kind",
      "trade" as "unit",
      "due_month" as "month",
      cast(0 as bigint) as "visit_count",
      cast(0 as bigint) as "hazard_count",
      cast(0 as bigint) as "major_count",
      "due_count" as "due_count",
      "due_count" - "ontime_count" as "late_count",
      cast(0 as bigint) as "accident_count",
      cast(0 as bigint) as "casualty_count",
      cast(0 as bigint) as "area_sqm",
      cast(0 as bigint) as "worker_months"
    from
      "alike"
    where
      "due_month" is not null
    union all
    select
      'county' as "unit_kind",
      "region_code" as "unit",
      "occurred_month" as "month",
      cast(0 as bigint) as "visit_count",
      cast(0 as bigint) as "hazard_count",
      cast(0 as bigint) as "major_count",
      cast(0 as bigint) as "due_count",
      cast(0 as bigint) as "late_count",
      "int_accidents__placed"."accident_count" as "accident_count",
      "int_accidents__placed"."casualty_count" as "casualty_count",
      cast(0 as bigint) as "area_sqm",
      cast(0 as bigint) as "worker_months"
    from
      "int_accidents__placed"
    union all
    select
      'season' as "unit_kind",
      cast(month("occurred_month") as varchar) as "unit",
      "occurred_month" as "month",
      cast(0 as bigint) as "visit_count",
      cast(0 as bigint) as "hazard_count",
      cast(0 as bigint) as "major_count",
      cast(0 as bigint) as "due_count",
      cast(0 as bigint) as "late_count",
      "int_accidents__placed"."accident_count" as "accident_count",
      "int_accidents__placed"."casualty_count" as "casualty_count",
      cast(0 as bigint) as "area_sqm",
      cast(0 as bigint) as "worker_months"
    from
      "int_accidents__placed"
    union all
    select
      'hour' as "unit_kind",
      cast("occurred_hour" as varchar) as "unit",
      "occurred_month" as "month",
      cast(0 as bigint) as "visit_count",
      cast(0 as bigint) as "hazard_count",
      cast(0 as bigint) as "major_count",
      cast(0 as bigint) as "due_count",
      cast(0 as bigint) as "late_count",
      "int_accidents__placed"."accident_count" as "accident_count",
      "int_accidents__placed"."casualty_count" as "casualty_count",
      cast(0 as bigint) as "area_sqm",
      cast(0 as bigint) as "worker_months"
    from
      "int_accidents__placed"
    union all
    select
      'site' as "unit_kind",
      "site_id" as "unit",
      "occurred_month" as "month",
      cast(0 as bigint) as "visit_count",
      cast(0 as bigint) as "hazard_count",
      cast(0 as bigint) as "major_count",
      cast(0 as bigint) as "due_count",
      cast(0 as bigint) as "late_count",
      "int_accidents__placed"."accident_count" as "accident_count",
      "int_accidents__placed"."casualty_count" as "casualty_count",
      cast(0 as bigint) as "area_sqm",
      cast(0 as bigint) as "worker_months"
    from
      "int_accidents__placed"
    where
      "site_id" is not null
    union all
    select
      'enterprise' as "unit_kind",
      "contractor_code" as "unit",
      "occurred_month" as "month",
      cast(0 as bigint) as "visit_count",
      cast(0 as bigint) as "hazard_count",
      cast(0 as bigint) as "major_count",
      cast(0 as bigint) as "due_count",
      cast(0 as bigint) as "late_count",
      "int_accidents__placed"."accident_count" as "accident_count",
      "int_accidents__placed"."casualty_count" as "casualty_count",
      cast(0 as bigint) as "area_sqm",
      cast(0 as bigint) as "worker_months"
    from
      "int_accidents__placed"
    where
      "contractor_code" is not null
    union all
    select
      'county' as "unit_kind",
      "fct_exposure_month"."region_code" as "unit",
      "fct_exposure_month"."month" as "month",
      cast(0 as bigint) as "visit_count",
      cast(0 as bigint) as "hazard_count",
      cast(0 as bigint) as "major_count",
      cast(0 as bigint) as "due_count",
      cast(0 as bigint) as "late_count",
      cast(0 as bigint) as "accident_count",
      cast(0 as bigint) as "casualty_count",
      coalesce("construction_area_sqm", 0) as "area_sqm",
      coalesce("worker_count", 0) as "worker_months"
    from
      "fct_exposure_month"
      inner join "int_county_months__reported" on "int_county_months__reported"."region_code" = "fct_exposure_month"."region_code"
      and "int_county_months__reported"."month" = "fct_exposure_month"."month"
      and "int_county_months__reported"."dataset" = 'accident'
      and "int_county_months__reported"."is_reported" = true
    union all
    select
      'season' as "unit_kind",
      cast(month("fct_exposure_month"."month") as varchar) as "unit",
      "fct_exposure_month"."month" as "month",
      cast(0 as bigint) as "visit_count",
      cast(0 as bigint) as "hazard_count",
      cast(0 as bigint) as "major_count",
      cast(0 as bigint) as "due_count",
      cast(0 as bigint) as "late_count",
      cast(0 as bigint) as "accident_count",
      cast(0 as bigint) as "casualty_count",
      coalesce("construction_area_sqm", 0) as "area_sqm",
      coalesce("worker_count", 0) as "worker_months"
    from
      "fct_exposure_month"
      inner join "int_county_months__reported" on "int_county_months__reported"."region_code" = "fct_exposure_month"."region_code"
      and "int_county_months__reported"."month" = "fct_exposure_month"."month"
      and "int_county_months__reported"."dataset" = 'accident'
      and "int_county_months__reported"."is_reported" = true
    union all
    select
      'enterprise' as "unit_kind",
      "stg_county__sites"."contractor_code" as "unit",
      "int_county_months__reported"."month" as "month",
      cast(0 as bigint) as "visit_count",
      cast(0 as bigint) as "hazard_count",
      cast(0 as bigint) as "major_count",
      cast(0 as bigint) as "due_count",
      cast(0 as bigint) as "late_count",
      cast(0 as bigint) as "accident_count",
      cast(0 as bigint) as "casualty_count",
      "stg_county__sites"."area_sqm" as "area_sqm",
      cast(0 as bigint) as "worker_months"
    from
      "stg_county__sites"
      inner join "int_county_months__reported" on "int_county_months__reported"."region_code" = "stg_county__sites"."region_code"
      and "int_county_months__reported"."dataset" = 'accident'
      and "int_county_months__reported"."is_reported" = true
    where
      "stg_county__sites"."contractor_code" is not null
      and "stg_county__sites"."contractor_code" not in (
        select
          "contractor_code"
        from
          "stg_county__sites"
        where
          "area_sqm" is null
          and "contractor_code" is not null
      )
      and "int_county_months__reported"."month" >= cast(
        date_trunc('month', "stg_county__sites"."started_on") as date
      )
      and (
        "stg_county__sites"."finished_on" is null
        or "int_county_months__reported"."month" <= cast(
          date_trunc('month', "stg_county__sites"."finished_on") as date
        )
      )
  ),
  "summed" as (
    select
      "spans"."window_months",
      "facts"."unit_kind",
      "facts"."unit",
      cast(sum("facts"."visit_count") as BIGINT) as "visit_count",
      cast(sum("facts"."hazard_count") as BIGINT) as "hazard_count",
      cast(sum("facts"."major_count") as BIGINT) as "major_count",
      cast(sum("facts"."due_count") as BIGINT) as "due_count",
      cast(sum("facts"."late_count") as BIGINT) as "late_count",
      cast(sum("facts"."accident_count") as BIGINT) as "accident_count",
      cast(sum("facts"."casualty_count") as BIGINT) as "casualty_count",
      cast(sum("facts"."area_sqm") as DECIMAL(18, 2)) as "area_sqm",
      cast(sum("facts"."worker_months") as BIGINT) as "worker_months",
      count(distinct facts.month) filter(
        where
          facts.area_sqm > 0
          or facts.worker_months > 0
      ) as "exposed_months"
    from
      "facts"
      inner join "spans" on "facts"."month" > "spans"."before"
      and "facts"."month" <= "spans"."last_month"
    group by
      "spans"."window_months",
      "facts"."unit_kind",
      "facts"."unit"
  ),
  "inspected" as (
    select
      "region_code",
      "month"
    from
      "int_county_months__reported"
    where
      "dataset" in ('inspection', 'hazard')
      and "is_reported" = true
    union
    select
      'all' as "region_code",
      "month"
    from
      "int_county_months__reported"
    where
      "dataset" in ('inspection', 'hazard')
      and "is_reported" = true
  ),
  "members" as (
    select
      'county' as "unit_kind",
      "recent"."region_code" as "unit",
      "recent"."region_code" as "region_code"
    from
      "recent"
    union
    select
      'site' as "unit_kind",
      "recent"."site_id" as "unit",
      "recent"."region_code" as "region_code"
    from
      "recent"
    union
    select
      'enterprise' as "unit_kind",
      "stg_county__sites"."contractor_code" as "unit",
      "recent"."region_code" as "region_code"
    from
      "recent"
      inner join "stg_county__sites" on "stg_county__sites"."site_id" = "recent"."site_id"
    where
      "stg_county__sites"."contractor_code" is not null
    union
    select
      "unit_kind",
      "unit",
      'all' as "region_code"
    from
      "facts"
    where
      "unit_kind" in ('trade', 'high_risk_work', 'season')
  ),
  "covered" as (
    select
      "spans"."window_months",
      "members"."unit_kind",
      "members"."unit",
      count(distinct inspected.month) as "inspected_months"
    from
      "members"
      inner join "inspected" on "inspected"."region_code" = "members"."region_code"
      inner join "spans" on "inspected"."month" > "spans"."before"
      and "inspected"."month" <= "spans"."last_month"
    where
      (
        "members"."unit_kind" <> 'season'
        or "members"."unit" = cast(month("inspected"."month") as varchar)
      )
    group by
      "spans"."window_months",
      "members"."unit_kind",
      "members"."unit"
  ),
  "names" as (
    select
      'county' as "unit_kind",
      "region_code" as "unit",
      "region_name" as "unit_name"
    from
      "stg_city__regions"
    union all
    select
      'site' as "unit_kind",
      "site_id" as "unit",
      "site_name" as "unit_name"
    from
      "stg_county__sites"
    union all
    select
      'enterprise' as "unit_kind",
      contractor_code as "unit",
      max("contractor_name") as "unit_name"
    from
      "stg_county__sites"
    where
      "contractor_code" is not null
    group by
      "contractor_code"
  )
select
  "summed"."window_months",
  "summed"."unit_kind",
  "summed"."unit",
  "names"."unit_name",
  "summed"."visit_count",
  "summed"."hazard_count",
  "summed"."major_count",
  "summed"."due_count",
  "summed"."late_count",
  "summed"."accident_count",
  "summed"."casualty_count",
  "summed"."area_sqm",
  "summed"."worker_months",
  coalesce("covered"."inspected_months", 0) as "inspected_months",
  "summed"."exposed_months"
from
  "summed"
  left join "names" on "names"."unit_kind" = "summed"."unit_kind"
  and "names"."unit" = "summed"."unit"
  left join "covered" on "covered"."window_months" = "summed"."window_months"
  and "covered"."unit_kind" = "summed"."unit_kind"
  and "covered"."unit" = "summed"."unit"
