with
  "visits" as (
    select distinct
      "stg_county__inspections"."campaign_id",
      "stg_county__inspections"."region_code"
    from
      "stg_county__inspections"
      inner join "int_release__moment" on true
    where
      "inspected_on" <= "as_of_on"
  )
select
  "stg_city__campaigns"."campaign_id",
  "stg_city__campaigns"."campaign_name",
  "dim_region"."region_code",
  "stg_city__campaigns"."kind",
  "stg_city__campaigns"."started_on",
  "stg_city__campaigns"."batch_id",
  "stg_city__campaigns"."row_number",
  cast(
    date_trunc('month', "stg_city__campaigns"."started_on") as date
  ) as "started_month",
  cast(1 as bigint) as "expected_count",
  cast(
    case
      when "visits"."campaign_id" is not null then 1
      else 0
    end as bigint
  ) as "appeared_count"
from
  "stg_city__campaigns"
  inner join "int_release__moment" on true
  inner join "dim_region" on true
  left join "visits" on "visits"."campaign_id" = "stg_city__campaigns"."campaign_id"
  and "visits"."region_code" = "dim_region"."region_code"
where
  "dim_region"."is_city" = false
  and "stg_city__campaigns"."started_on" <= "int_release__moment"."as_of_on"
