with
  "period" as (
    select
      "as_of_on" as "as_of_on",
      cast("as_of_month" - interval 2 month as date) as "quarter_on",
      cast("as_of_month" - interval 36 month as date) as "after_month"
    from
      "int_release__moment"
    where
      "as_of_month" is not null
  ),
  "summed" as (
    select
      "site_id",
      cast(
        coalesce(
          sum("visit_count") filter(
            where
              "month" < "quarter_on"
          ),
          0
        ) as bigint
      ) as "earlier_visit_count",
      cast(
        coalesce(
          sum("major_count") filter(
            where
              "month" < "quarter_on"
          ),
          0
        ) as bigint
      ) as "earlier_major_count",
      cast(
        coalesce(
          sum("visit_count") filter(
            where
              "month" >= "quarter_on"
          ),
          0
        ) as bigint
      ) as "quarter_visit_count",
      cast(
        coalesce(
          sum("major_count") filter(
            where
              "month" >= "quarter_on"
          ),
          0
        ) as bigint
      ) as "quarter_major_count"
    from
      "int_site_months__counted"
      inner join "period" on true
    where
      "month" > "after_month"
    group by
      "site_id"
  ),
  "visited" as (
    select
      "site_id",
      max("inspected_on") as "last_on",
      max(
        case
          when "inspected_on" < "quarter_on" then "inspected_on"
        end
      ) as "earlier_on"
    from
      "int_inspections__known"
      inner join "period" on true
    group by
      "site_id"
  ),
  "worked" as (
    select
      "site_id",
      cast(
        coalesce(
          sum(cast(1 as bigint)) filter(
            where
              (
                "started_on" <= "as_of_on"
                and (
                  "finished_on" is null
                  or "finished_on" >= "as_of_on"
                )
              )
          ),
          0
        ) as bigint
      ) as "work_count",
      cast(
        coalesce(
          sum(cast(1 as bigint)) filter(
            where
              (
                "started_on" <= "quarter_on"
                and (
                  "finished_on" is null
                  or "finished_on" >= "quarter_on"
                )
              )
          ),
          0
        ) as bigint
      ) as "earlier_work_count"
    from
      "stg_county__high_risk_works"
      inner join "period" on true
    group by
      "site_id"
  )
select
  "stg_county__sites"."site_id",
  "stg_county__sites"."site_name",
  "stg_county__sites"."region_code",
  "stg_county__sites"."contractor_code",
  "stg_county__sites"."started_on",
  "period"."quarter_on",
  "visited"."last_on" as "last_visited_on",
  "visited"."earlier_on" as "earlier_visited_on",
  coalesce("summed"."earlier_visit_count", cast(0 as bigint)) as "earlier_visit_count",
  coalesce("summed"."earlier_major_count", cast(0 as bigint)) as "earlier_major_count",
  coalesce("summed"."quarter_visit_count", cast(0 as bigint)) as "quarter_visit_count",
  coalesce("summed"."quarter_major_count", cast(0 as bigint)) as "quarter_major_count",
  coalesce("worked"."work_count", cast(0 as bigint)) as "work_count",
  coalesce("worked"."earlier_work_count", cast(0 as bigint)) as "earlier_work_count"
from
  "stg_county__sites"
  inner join "period" on "stg_county__sites"."started_on" <= "period"."as_of_on"
  and (
    "stg_county__sites"."finished_on" is null
    or "stg_county__sites"."finished_on" > "period"."as_of_on"
  )
  left join "summed" on "summed"."site_id" = "stg_county__sites"."site_id"
  left join "visited" on "visited"."site_id" = "stg_county__sites"."site_id"
  left join "worked" on "worked"."site_id" = "stg_county__sites"."site_id"
