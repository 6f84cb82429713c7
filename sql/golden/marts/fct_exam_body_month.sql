with
  "moves" as (
    select
      "region_code",
      "counted_month" as "month",
      cast(coalesce(sum("body_count"), 0) as bigint) as "body_count",
      cast(coalesce(sum("checked_count"), 0) as bigint) as "checked_count",
      cast(coalesce(sum("candidate_count"), 0) as bigint) as "candidate_count",
      cast(coalesce(sum("passed_count"), 0) as bigint) as "passed_count"
    from
      "int_exam_bodies__tallied"
    where
      "counted_month" is not null
    group by
      "region_code",
      "counted_month"
  ),
  "senders" as (
    select distinct
      "region_code"
    from
      "int_exam_bodies__tallied"
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
  cast(coalesce(sum("moves"."body_count"), 0) as bigint) as "body_count",
  cast(
    coalesce(sum("moves"."checked_count"), 0) as bigint
  ) as "checked_count",
  cast(
    coalesce(sum("moves"."candidate_count"), 0) as bigint
  ) as "candidate_count",
  cast(
    coalesce(sum("moves"."passed_count"), 0) as bigint
  ) as "passed_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" = "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
