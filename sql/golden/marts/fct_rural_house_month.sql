with
  "register" as (
    select
      "region_code",
      cast(coalesce(sum("house_count"), 0) as bigint) as "house_count"
    from
      "int_rural_houses__surveyed"
    group by
      "region_code"
  )
select
  "int_county_months__reported"."region_code",
  "int_county_months__reported"."month",
  "int_county_months__reported"."is_reported",
  coalesce("register"."house_count", cast(0 as bigint)) as "house_count",
  cast(
    coalesce(
      sum("int_rural_houses__moved"."house_count") filter(
        where
          "int_rural_houses__moved"."move" = 'surveyed'
      ),
      0
    ) as bigint
  ) as "surveyed_count",
  cast(
    coalesce(
      sum("int_rural_houses__moved"."house_count") filter(
        where
          (
            "int_rural_houses__moved"."move" = 'found'
            and "int_rural_houses__moved"."month" < "int_county_months__reported"."month"
          )
      ),
      0
    ) as bigint
  ) - cast(
    coalesce(
      sum("int_rural_houses__moved"."house_count") filter(
        where
          (
            "int_rural_houses__moved"."move" = 'cleared'
            and "int_rural_houses__moved"."month" < "int_county_months__reported"."month"
          )
      ),
      0
    ) as bigint
  ) as "opening_count",
  cast(
    coalesce(
      sum("int_rural_houses__moved"."house_count") filter(
        where
          (
            "int_rural_houses__moved"."move" = 'found'
            and "int_rural_houses__moved"."month" = "int_county_months__reported"."month"
          )
      ),
      0
    ) as bigint
  ) as "new_count",
  cast(
    coalesce(
      sum("int_rural_houses__moved"."house_count") filter(
        where
          (
            "int_rural_houses__moved"."move" = 'cleared'
            and "int_rural_houses__moved"."month" = "int_county_months__reported"."month"
          )
      ),
      0
    ) as bigint
  ) as "cleared_count",
  cast(
    coalesce(
      sum("int_rural_houses__moved"."house_count") filter(
        where
          "int_rural_houses__moved"."move" = 'found'
      ),
      0
    ) as bigint
  ) - cast(
    coalesce(
      sum("int_rural_houses__moved"."house_count") filter(
        where
          "int_rural_houses__moved"."move" = 'cleared'
      ),
      0
    ) as bigint
  ) as "closing_count",
  cast(
    coalesce(
      sum("int_rural_houses__moved"."house_count") filter(
        where
          (
            "int_rural_houses__moved"."move" = 'dated'
            and "int_rural_houses__moved"."month" = "int_county_months__reported"."month"
          )
      ),
      0
    ) as bigint
  ) as "dated_count",
  cast(
    coalesce(
      sum("int_rural_houses__moved"."house_count") filter(
        where
          (
            "int_rural_houses__moved"."move" = 'same_day'
            and "int_rural_houses__moved"."month" = "int_county_months__reported"."month"
          )
      ),
      0
    ) as bigint
  ) as "same_day_count",
  cast(
    coalesce(
      sum("int_rural_houses__moved"."house_count") filter(
        where
          (
            "int_rural_houses__moved"."move" = 'handled'
            and "int_rural_houses__moved"."month" = "int_county_months__reported"."month"
          )
      ),
      0
    ) as bigint
  ) as "handled_count"
from
  "int_county_months__reported"
  left join "register" on "register"."region_code" = "int_county_months__reported"."region_code"
  left join "int_rural_houses__moved" on "int_rural_houses__moved"."region_code" = "int_county_months__reported"."region_code"
  and "int_rural_houses__moved"."month" <= "int_county_months__reported"."month"
where
  "int_county_months__reported"."dataset" = 'rural_house'
group by
  "int_county_months__reported"."region_code",
  "int_county_months__reported"."month",
  "int_county_months__reported"."is_reported",
  "register"."house_count"
