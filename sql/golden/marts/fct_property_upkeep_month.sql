with
  "moves" as (
    select
      "region_code",
      "maintained_month" as "month",
      cast(coalesce(sum("upkeep_count"), 0) as bigint) as "upkeep_count",
      cast(coalesce(sum("sound_count"), 0) as bigint) as "sound_count"
    from
      "int_property_upkeeps__tallied"
    where
      "maintained_month" is not null
    group by
      "region_code",
      "maintained_month"
  ),
  "senders" as (
    select distinct
      "region_code"
    from
      "int_property_upkeeps__tallied"
  ),
  "months" as (
    select
      "senders"."region_code",
      cast(
        unnest(
          generate_series(
            coalesce(
              (
                select
                  min(month)
                from
                  moves
                where
                  month > cast('1900-01-01' as date)
              ),
              "first_month"
            ),
            "as_of_month",
            interval 1 month
          )
        ) as date
      ) as "month",
      true as "is_reported"
    from
      "int_release__moment"
      inner join "senders" on true
  )
select
  "months"."region_code",
  "months"."month",
  "months"."is_reported",
  cast(
    coalesce(sum("moves"."upkeep_count"), 0) as bigint
  ) as "upkeep_count",
  cast(coalesce(sum("moves"."sound_count"), 0) as bigint) as "sound_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" = "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
