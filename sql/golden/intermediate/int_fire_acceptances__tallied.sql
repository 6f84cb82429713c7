select
  "region_code",
  "acceptance_id",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("applied_on" as date) <= as_of_on, false) then cast(date_trunc('month', "applied_on") as date)
  end as "applied_month",
  case
    when coalesce(cast("decided_on" as date) <= as_of_on, false) then cast(date_trunc('month', "decided_on") as date)
  end as "decided_month",
  cast(1 as bigint) as "applied_count",
  cast(1 as bigint) as "open_count",
  cast(
    case
      when coalesce("procedure" in ('acceptance'), false) then 1
      else 0
    end as bigint
  ) as "decided_count",
  cast(
    case
      when (
        coalesce("procedure" in ('acceptance'), false)
        and (
          coalesce(cast("decided_on" as date) <= as_of_on, false)
          and coalesce(
            cast(
              5 * (
                (
                  date_diff('day', cast('1900-01-01' as date), "decided_on") - mod(
                    date_diff('day', cast('1900-01-01' as date), "decided_on"),
                    7
                  )
                ) / 7
              ) + least(
                mod(
                  date_diff('day', cast('1900-01-01' as date), "decided_on"),
                  7
                ) + 1,
                5
              ) + coalesce(
                (
                  select
                    max("shift_days") as "shift_days"
                  from
                    "dim_day"
                  where
                    "day_on" = "decided_on"
                ),
                case
                  when "decided_on" > cast('2026-12-31' as date) then -94
                  else 0
                end
              ) as bigint
            ) - cast(
              5 * (
                (
                  date_diff('day', cast('1900-01-01' as date), "applied_on") - mod(
                    date_diff('day', cast('1900-01-01' as date), "applied_on"),
                    7
                  )
                ) / 7
              ) + least(
                mod(
                  date_diff('day', cast('1900-01-01' as date), "applied_on"),
                  7
                ) + 1,
                5
              ) + coalesce(
                (
                  select
                    max("shift_days") as "shift_days"
                  from
                    "dim_day"
                  where
                    "day_on" = "applied_on"
                ),
                case
                  when "applied_on" > cast('2026-12-31' as date) then -94
                  else 0
                end
              ) as bigint
            ) <= 15,
            false
          )
        )
      ) then 1
      else 0
    end as bigint
  ) as "in_time_count",
  cast(
    case
      when (
        coalesce("procedure" in ('acceptance'), false)
        and coalesce("result" in ('passed'), false)
      ) then 1
      else 0
    end as bigint
  ) as "passed_count"
from
  "stg_county__fire_acceptances"
  inner join "int_release__moment" on true
