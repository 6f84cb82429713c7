with
  "moves" as (
    select
      "region_code",
      "drawn_month" as "month",
      cast(coalesce(sum("drawn_count"), 0) as bigint) as "drawn_count",
      cast(coalesce(sum("visited_count"), 0) as bigint) as "visited_count",
      cast(0 as bigint) as "checked_count",
      cast(0 as bigint) as "paired_count",
      cast(0 as bigint) as "published_count",
      cast(0 as bigint) as "due_count",
      cast(0 as bigint) as "ontime_count"
    from
      "int_random_checks__tallied"
    where
      "drawn_month" is not null
    group by
      "region_code",
      "drawn_month"
    union all
    select
      "region_code",
      "checked_month" as "month",
      cast(0 as bigint) as "drawn_count",
      cast(0 as bigint) as "visited_count",
      cast(coalesce(sum("checked_count"), 0) as bigint) as "checked_count",
      cast(coalesce(sum("paired_count"), 0) as bigint) as "paired_count",
      cast(coalesce(sum("published_count"), 0) as bigint) as "published_count",
      cast(0 as bigint) as "due_count",
      cast(0 as bigint) as "ontime_count"
    from
      "int_random_checks__tallied"
    where
      "checked_month" is not null
    group by
      "region_code",
      "checked_month"
    union all
    select
      "region_code",
      "due_month" as "month",
      cast(0 as bigint) as "drawn_count",
      cast(0 as bigint) as "visited_count",
      cast(0 as bigint) as "checked_count",
      cast(0 as bigint) as "paired_count",
      cast(0 as bigint) as "published_count",
      cast(coalesce(sum("due_count"), 0) as bigint) as "due_count",
      cast(coalesce(sum("ontime_count"), 0) as bigint) as "ontime_count"
    from
      "int_random_checks__tallied"
    where
      "due_month" is not null
    group by
      "region_code",
      "due_month"
  ),
  "senders" as (
    select distinct
      "region_code"
    from
      "int_random_checks__tallied"
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
  cast(coalesce(sum("moves"."drawn_count"), 0) as bigint) as "drawn_count",
  cast(
    coalesce(sum("moves"."visited_count"), 0) as bigint
  ) as "visited_count",
  cast(
    coalesce(sum("moves"."checked_count"), 0) as bigint
  ) as "checked_count",
  cast(
    coalesce(sum("moves"."paired_count"), 0) as bigint
  ) as "paired_count",
  cast(
    coalesce(sum("moves"."published_count"), 0) as bigint
  ) as "published_count",
  cast(coalesce(sum("moves"."due_count"), 0) as bigint) as "due_count",
  cast(
    coalesce(sum("moves"."ontime_count"), 0) as bigint
  ) as "ontime_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" = "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
