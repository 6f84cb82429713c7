with
  "closed" as (
    select
      "region_code",
      "rectified_on" as "rectified_on",
      date_diff('day', "found_on", "due_on") as "due_days",
      date_diff('day', "rectified_on", "due_on") as "left_days"
    from
      "stg_county__hazards"
      inner join "int_release__moment" on true
    where
      "rectified_on" <= "as_of_on"
      and "found_on" > cast("as_of_on" - interval 12 month as date)
  )
select
  "region_code",
  "rectified_on",
  "due_days" + 1 as "given_days",
  cast(coalesce(sum(cast(1 as bigint)), 0) as bigint) as "rectified_count",
  cast(
    coalesce(
      sum(
        cast(
          case
            when "left_days" >= 0 then 1
            else 0
          end as bigint
        )
      ),
      0
    ) as bigint
  ) as "ontime_count",
  cast(
    coalesce(
      sum(
        cast(
          case
            when "left_days" between 0 and 1 then 1
            else 0
          end as bigint
        )
      ),
      0
    ) as bigint
  ) as "last_two_count"
from
  "closed"
group by
  "region_code",
  "rectified_on",
  "due_days"
