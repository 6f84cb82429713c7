with
  "moves" as (
    select
      "region_code",
      "identified_month" as "month",
      cast(coalesce(sum("risk_count"), 0) as bigint) as "risk_count",
      cast(coalesce(sum("red_count"), 0) as bigint) as "red_count",
      cast(coalesce(sum("identified_count"), 0) as bigint) as "identified_count",
      cast(coalesce(sum("serious_count"), 0) as bigint) as "serious_count",
      cast(coalesce(sum("lifted_count"), 0) as bigint) as "lifted_count"
    from
      "int_risks__tallied"
    where
      "identified_month" is not null
    group by
      "region_code",
      "identified_month"
  ),
  "senders" as (
    select distinct
      "region_code"
    from
      "int_risks__tallied"
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
  cast(coalesce(sum("moves"."risk_count"), 0) as bigint) as "risk_count",
  cast(coalesce(sum("moves"."red_count"), 0) as bigint) as "red_count",
  cast(
    coalesce(
      sum("moves"."identified_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "identified_count",
  cast(
    coalesce(
      sum("moves"."serious_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "serious_count",
  cast(
    coalesce(
      sum("moves"."lifted_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "lifted_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" <= "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
