with
  "months" as (
    select
      cast(
        unnest(
          generate_series(
            case
              when cast(
                date_trunc(
                  'month',
                  (
                    select
                      min("happened_on") as "on"
                    from
                      "stg_county__rural_house_events"
                  )
                ) as date
              ) < "first_month" then cast(
                date_trunc(
                  'month',
                  (
                    select
                      min("happened_on") as "on"
                    from
                      "stg_county__rural_house_events"
                  )
                ) as date
              )
              else "first_month"
            end,
            "as_of_month",
            interval 1 month
          )
        ) as date
      ) as "month"
    from
      "int_release__moment"
  ),
  "registers" as (
    select
      "region_code"
    from
      "stg_county__rural_houses"
    union
    select
      "region_code"
    from
      "stg_county__rural_house_events"
  ),
  "said" as (
    select
      "dataset",
      "region_code",
      "month",
      "is_whole"
    from
      "src_coverage"
    where
      "dataset" not in ('rural_house', 'rural_house_event')
    union all
    select
      'rural_house' as "dataset",
      "registers"."region_code",
      "months"."month",
      true as "is_whole"
    from
      "registers"
      inner join "months" on true
  ),
  "first" as (
    select
      "dataset",
      "region_code",
      min("month") as "month"
    from
      "said"
    group by
      "dataset",
      "region_code"
  )
select
  "first"."dataset",
  "first"."region_code",
  "months"."month",
  coalesce("said"."is_whole", false) as "is_reported"
from
  "first"
  inner join "stg_city__regions" on "stg_city__regions"."region_code" = "first"."region_code"
  inner join "months" on "months"."month" >= "first"."month"
  left join "said" on "said"."dataset" = "first"."dataset"
  and "said"."region_code" = "first"."region_code"
  and "said"."month" = "months"."month"
