with
  "moves" as (
    select
      "region_code",
      "happened_month" as "month",
      cast(coalesce(sum("punished_count"), 0) as bigint) as "punished_count",
      cast(coalesce(sum("admitted_count"), 0) as bigint) as "admitted_count",
      cast(coalesce(sum("cleared_count"), 0) as bigint) as "cleared_count",
      cast(coalesce(sum("repaired_count"), 0) as bigint) as "repaired_count"
    from
      "int_market_steps__tallied"
    where
      "happened_month" is not null
    group by
      "region_code",
      "happened_month"
  ),
  "senders" as (
    select distinct
      "region_code"
    from
      "int_market_steps__tallied"
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
    coalesce(sum("moves"."punished_count"), 0) as bigint
  ) as "punished_count",
  cast(
    coalesce(sum("moves"."admitted_count"), 0) as bigint
  ) as "admitted_count",
  cast(
    coalesce(sum("moves"."cleared_count"), 0) as bigint
  ) as "cleared_count",
  cast(
    coalesce(sum("moves"."repaired_count"), 0) as bigint
  ) as "repaired_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" = "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
