with
  "moves" as (
    select
      "region_code",
      cast('1900-01-01' as date) as "month",
      cast(coalesce(sum("item_count"), 0) as bigint) as "item_count",
      cast(0 as bigint) as "checked_count",
      cast(0 as bigint) as "expired_count"
    from
      "int_emergency_resources__tallied"
    where
      cast('1900-01-01' as date) is not null
    group by
      "region_code",
      cast('1900-01-01' as date)
    union all
    select
      "region_code",
      "checked_month" as "month",
      cast(0 as bigint) as "item_count",
      cast(coalesce(sum("checked_count"), 0) as bigint) as "checked_count",
      cast(0 as bigint) as "expired_count"
    from
      "int_emergency_resources__tallied"
    where
      "checked_month" is not null
    group by
      "region_code",
      "checked_month"
    union all
    select
      "region_code",
      "valid_until_month" as "month",
      cast(0 as bigint) as "item_count",
      cast(0 as bigint) as "checked_count",
      cast(coalesce(sum("expired_count"), 0) as bigint) as "expired_count"
    from
      "int_emergency_resources__tallied"
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
      "int_emergency_resources__tallied"
  ),
  "months" as (
    select
      "senders"."region_code",
      cast(
        unnest(
          generate_series(
            case
              when (
                select
                  min(month)
                from
                  moves
                where
                  month > cast('1900-01-01' as date)
              ) < "first_month" then (
                select
                  min(month)
                from
                  moves
                where
                  month > cast('1900-01-01' as date)
              )
              else "first_month"
            end,
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
  cast(coalesce(sum("moves"."item_count"), 0) as bigint) as "item_count",
  cast(
    coalesce(sum("moves"."checked_count"), 0) as bigint
  ) as "checked_count",
  cast(
    coalesce(sum("moves"."expired_count"), 0) as bigint
  ) as "expired_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" <= "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
