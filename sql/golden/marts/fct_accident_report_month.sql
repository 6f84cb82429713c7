with
  "moves" as (
    select
      "region_code",
      "reported_month" as "month",
      cast(coalesce(sum("revision_count"), 0) as bigint) as "revision_count"
    from
      "int_accident_reports__tallied"
    where
      "reported_month" is not null
    group by
      "region_code",
      "reported_month"
  ),
  "senders" as (
    select distinct
      "region_code"
    from
      "int_accident_reports__tallied"
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
    coalesce(sum("moves"."revision_count"), 0) as bigint
  ) as "revision_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" = "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
