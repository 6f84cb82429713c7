select
  "region_code",
  "plan_id",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("issued_on" as date) <= as_of_on, false) then cast(date_trunc('month', "issued_on") as date)
  end as "issued_month",
  case
    when coalesce(cast("valid_until" as date) <= as_of_on, false) then cast(date_trunc('month', "valid_until") as date)
  end as "valid_until_month",
  cast(1 as bigint) as "plan_count",
  cast(1 as bigint) as "issued_count",
  cast(
    case
      when (
        coalesce(cast("filed_on" as date) <= as_of_on, false)
        and coalesce(
          cast(
            5 * (
              (
                date_diff('day', cast('1900-01-01' as date), "filed_on") - mod(
                  date_diff('day', cast('1900-01-01' as date), "filed_on"),
                  7
                )
              ) / 7
            ) + least(
              mod(
                date_diff('day', cast('1900-01-01' as date), "filed_on"),
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
                  "day_on" = "filed_on"
              ),
              case
                when "filed_on" > cast('2026-12-31' as date) then -94
                else 0
              end
            ) as bigint
          ) - cast(
            5 * (
              (
                date_diff('day', cast('1900-01-01' as date), "issued_on") - mod(
                  date_diff('day', cast('1900-01-01' as date), "issued_on"),
                  7
                )
              ) / 7
            ) + least(
              mod(
                date_diff('day', cast('1900-01-01' as date), "issued_on"),
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
                  "day_on" = "issued_on"
              ),
              case
                when "issued_on" > cast('2026-12-31' as date) then -94
                else 0
              end
            ) as bigint
          ) <= 20,
          false
        )
      ) then 1
      else 0
    end as bigint
  ) as "filed_count",
  cast(
    case
      when coalesce("is_linked", false) then 1
      else 0
    end as bigint
  ) as "linked_count"
from
  "stg_county__emergency_plans"
  inner join "int_release__moment" on true
