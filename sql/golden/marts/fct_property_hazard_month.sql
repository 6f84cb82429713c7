with
  "moves" as (
    select
      "region_code",
      "found_month" as "month",
      cast(coalesce(sum("found_count"), 0) as bigint) as "found_count",
      cast(coalesce(sum("open_count"), 0) as bigint) as "open_count",
      cast(0 as bigint) as "due_count",
      cast(0 as bigint) as "ontime_count"
    from
      "int_property_hazards__tallied"
    where
      "found_month" is not null
    group by
      "region_code",
      "found_month"
    union all
    select
      "region_code",
      case
        when "found_month" >= "rectified_month" then "found_month"
        when "found_month" < "rectified_month" then "rectified_month"
      end as "month",
      cast(0 as bigint) as "found_count",
      - cast(coalesce(sum("open_count"), 0) as bigint) as "open_count",
      cast(0 as bigint) as "due_count",
      cast(0 as bigint) as "ontime_count"
    from
      "int_property_hazards__tallied"
    where
      case
        when "found_month" >= "rectified_month" then "found_month"
        when "found_month" < "rectified_month" then "rectified_month"
      end is not null
    group by
      "region_code",
      case
        when "found_month" >= "rectified_month" then "found_month"
        when "found_month" < "rectified_month" then "rectified_month"
      end
    union all
    select
      "region_code",
      "due_month" as "month",
      cast(0 as bigint) as "found_count",
      cast(0 as bigint) as "open_count",
      cast(coalesce(sum("due_count"), 0) as bigint) as "due_count",
      cast(coalesce(sum("ontime_count"), 0) as bigint) as "ontime_count"
    from
      "int_property_hazards__tallied"
    where
      "due_month" is not null
    group by
      "region_code",
      "due_month"
  ),
  "months" as (
    select
      "region_code",
      "month",
      "is_reported"
    from
      "int_county_months__reported"
    where
      "dataset" = 'property_hazard'
  )
select
  "months"."region_code",
  "months"."month",
  "months"."is_reported",
  cast(
    coalesce(
      sum("moves"."found_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "found_count",
  cast(coalesce(sum("moves"."open_count"), 0) as bigint) as "open_count",
  cast(
    coalesce(
      sum("moves"."due_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "due_count",
  cast(
    coalesce(
      sum("moves"."ontime_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "ontime_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" <= "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
