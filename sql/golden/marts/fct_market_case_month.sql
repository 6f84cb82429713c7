with
  "moves" as (
    select
      "region_code",
      "found_month" as "month",
      cast(coalesce(sum("found_count"), 0) as bigint) as "found_count",
      cast(coalesce(sum("four_count"), 0) as bigint) as "four_count",
      cast(0 as bigint) as "open_count",
      cast(0 as bigint) as "filed_count",
      cast(0 as bigint) as "decided_count",
      cast(0 as bigint) as "decided_in_time_count",
      cast(0 as bigint) as "closed_count"
    from
      "int_market_cases__tallied"
    where
      "found_month" is not null
    group by
      "region_code",
      "found_month"
    union all
    select
      "region_code",
      "filed_month" as "month",
      cast(0 as bigint) as "found_count",
      cast(0 as bigint) as "four_count",
      cast(coalesce(sum("open_count"), 0) as bigint) as "open_count",
      cast(coalesce(sum("filed_count"), 0) as bigint) as "filed_count",
      cast(0 as bigint) as "decided_count",
      cast(0 as bigint) as "decided_in_time_count",
      cast(0 as bigint) as "closed_count"
    from
      "int_market_cases__tallied"
    where
      "filed_month" is not null
    group by
      "region_code",
      "filed_month"
    union all
    select
      "region_code",
      case
        when "filed_month" >= "closed_month" then "filed_month"
        when "filed_month" < "closed_month" then "closed_month"
      end as "month",
      cast(0 as bigint) as "found_count",
      cast(0 as bigint) as "four_count",
      - cast(coalesce(sum("open_count"), 0) as bigint) as "open_count",
      cast(0 as bigint) as "filed_count",
      cast(0 as bigint) as "decided_count",
      cast(0 as bigint) as "decided_in_time_count",
      cast(0 as bigint) as "closed_count"
    from
      "int_market_cases__tallied"
    where
      case
        when "filed_month" >= "closed_month" then "filed_month"
        when "filed_month" < "closed_month" then "closed_month"
      end is not null
    group by
      "region_code",
      case
        when "filed_month" >= "closed_month" then "filed_month"
        when "filed_month" < "closed_month" then "closed_month"
      end
    union all
    select
      "region_code",
      "decided_month" as "month",
      cast(0 as bigint) as "found_count",
      cast(0 as bigint) as "four_count",
      cast(0 as bigint) as "open_count",
      cast(0 as bigint) as "filed_count",
      cast(coalesce(sum("decided_count"), 0) as bigint) as "decided_count",
      cast(
        coalesce(sum("decided_in_time_count"), 0) as bigint
      ) as "decided_in_time_count",
      cast(0 as bigint) as "closed_count"
    from
      "int_market_cases__tallied"
    where
      "decided_month" is not null
    group by
      "region_code",
      "decided_month"
    union all
    select
      "region_code",
      "closed_month" as "month",
      cast(0 as bigint) as "found_count",
      cast(0 as bigint) as "four_count",
      cast(0 as bigint) as "open_count",
      cast(0 as bigint) as "filed_count",
      cast(0 as bigint) as "decided_count",
      cast(0 as bigint) as "decided_in_time_count",
      cast(coalesce(sum("closed_count"), 0) as bigint) as "closed_count"
    from
      "int_market_cases__tallied"
    where
      "closed_month" is not null
    group by
      "region_code",
      "closed_month"
  ),
  "senders" as (
    select distinct
      "region_code"
    from
      "int_market_cases__tallied"
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
      sum("moves"."four_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "four_count",
  cast(coalesce(sum("moves"."open_count"), 0) as bigint) as "open_count",
  cast(
    coalesce(
      sum("moves"."filed_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "filed_count",
  cast(
    coalesce(
      sum("moves"."decided_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "decided_count",
  cast(
    coalesce(
      sum("moves"."decided_in_time_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "decided_in_time_count",
  cast(
    coalesce(
      sum("moves"."closed_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "closed_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" <= "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
