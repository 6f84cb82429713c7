select
  "region_code",
  "team_name",
  "batch_id",
  "row_number",
  "first_month" as "first_month",
  case
    when coalesce(cast("trained_on" as date) <= as_of_on, false) then cast(date_trunc('month', "trained_on") as date)
  end as "trained_month",
  cast(1 as bigint) as "team_count",
  cast(1 as bigint) as "trained_count"
from
  "stg_county__emergency_teams"
  inner join "int_release__moment" on true
