select
  "int_county_months__reported"."region_code",
  "int_county_months__reported"."month",
  "int_county_months__reported"."is_reported",
  cast(
    coalesce(
      sum("int_inspections__known"."inspection_count"),
      0
    ) as bigint
  ) as "inspection_count"
from
  "int_county_months__reported"
  left join "int_inspections__known" on "int_inspections__known"."region_code" = "int_county_months__reported"."region_code"
  and "int_inspections__known"."inspected_month" = "int_county_months__reported"."month"
where
  "int_county_months__reported"."dataset" = 'inspection'
group by
  "int_county_months__reported"."region_code",
  "int_county_months__reported"."month",
  "int_county_months__reported"."is_reported"
