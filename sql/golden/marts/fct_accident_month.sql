select
  "int_county_months__reported"."region_code",
  "int_county_months__reported"."month",
  "int_county_months__reported"."is_reported",
  cast(
    coalesce(
      sum("int_accidents__classified"."accident_count"),
      0
    ) as bigint
  ) as "accident_count",
  cast(
    coalesce(sum("int_accidents__classified"."major_count"), 0) as bigint
  ) as "major_count",
  cast(
    coalesce(
      sum("int_accidents__classified"."ordinary_count"),
      0
    ) as bigint
  ) as "ordinary_count",
  cast(
    coalesce(
      sum("int_accidents__classified"."casualty_count"),
      0
    ) as bigint
  ) as "casualty_count",
  cast(
    coalesce(sum("int_accidents__classified"."death_count"), 0) as bigint
  ) as "death_count",
  cast(
    coalesce(
      sum(
        "int_accidents__classified"."casualty_death_count"
      ),
      0
    ) as bigint
  ) as "casualty_death_count",
  cast(
    coalesce(
      sum(
        "int_accidents__classified"."serious_injury_count"
      ),
      0
    ) as bigint
  ) as "serious_injury_count"
from
  "int_county_months__reported"
  left join "int_accidents__classified" on "int_accidents__classified"."region_code" = "int_county_months__reported"."region_code"
  and "int_accidents__classified"."occurred_month" = "int_county_months__reported"."month"
where
  "int_county_months__reported"."dataset" = 'accident'
group by
  "int_county_months__reported"."region_code",
  "int_county_months__reported"."month",
  "int_county_months__reported"."is_reported"
