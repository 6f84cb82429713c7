with
  "moves" as (
    select
      "region_code",
      "happened_month" as "month",
      cast(coalesce(sum("reported_count"), 0) as bigint) as "reported_count",
      cast(coalesce(sum("closed_count"), 0) as bigint) as "closed_count",
      cast(
        coalesce(sum("penalised_person_count"), 0) as bigint
      ) as "penalised_person_count",
      cast(coalesce(sum("credit_count"), 0) as bigint) as "credit_count"
    from
      "int_case_steps__tallied"
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
      "int_case_steps__tallied"
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
    coalesce(sum("moves"."reported_count"), 0) as bigint
  ) as "reported_count",
  cast(
    coalesce(sum("moves"."closed_count"), 0) as bigint
  ) as "closed_count",
  cast(
    coalesce(sum("moves"."penalised_person_count"), 0) as bigint
  ) as "penalised_person_count",
  cast(
    coalesce(sum("moves"."credit_count"), 0) as bigint
  ) as "credit_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" = "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
