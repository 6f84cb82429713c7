select
  "int_county_months__reported"."region_code",
  "int_county_months__reported"."month",
  "int_county_months__reported"."is_reported",
  cast(
    coalesce(
      sum("int_hazards__moved"."hazard_count") filter(
        where
          (
            "int_hazards__moved"."move" = 'found'
            and "int_hazards__moved"."month" = "int_county_months__reported"."month"
          )
      ),
      0
    ) as bigint
  ) as "found_count",
  cast(
    coalesce(
      sum("int_hazards__moved"."hazard_count") filter(
        where
          (
            "int_hazards__moved"."move" = 'major'
            and "int_hazards__moved"."month" = "int_county_months__reported"."month"
          )
      ),
      0
    ) as bigint
  ) as "major_found_count",
  cast(
    coalesce(
      sum("int_hazards__moved"."hazard_count") filter(
        where
          (
            "int_hazards__moved"."move" = 'due'
            and "int_hazards__moved"."month" = "int_county_months__reported"."month"
          )
      ),
      0
    ) as bigint
  ) as "due_count",
  cast(
    coalesce(
      sum("int_hazards__moved"."hazard_count") filter(
        where
          (
            "int_hazards__moved"."move" = 'ontime'
            and "int_hazards__moved"."month" = "int_county_months__reported"."month"
          )
      ),
      0
    ) as bigint
  ) as "ontime_count",
  cast(
    coalesce(
      sum("int_hazards__moved"."hazard_count") filter(
        where
          (
            "int_hazards__moved"."move" = 'found'
            and "int_hazards__moved"."month" < "int_county_months__reported"."month"
          )
      ),
      0
    ) as bigint
  ) - cast(
    coalesce(
      sum("int_hazards__moved"."hazard_count") filter(
        where
          (
            "int_hazards__moved"."move" = 'closed'
            and "int_hazards__moved"."month" < "int_county_months__reported"."month"
          )
      ),
      0
    ) as bigint
  ) as "opening_count",
  cast(
    coalesce(
      sum("int_hazards__moved"."hazard_count") filter(
        where
          (
            "int_hazards__moved"."move" = 'closed'
            and "int_hazards__moved"."month" = "int_county_months__reported"."month"
          )
      ),
      0
    ) as bigint
  ) as "closed_count",
  cast(
    coalesce(
      sum("int_hazards__moved"."hazard_count") filter(
        where
          "int_hazards__moved"."move" = 'found'
      ),
      0
    ) as bigint
  ) - cast(
    coalesce(
      sum("int_hazards__moved"."hazard_count") filter(
        where
          "int_hazards__moved"."move" = 'closed'
      ),
      0
    ) as bigint
  ) as "open_count",
  cast(
    coalesce(
      sum("int_hazards__moved"."hazard_count") filter(
        where
          "int_hazards__moved"."move" = 'late'
      ),
      0
    ) as bigint
  ) - cast(
    coalesce(
      sum("int_hazards__moved"."hazard_count") filter(
        where
          "int_hazards__moved"."move" = 'settled'
      ),
      0
    ) as bigint
  ) as "overdue_count"
from
  "int_county_months__reported"
  left join "int_hazards__moved" on "int_hazards__moved"."region_code" = "int_county_months__reported"."region_code"
  and "int_hazards__moved"."month" <= "int_county_months__reported"."month"
where
  "int_county_months__reported"."dataset" = 'hazard'
group by
  "int_county_months__reported"."region_code",
  "int_county_months__reported"."month",
  "int_county_months__reported"."is_reported"
