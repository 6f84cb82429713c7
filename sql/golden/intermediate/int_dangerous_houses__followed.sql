with
  "known" as (
    select
      "stg_county__rural_house_events".*,
      "int_release__moment"."as_of_on"
    from
      "stg_county__rural_house_events"
      inner join "int_release__moment" on true
    where
      "happened_on" <= "as_of_on"
  ),
  "graded" as (
    select
      "house_id",
      "grade",
      row_number() over (
        partition by
          house_id
        order by
          happened_on,
          step
      ) as "nth"
    from
      "known"
    where
      "grade" is not null
  ),
  "found" as (
    select
      "known"."house_id",
      "known"."region_code",
      "known"."happened_on",
      "known"."batch_id",
      "known"."row_number",
      coalesce("known"."grade", "graded"."grade") as "grade",
      case
        when "known"."reported_on" <= "known"."as_of_on" then "known"."reported_on"
      end as "reported_on",
      row_number() over (
        partition by
          known.house_id
        order by
          known.happened_on,
          known.batch_id,
          known.row_number
      ) as "nth"
    from
      "known"
      left join "graded" on "graded"."house_id" = "known"."house_id"
      and "graded"."nth" = 1
    where
      "known"."step" = 'found'
      and coalesce("known"."grade", "graded"."grade") in ('C', 'D')
  ),
  "later" as (
    select
      "known"."house_id",
      min(
        case
          when "known"."step" in ('disused', 'reinforced', 'demolished', 'sealed') then "known"."happened_on"
        end
      ) as "handled_on",
      min(
        case
          when "known"."step" = 'cleared' then "known"."happened_on"
        end
      ) as "cleared_on"
    from
      "known"
      inner join "found" on "found"."house_id" = "known"."house_id"
    where
      "found"."nth" = 1
      and "known"."happened_on" >= "found"."happened_on"
    group by
      "known"."house_id"
  )
select
  "found"."house_id",
  "found"."region_code",
  "found"."batch_id",
  "found"."row_number",
  "found"."reported_on",
  "later"."handled_on",
  "later"."cleared_on",
  "found"."grade" as "grade",
  "found"."happened_on" as "found_on",
  cast(
    date_trunc('month', "found"."happened_on") as date
  ) as "found_month",
  cast(date_trunc('month', "later"."cleared_on") as date) as "cleared_month",
  cast(1 as bigint) as "found_count",
  cast(
    case
      when "found"."reported_on" is not null then 1
      else 0
    end as bigint
  ) as "dated_count",
  cast(
    case
      when "found"."reported_on" = "found"."happened_on" then 1
      else 0
    end as bigint
  ) as "same_day_count",
  cast(
    case
      when "later"."handled_on" is not null then 1
      else 0
    end as bigint
  ) as "handled_count",
  cast(
    case
      when "later"."cleared_on" is not null then 1
      else 0
    end as bigint
  ) as "cleared_count"
from
  "found"
  inner join "later" on "later"."house_id" = "found"."house_id"
where
  "found"."nth" = 1
