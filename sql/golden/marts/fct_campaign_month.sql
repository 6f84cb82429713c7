with
  "months" as (
    select
      "region_code",
      "month",
      "is_reported"
    from
      "int_county_months__reported"
    where
      "dataset" = 'inspection'
    union all
    select distinct
      "region_code",
      "started_month" as "month",
      false as "is_reported"
    from
      "int_campaign_counties__appeared"
    where
      not exists (
        select
          "int_county_months__reported"."region_code"
        from
          "int_county_months__reported"
        where
          "int_county_months__reported"."dataset" = 'inspection'
          and "int_county_months__reported"."region_code" = "int_campaign_counties__appeared"."region_code"
          and "int_county_months__reported"."month" = "int_campaign_counties__appeared"."started_month"
      )
  )
select
  "months"."region_code",
  "months"."month",
  "months"."is_reported",
  cast(
    coalesce(
      sum(
        "int_campaign_counties__appeared"."expected_count"
      ),
      0
    ) as bigint
  ) as "expected_count",
  cast(
    coalesce(
      sum(
        "int_campaign_counties__appeared"."appeared_count"
      ),
      0
    ) as bigint
  ) as "appeared_count"
from
  "months"
  left join "int_campaign_counties__appeared" on "int_campaign_counties__appeared"."region_code" = "months"."region_code"
  and "int_campaign_counties__appeared"."started_month" = "months"."month"
group by
  "months"."region_code",
  "months"."month",
  "months"."is_reported"
