with
  "moves" as (
    select
      "region_code",
      "received_month" as "month",
      cast(coalesce(sum("received_count"), 0) as bigint) as "received_count",
      cast(coalesce(sum("inspected_count"), 0) as bigint) as "inspected_count",
      cast(coalesce(sum("replied_count"), 0) as bigint) as "replied_count",
      cast(coalesce(sum("open_count"), 0) as bigint) as "open_count",
      cast(0 as bigint) as "answered_count",
      cast(0 as bigint) as "satisfied_count"
    from
      "int_house_complaints__tallied"
    where
      "received_month" is not null
    group by
      "region_code",
      "received_month"
    union all
    select
      "region_code",
      case
        when "received_month" >= "replied_month" then "received_month"
        when "received_month" < "replied_month" then "replied_month"
      end as "month",
      cast(0 as bigint) as "received_count",
      cast(0 as bigint) as "inspected_count",
      cast(0 as bigint) as "replied_count",
      - cast(coalesce(sum("open_count"), 0) as bigint) as "open_count",
      cast(0 as bigint) as "answered_count",
      cast(0 as bigint) as "satisfied_count"
    from
      "int_house_complaints__tallied"
    where
      case
        when "received_month" >= "replied_month" then "received_month"
        when "received_month" < "replied_month" then "replied_month"
      end is not null
    group by
      "region_code",
      case
        when "received_month" >= "replied_month" then "received_month"
        when "received_month" < "replied_month" then "replied_month"
      end
    union all
    select
      "region_code",
      "replied_month" as "month",
      cast(0 as bigint) as "received_count",
      cast(0 as bigint) as "inspected_count",
      cast(0 as bigint) as "replied_count",
      cast(0 as bigint) as "open_count",
      cast(coalesce(sum("answered_count"), 0) as bigint) as "answered_count",
      cast(coalesce(sum("satisfied_count"), 0) as bigint) as "satisfied_count"
    from
      "int_house_complaints__tallied"
    where
      "replied_month" is not null
    group by
      "region_code",
      "replied_month"
  ),
  "senders" as (
    select distinct
      "region_code"
    from
      "int_house_complaints__tallied"
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
      sum("moves"."received_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "received_count",
  cast(
    coalesce(
      sum("moves"."inspected_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "inspected_count",
  cast(
    coalesce(
      sum("moves"."replied_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "replied_count",
  cast(coalesce(sum("moves"."open_count"), 0) as bigint) as "open_count",
  cast(
    coalesce(
      sum("moves"."answered_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "answered_count",
  cast(
    coalesce(
      sum("moves"."satisfied_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "satisfied_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" <= "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
