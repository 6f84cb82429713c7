select
  "int_county_months__reported"."region_code",
  "int_county_months__reported"."month",
  "int_county_months__reported"."is_reported",
  cast(
    coalesce(sum("int_penalties__counted"."penalty_count"), 0) as bigint
  ) as "penalty_count",
  cast(
    coalesce(
      sum("int_penalties__counted"."published_count"),
      0
    ) as bigint
  ) as "published_count",
  cast(
    coalesce(sum("int_penalties__counted"."fine_fen"), 0) as bigint
  ) as "fine_fen"
from
  "int_county_months__reported"
  left join "int_penalties__counted" on "int_penalties__counted"."region_code" = "int_county_months__reported"."region_code"
  and "int_penalties__counted"."decided_month" = "int_county_months__reported"."month"
where
  "int_county_months__reported"."dataset" = 'penalty'
group by
  "int_county_months__reported"."region_code",
  "int_county_months__reported"."month",
  "int_county_months__reported"."is_reported"
