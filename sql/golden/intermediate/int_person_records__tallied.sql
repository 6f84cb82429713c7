select
  "region_code",
  "licence_id",
  "behaviour",
  "happened_on",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("happened_on" as date) <= as_of_on, false) then cast(date_trunc('month', "happened_on") as date)
  end as "happened_month",
  cast(
    case
      when coalesce("nature" in ('bad'), false) then 1
      else 0
    end as bigint
  ) as "bad_count",
  cast(
    case
      when (
        coalesce("nature" in ('bad'), false)
        and coalesce("is_locked", false)
      ) then 1
      else 0
    end as bigint
  ) as "locked_count"
from
  "stg_county__person_records"
  inner join "int_release__moment" on true
