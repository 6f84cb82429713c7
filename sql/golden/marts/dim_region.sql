select
  "stg_city__regions"."region_code",
  "stg_city__regions"."region_name",
  "stg_city__regions"."region_code" = "int_release__moment"."city_code" as "is_city"
from
  "stg_city__regions"
  inner join "int_release__moment" on true
union all
select
  "city_code" as "region_code",
  '全市' as "region_name",
  true as "is_city"
from
  "int_release__moment"
where
  not exists (
    select
      "region_code"
    from
      "stg_city__regions"
    where
      "region_code" = "int_release__moment"."city_code"
  )
