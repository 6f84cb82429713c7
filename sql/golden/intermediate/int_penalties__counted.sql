select
  "document_id",
  "region_code",
  "decided_on",
  "batch_id",
  "row_number",
  cast(date_trunc('month', "decided_on") as date) as "decided_month",
  coalesce("violation_kind", 'other') as "violation_kind",
  cast(1 as bigint) as "penalty_count",
  cast(
    case
      when "published_on" <= "as_of_on" then 1
      else 0
    end as bigint
  ) as "published_count",
  coalesce("fine_fen", cast(0 as bigint)) as "fine_fen"
from
  "stg_county__penalties"
  inner join "int_release__moment" on true
where
  "decided_on" <= "as_of_on"
