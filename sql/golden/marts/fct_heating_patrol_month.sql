with
  "moves" as (
    select
      "region_code",
      "month" as "month",
      cast(coalesce(sum("due_count"), 0) as bigint) as "due_count",
      cast(coalesce(sum("checked_count"), 0) as bigint) as "checked_count",
      cast(coalesce(sum("away_count"), 0) as bigint) as "away_count",
      cast(coalesce(sum("refused_count"), 0) as bigint) as "refused_count",
      cast(coalesce(sum("grave_count"), 0) as bigint) as "grave_count"
    from
      "int_heating_patrols__tallied"
    where
      "month" is not null
    group by
      "region_code",
      "month"
  ),
  "months" as (
    select
      "region_code",
      "month",
      "is_reported"
    from
      "int_county_months__reported"
    where
      "dataset" = 'heating_patrol'
  )
select
  "months"."region_code",
  "months"."month",
  "months"."is_reported",
  cast(coalesce(sum("moves"."due_count"), 0) as bigint) as "due_count",
  cast(
    coalesce(sum("moves"."checked_count"), 0) as bigint
  ) as "checked_count",
  cast(coalesce(sum("moves"."away_count"), 0) as bigint) as "away_count",
  cast(
    coalesce(sum("moves"."refused_count"), 0) as bigint
  ) as "refused_count",
  cast(coalesce(sum("moves"."grave_count"), 0) as bigint) as "grave_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" = "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
