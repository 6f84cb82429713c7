with
  "moves" as (
    select
      "region_code",
      "checked_month" as "month",
      cast(coalesce(sum("due_count"), 0) as bigint) as "due_count",
      cast(coalesce(sum("present_count"), 0) as bigint) as "present_count",
      cast(coalesce(sum("post_count"), 0) as bigint) as "post_count",
      cast(coalesce(sum("performed_count"), 0) as bigint) as "performed_count"
    from
      "int_officer_duties__tallied"
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
      "dataset" = 'officer_duty'
  )
select
  "months"."region_code",
  "months"."month",
  "months"."is_reported",
  cast(coalesce(sum("moves"."due_count"), 0) as bigint) as "due_count",
  cast(
    coalesce(sum("moves"."present_count"), 0) as bigint
  ) as "present_count",
  cast(coalesce(sum("moves"."post_count"), 0) as bigint) as "post_count",
  cast(
    coalesce(sum("moves"."performed_count"), 0) as bigint
  ) as "performed_count"
from
  "months"
  left join "moves" on "moves"."region_code" = "months"."region_code"
  and "moves"."month" = "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
