with
  "moves" as (
    select
      "region_code",
      "confirmed_month" as "month",
      cast(coalesce(sum("confirmed_count"), 0) as bigint) as "confirmed_count",
      cast(coalesce(sum("safety_count"), 0) as bigint) as "safety_count",
      cast(coalesce(sum("published_count"), 0) as bigint) as "published_count",
      cast(coalesce(sum("standing_count"), 0) as bigint) as "standing_count"
    from
      "int_bad_records__tallied"
    where
      "confirmed_month" is not null
    group by
      "region_code",
      "confirmed_month"
    union all
    select
      "region_code",
      case
        when "confirmed_month" >= "valid_until_month" then "confirmed_month"
        when "confirmed_month" < "valid_until_month" then "valid_until_month"
      end as "month",
      cast(0 as bigint) as "confirmed_count",
      cast(0 as bigint) as "safety_count",
      cast(0 as bigint) as "published_count",
      - cast(coalesce(sum("standing_count"), 0) as bigint) as "standing_count"
    from
      "int_bad_records__tallied"
    where
      case
        when "confirmed_month" >= "valid_until_month" then "confirmed_month"
        when "confirmed_month" < "valid_until_month" then "valid_until_month"
      end is not null
    group by
      "region_code",
      case
        when "confirmed_month" >= "valid_until_month" then "confirmed_month"
        when "confirmed_month" < "valid_until_month" then "valid_until_month"
      end
  ),
  "senders" as (
    select distinct
      "region_code"
    from
      "int_bad_records__tallied"
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
      sum("moves"."confirmed_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "confirmed_count",
  cast(
    coalesce(
      sum("moves"."safety_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "safety_count",
  cast(
    coalesce(
      sum("moves"."published_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "published_count",
  cast(
    coalesce(sum("moves"."standing_count"), 0) as bigint
  ) as "standing_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" <= "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
