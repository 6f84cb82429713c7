with
  "moves" as (
    select
      "region_code",
      "started_month" as "month",
      cast(coalesce(sum("started_count"), 0) as bigint) as "started_count",
      cast(coalesce(sum("active_count"), 0) as bigint) as "active_count"
    from
      "int_sites__tallied"
    where
      "started_month" is not null
    group by
      "region_code",
      "started_month"
    union all
    select
      "region_code",
      case
        when "started_month" >= "finished_month" then "started_month"
        when "started_month" < "finished_month" then "finished_month"
      end as "month",
      cast(0 as bigint) as "started_count",
      - cast(coalesce(sum("active_count"), 0) as bigint) as "active_count"
    from
      "int_sites__tallied"
    where
      case
        when "started_month" >= "finished_month" then "started_month"
        when "started_month" < "finished_month" then "finished_month"
      end is not null
    group by
      "region_code",
      case
        when "started_month" >= "finished_month" then "started_month"
        when "started_month" < "finished_month" then "finished_month"
      end
  ),
  "senders" as (
    select distinct
      "region_code"
    from
      "int_sites__tallied"
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
      sum("moves"."started_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "started_count",
  cast(
    coalesce(sum("moves"."active_count"), 0) as bigint
  ) as "active_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" <= "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
