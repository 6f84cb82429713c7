with
  "moves" as (
    select
      "region_code",
      "checked_month" as "month",
      cast(coalesce(sum("checked_count"), 0) as bigint) as "checked_count",
      cast(coalesce(sum("five_count"), 0) as bigint) as "five_count",
      cast(coalesce(sum("listed_count"), 0) as bigint) as "listed_count",
      cast(coalesce(sum("staffed_count"), 0) as bigint) as "staffed_count",
      cast(coalesce(sum("problem_count"), 0) as bigint) as "problem_count"
    from
      "int_enterprise_duties__tallied"
    where
      "checked_month" is not null
    group by
      "region_code",
      "checked_month"
  ),
  "senders" as (
    select distinct
      "region_code"
    from
      "int_enterprise_duties__tallied"
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
    coalesce(sum("moves"."checked_count"), 0) as bigint
  ) as "checked_count",
  cast(coalesce(sum("moves"."five_count"), 0) as bigint) as "five_count",
  cast(
    coalesce(sum("moves"."listed_count"), 0) as bigint
  ) as "listed_count",
  cast(
    coalesce(sum("moves"."staffed_count"), 0) as bigint
  ) as "staffed_count",
  cast(
    coalesce(sum("moves"."problem_count"), 0) as bigint
  ) as "problem_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" = "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
