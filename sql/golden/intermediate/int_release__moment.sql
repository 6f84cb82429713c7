with
  "county" as (
    select
      "region_code"
    from
      "stg_city__regions"
    where
      "region_code" not like '%00'
  ),
  "monthly" as (
    select distinct
      "src_coverage"."dataset",
      "src_coverage"."month",
      "src_coverage"."region_code"
    from
      "src_coverage"
      inner join "county" on "county"."region_code" = "src_coverage"."region_code"
    where
      "dataset" in ('exposure', 'inspection', 'hazard', 'accident')
      and "is_whole" = true
  ),
  "widely" as (
    select
      "month"
    from
      "monthly"
    group by
      "month"
    having
      count(distinct region_code) * 2 >= (
        select
          count(*)
        from
          county
      )
  ),
  "usual" as (
    select
      "dataset",
      "month"
    from
      "monthly"
    group by
      "dataset",
      "month"
    having
      count(*) * 2 >= (
        select
          count(*)
        from
          county
      )
  ),
  "latest" as (
    select
      "dataset",
      max("month") as "month"
    from
      "usual"
    group by
      "dataset"
  ),
  "awaited" as (
    select distinct
      "monthly"."dataset",
      "monthly"."region_code"
    from
      "monthly"
      inner join "latest" on "latest"."dataset" = "monthly"."dataset"
    where
      "monthly"."month" > cast("latest"."month" - interval 3 month as date)
  ),
  "whole" as (
    select
      "monthly"."month"
    from
      "monthly"
      inner join "awaited" on "awaited"."dataset" = "monthly"."dataset"
      and "awaited"."region_code" = "monthly"."region_code"
    group by
      "monthly"."month"
    having
      count(*) = (
        select
          count(*)
        from
          awaited
      )
      and count(distinct monthly.dataset) = (
        select
          count(distinct dataset)
        from
          monthly
      )
  ),
  "moment" as (
    select
      (
        select
          substr(min("region_code"), 1, 4) as "stem"
        from
          "stg_city__regions"
      ) as "stem",
      (
        select
          min("month") as "month"
        from
          "src_coverage"
      ) as "first_month",
      (
        select
          max("month") as "month"
        from
          "whole"
      ) as "whole_month",
      (
        select
          max("month") as "month"
        from
          "widely"
      ) as "wide_month",
      (
        select
          max("month") as "month"
        from
          "src_coverage"
      ) as "last_month"
  )
select
  "first_month",
  coalesce("stem", '0000') || '00' as "city_code",
  coalesce("whole_month", "wide_month", "last_month") as "as_of_month",
  last_day(
    coalesce("whole_month", "wide_month", "last_month")
  ) as "as_of_on",
  "whole_month" is not null
  and (
    select
      count(*)
    from
      awaited
  ) = (
    select
      count(distinct dataset)
    from
      monthly
  ) * (
    select
      count(*)
    from
      county
  ) as "is_complete"
from
  "moment"
