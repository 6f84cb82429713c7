with
  "moves" as (
    select
      "region_code",
      "listed_month" as "month",
      cast(coalesce(sum("listed_count"), 0) as bigint) as "listed_count",
      cast(coalesce(sum("published_count"), 0) as bigint) as "published_count",
      cast(coalesce(sum("standing_count"), 0) as bigint) as "standing_count",
      cast(0 as bigint) as "removed_count"
    from
      "int_dishonest_subjects__tallied"
    where
      "listed_month" is not null
    group by
      "region_code",
      "listed_month"
    union all
    select
      "region_code",
      case
        when "listed_month" >= "removed_month" then "listed_month"
        when "listed_month" < "removed_month" then "removed_month"
      end as "month",
      cast(0 as bigint) as "listed_count",
      cast(0 as bigint) as "published_count",
      - cast(coalesce(sum("standing_count"), 0) as bigint) as "standing_count",
      cast(0 as bigint) as "removed_count"
    from
      "int_dishonest_subjects__tallied"
    where
      case
        when "listed_month" >= "removed_month" then "listed_month"
        when "listed_month" < "removed_month" then "removed_month"
      end is not null
    group by
      "region_code",
      case
        when "listed_month" >= "removed_month" then "listed_month"
        when "listed_month" < "removed_month" then "removed_month"
      end
    union all
    select
      "region_code",
      "removed_month" as "month",
      cast(0 as bigint) as "listed_count",
      cast(0 as bigint) as "published_count",
      cast(0 as bigint) as "standing_count",
      cast(coalesce(sum("removed_count"), 0) as bigint) as "removed_count"
    from
      "int_dishonest_subjects__tallied"
    where
      "removed_month" is not null
    group by
      "region_code",
      "removed_month"
  ),
  "senders" as (
    select distinct
      "region_code"
    from
      "int_dishonest_subjects__tallied"
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
      sum("moves"."listed_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "listed_count",
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
  ) as "standing_count",
  cast(
    coalesce(
      sum("moves"."removed_count") filter(
        where
          moves.month = months.month
      ),
      0
    ) as bigint
  ) as "removed_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" <= "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
