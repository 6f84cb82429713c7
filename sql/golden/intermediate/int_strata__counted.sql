with
  "spans" as (
    select
      cast(12 as bigint) as "window_months",
      cast("as_of_month" - interval 12 month as date) as "before",
      "as_of_month" as "last_month"
    from
      "int_release__moment"
    union all
    select
      cast(36 as bigint) as "window_months",
      cast("as_of_month" - interval 36 month as date) as "before",
      "as_of_month" as "last_month"
    from
      "int_release__moment"
  )
select
  "spans"."window_months",
  "int_site_months__counted"."region_code",
  case
    when "stg_county__sites"."area_sqm" is null then 'unknown'
    when "stg_county__sites"."area_sqm" < 10000 then 'small'
    when "stg_county__sites"."area_sqm" < 50000 then 'middle'
    else 'large'
  end as "size",
  case
    when cast(
      date_trunc('month', "stg_county__sites"."started_on") as date
    ) is null then 'unknown'
    when cast(
      "int_site_months__counted"."month" - interval 6 month as date
    ) < cast(
      date_trunc('month', "stg_county__sites"."started_on") as date
    ) then 'early'
    when cast(
      "int_site_months__counted"."month" - interval 18 month as date
    ) < cast(
      date_trunc('month', "stg_county__sites"."started_on") as date
    ) then 'middle'
    else 'late'
  end as "age",
  cast(
    coalesce(sum("int_site_months__counted"."visit_count"), 0) as bigint
  ) as "visit_count",
  cast(
    coalesce(sum("int_site_months__counted"."hazard_count"), 0) as bigint
  ) as "hazard_count",
  cast(
    coalesce(sum("int_site_months__counted"."major_count"), 0) as bigint
  ) as "major_count",
  cast(
    coalesce(sum("int_site_months__counted"."due_count"), 0) as bigint
  ) as "due_count",
  cast(
    coalesce(sum("int_site_months__counted"."late_count"), 0) as bigint
  ) as "late_count"
from
  "int_site_months__counted"
  inner join "spans" on "int_site_months__counted"."month" > "spans"."before"
  and "int_site_months__counted"."month" <= "spans"."last_month"
  left join "stg_county__sites" on "stg_county__sites"."site_id" = "int_site_months__counted"."site_id"
group by
  "spans"."window_months",
  "int_site_months__counted"."region_code",
  case
    when "stg_county__sites"."area_sqm" is null then 'unknown'
    when "stg_county__sites"."area_sqm" < 10000 then 'small'
    when "stg_county__sites"."area_sqm" < 50000 then 'middle'
    else 'large'
  end,
  case
    when cast(
      date_trunc('month', "stg_county__sites"."started_on") as date
    ) is null then 'unknown'
    when cast(
      "int_site_months__counted"."month" - interval 6 month as date
    ) < cast(
      date_trunc('month', "stg_county__sites"."started_on") as date
    ) then 'early'
    when cast(
      "int_site_months__counted"."month" - interval 18 month as date
    ) < cast(
      date_trunc('month', "stg_county__sites"."started_on") as date
    ) then 'middle'
    else 'late'
  end
