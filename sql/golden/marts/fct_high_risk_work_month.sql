with
  "moves" as (
    select
      "region_code",
      "started_month" as "month",
      cast(coalesce(sum("started_count"), 0) as bigint) as "started_count",
      cast(coalesce(sum("running_count"), 0) as bigint) as "running_count",
      cast(coalesce(sum("planned_count"), 0) as bigint) as "planned_count",
      cast(coalesce(sum("over_scale_count"), 0) as bigint) as "over_scale_count",
      cast(coalesce(sum("reviewed_count"), 0) as bigint) as "reviewed_count",
      cast(coalesce(sum("briefed_count"), 0) as bigint) as "briefed_count",
      cast(0 as bigint) as "finished_count",
      cast(0 as bigint) as "accepted_count"
    from
      "int_high_risk_works__tallied"
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
      - cast(coalesce(sum("running_count"), 0) as bigint) as "running_count",
      cast(0 as bigint) as "planned_count",
      cast(0 as bigint) as "over_scale_count",
      cast(0 as bigint) as "reviewed_count",
      cast(0 as bigint) as "briefed_count",
      cast(0 as bigint) as "finished_count",
      cast(0 as bigint) as "accepted_count"
    from
      "int_high_risk_works__tallied"
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
    union all
    select
      "region_code",
      "finished_month" as "month",
      cast(0 as bigint) as "started_count",
      cast(0 as bigint) as "running_count",
      cast(0 as bigint) as "planned_count",
      cast(0 as bigint) as "over_scale_count",
      cast(0 as bigint) as "reviewed_count",
      cast(0 as bigint) as "briefed_count",
      cast(coalesce(sum("finished_count"), 0) as bigint) as "finished_count",
      cast(coalesce(sum("accepted_count"), 0) as bigint) as "accepted_count"
    from
      "int_high_risk_works__tallied"
    where
      "finished_month" is not null
    group by
      "region_code",
      "finished_month"
  ),
  "senders" as (
    select distinct
      "region_code"
    from
      "int_high_risk_works__tallied"
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
    coalesce(sum("moves"."running_count"), 0) as bigint
  ) as "running_count",
  cast(
    coalesce(
      sum("moves"."planned_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "planned_count",
  cast(
    coalesce(
      sum("moves"."over_scale_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "over_scale_count",
  cast(
    coalesce(
      sum("moves"."reviewed_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "reviewed_count",
  cast(
    coalesce(
      sum("moves"."briefed_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "briefed_count",
  cast(
    coalesce(
      sum("moves"."finished_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "finished_count",
  cast(
    coalesce(
      sum("moves"."accepted_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "accepted_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" <= "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
