with
  "moves" as (
    select
      "region_code",
      "checked_month" as "month",
      cast(coalesce(sum("scored_count"), 0) as bigint) as "scored_count",
      cast(coalesce(sum("good_count"), 0) as bigint) as "good_count",
      cast(coalesce(sum("failed_count"), 0) as bigint) as "failed_count"
    from
      "int_scores__tallied"
    where
      "checked_month" is not null
    group by
      "region_code",
      "checked_month"
  ),
  "months" as (
    select
      "region_code",
      "month",
      "is_reported"
    from
      "int_county_months__reported"
    where
      "dataset" = 'score_summary'
  )
select
  "months"."region_code",
  "months"."month",
  "months"."is_reported",
  cast(
    coalesce(sum("moves"."scored_count"), 0) as bigint
  ) as "scored_count",
  cast(coalesce(sum("moves"."good_count"), 0) as bigint) as "good_count",
  cast(
    coalesce(sum("moves"."failed_count"), 0) as bigint
  ) as "failed_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" = "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
