with
  "moves" as (
    select
      "region_code",
      "applied_month" as "month",
      cast(coalesce(sum("applied_count"), 0) as bigint) as "applied_count",
      cast(coalesce(sum("open_count"), 0) as bigint) as "open_count",
      cast(0 as bigint) as "decided_count",
      cast(0 as bigint) as "in_time_count",
      cast(0 as bigint) as "passed_count"
    from
      "int_fire_acceptances__tallied"
    where
      "applied_month" is not null
    group by
      "region_code",
      "applied_month"
    union all
    select
      "region_code",
      case
        when "applied_month" >= "decided_month" then "applied_month"
        when "applied_month" < "decided_month" then "decided_month"
      end as "month",
      cast(0 as bigint) as "applied_count",
      - cast(coalesce(sum("open_count"), 0) as bigint) as "open_count",
      cast(0 as bigint) as "decided_count",
      cast(0 as bigint) as "in_time_count",
      cast(0 as bigint) as "passed_count"
    from
      "int_fire_acceptances__tallied"
    where
      case
        when "applied_month" >= "decided_month" then "applied_month"
        when "applied_month" < "decided_month" then "decided_month"
      end is not null
    group by
      "region_code",
      case
        when "applied_month" >= "decided_month" then "applied_month"
        when "applied_month" < "decided_month" then "decided_month"
      end
    union all
    select
      "region_code",
      "decided_month" as "month",
      cast(0 as bigint) as "applied_count",
      cast(0 as bigint) as "open_count",
      cast(coalesce(sum("decided_count"), 0) as bigint) as "decided_count",
      cast(coalesce(sum("in_time_count"), 0) as bigint) as "in_time_count",
      cast(coalesce(sum("passed_count"), 0) as bigint) as "passed_count"
    from
      "int_fire_acceptances__tallied"
    where
      "decided_month" is not null
    group by
      "region_code",
      "decided_month"
  ),
  "senders" as (
    select distinct
      "region_code"
    from
      "int_fire_acceptances__tallied"
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
      sum("moves"."applied_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "applied_count",
  cast(coalesce(sum("moves"."open_count"), 0) as bigint) as "open_count",
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
      sum("moves"."in_time_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "in_time_count",
  cast(
    coalesce(
      sum("moves"."passed_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "passed_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" <= "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
