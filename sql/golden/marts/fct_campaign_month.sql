select
  "int_county_months__reported"."region_code",
  "int_county_months__reported"."month",
  "int_county_months__reported"."is_reported",
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
  "int_county_months__reported"
  left join "int_campaign_counties__appeared" on "int_campaign_counties__appeared"."region_code" = "int_county_months__reported"."region_code"
  and "int_campaign_counties__appeared"."started_month" = "int_county_months__reported"."month"
where
  "int_county_months__reported"."dataset" = 'inspection'
group by
  "int_county_months__reported"."region_code",
  "int_county_months__reported"."month",
  "int_county_months__reported"."is_reported"
