with
  "moves" as (
    select
      "region_code",
      "found_month" as "month",
      cast(coalesce(sum("found_count"), 0) as bigint) as "found_count",
      cast(coalesce(sum("told_count"), 0) as bigint) as "told_count",
      cast(coalesce(sum("advised_count"), 0) as bigint) as "advised_count",
      cast(coalesce(sum("guarded_count"), 0) as bigint) as "guarded_count",
      cast(coalesce(sum("prepared_count"), 0) as bigint) as "prepared_count",
      cast(coalesce(sum("open_count"), 0) as bigint) as "open_count",
      cast(0 as bigint) as "due_count",
      cast(0 as bigint) as "ontime_count"
    from
      "int_town_dangers__tallied"
    where
      "found_month" is not null
    group by
      "region_code",
      "found_month"
    union all
    select
      "region_code",
      case
        when "found_month" >= "finished_month" then "found_month"
        when "found_month" < "finished_month" then "finished_month"
      end as "month",
      cast(0 as bigint) as "found_count",
      cast(0 as bigint) as "told_count",
      cast(0 as bigint) as "advised_count",
      cast(0 as bigint) as "guarded_count",
      cast(0 as bigint) as "prepared_count",
      - cast(coalesce(sum("open_count"), 0) as bigint) as "open_count",
      cast(0 as bigint) as "due_count",
      cast(0 as bigint) as "ontime_count"
    from
      "int_town_dangers__tallied"
    where
      case
        when "found_month" >= "finished_month" then "found_month"
        when "found_month" < "finished_month" then "finished_month"
      end is not null
    group by
      "region_code",
      case
        when "found_month" >= "finished_month" then "found_month"
        when "found_month" < "finished_month" then "finished_month"
      end
    union all
    select
      "region_code",
      "due_month" as "month",
      cast(0 as bigint) as "found_count",
      cast(0 as bigint) as "told_count",
      cast(0 as bigint) as "advised_count",
      cast(0 as bigint) as "guarded_count",
      cast(0 as bigint) as "prepared_count",
      cast(0 as bigint) as "open_count",
      cast(coalesce(sum("due_count"), 0) as bigint) as "due_count",
      cast(coalesce(sum("ontime_count"), 0) as bigint) as "ontime_count"
    from
      "int_town_dangers__tallied"
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
      "int_town_dangers__tallied"
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
    coalesce(
      sum("moves"."found_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "found_count",
  cast(
    coalesce(
      sum("moves"."told_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "told_count",
  cast(
    coalesce(
      sum("moves"."advised_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "advised_count",
  cast(
    coalesce(
      sum("moves"."guarded_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "guarded_count",
  cast(
    coalesce(
      sum("moves"."prepared_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "prepared_count",
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
