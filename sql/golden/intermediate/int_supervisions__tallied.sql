select
  "region_code",
  "document_id",
  "batch_id",
  "row_number",
  case
    when coalesce(cast("issued_on" as date) <= as_of_on, false) then cast(date_trunc('month', "issued_on") as date)
  end as "issued_month",
  case
    when coalesce(cast("lifted_on" as date) <= as_of_on, false) then cast(date_trunc('month', "lifted_on") as date)
  end as "lifted_month",
  case
    when coalesce(cast("due_on" as date) <= as_of_on, false) then cast(date_trunc('month', "due_on") as date)
  end as "due_month",
  cast(1 as bigint) as "issued_count",
  cast(1 as bigint) as "open_count",
  cast(1 as bigint) as "due_count",
  cast(
    case
      when (
        coalesce(cast("lifted_on" as date) <= as_of_on, false)
        and coalesce("lifted_on" <= "due_on", true)
      ) then 1
      else 0
    end as bigint
  ) as "ontime_count"
from
  "stg_county__supervisions"
  inner join "int_release__moment" on true
