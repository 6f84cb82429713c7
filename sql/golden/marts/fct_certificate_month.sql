with
  "moves" as (
    select
      "region_code",
      "issued_month" as "month",
      cast(coalesce(sum("issued_count"), 0) as bigint) as "issued_count",
      cast(coalesce(sum("valid_count"), 0) as bigint) as "valid_count",
      cast(0 as bigint) as "expired_count"
    from
      "int_certificates__tallied"
    where
      "issued_month" is not null
    group by
      "region_code",
      "issued_month"
    union all
    select
      "region_code",
      case
        when "issued_month" >= "valid_until_month" then "issued_month"
        when "issued_month" < "valid_until_month" then "valid_until_month"
      end as "month",
      cast(0 as bigint) as "issued_count",
      - cast(coalesce(sum("valid_count"), 0) as bigint) as "valid_count",
      cast(0 as bigint) as "expired_count"
    from
      "int_certificates__tallied"
    where
      case
        when "issued_month" >= "valid_until_month" then "issued_month"
        when "issued_month" < "valid_until_month" then "valid_until_month"
      end is not null
    group by
      "region_code",
      case
        when "issued_month" >= "valid_until_month" then "issued_month"
        when "issued_month" < "valid_until_month" then "valid_until_month"
      end
    union all
    select
      "region_code",
      "valid_until_month" as "month",
      cast(0 as bigint) as "issued_count",
      cast(0 as bigint) as "valid_count",
      cast(coalesce(sum("expired_count"), 0) as bigint) as "expired_count"
    from
      "int_certificates__tallied"
    where
      "valid_until_month" is not null
    group by
      "region_code",
      "valid_until_month"
  ),
  "senders" as (
    select distinct
      "region_code"
    from
      "int_certificates__tallied"
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
      sum("moves"."issued_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "issued_count",
  cast(coalesce(sum("moves"."valid_count"), 0) as bigint) as "valid_count",
  cast(
    coalesce(
      sum("moves"."expired_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "expired_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" <= "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
