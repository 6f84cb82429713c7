select
  'site' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'contractor_code' as "column_name",
  cast("own"."contractor_code" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(date_trunc('month', "own"."started_on") as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_site" as "own"
where
  "own"."contractor_code" is not null
  and exists (
    select
      "enterprise_code"
    from
      "src_enterprise"
  )
  and not exists (
    select
      "list"."enterprise_code"
    from
      "src_enterprise" as "list"
    where
      "list"."enterprise_code" = "own"."contractor_code"
  )
union all
select
  'inspection' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'site_id' as "column_name",
  cast("own"."site_id" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(date_trunc('month', "own"."inspected_on") as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_inspection" as "own"
where
  "own"."site_id" is not null
  and exists (
    select
      "site_id"
    from
      "src_site"
  )
  and not exists (
    select
      "list"."site_id"
    from
      "src_site" as "list"
    where
      "list"."site_id" = "own"."site_id"
  )
union all
select
  'hazard' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'site_id' as "column_name",
  cast("own"."site_id" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(date_trunc('month', "own"."found_on") as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_hazard" as "own"
where
  "own"."site_id" is not null
  and exists (
    select
      "site_id"
    from
      "src_site"
  )
  and not exists (
    select
      "list"."site_id"
    from
      "src_site" as "list"
    where
      "list"."site_id" = "own"."site_id"
  )
union all
select
  'accident' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'site_id' as "column_name",
  cast("own"."site_id" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(date_trunc('month', "own"."occurred_at") as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_accident" as "own"
where
  "own"."site_id" is not null
  and exists (
    select
      "site_id"
    from
      "src_site"
  )
  and not exists (
    select
      "list"."site_id"
    from
      "src_site" as "list"
    where
      "list"."site_id" = "own"."site_id"
  )
union all
select
  'accident' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'contractor_code' as "column_name",
  cast("own"."contractor_code" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(date_trunc('month', "own"."occurred_at") as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_accident" as "own"
where
  "own"."contractor_code" is not null
  and exists (
    select
      "enterprise_code"
    from
      "src_enterprise"
  )
  and not exists (
    select
      "list"."enterprise_code"
    from
      "src_enterprise" as "list"
    where
      "list"."enterprise_code" = "own"."contractor_code"
  )
union all
select
  'penalty' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'enterprise_code' as "column_name",
  cast("own"."enterprise_code" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(date_trunc('month', "own"."decided_on") as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_penalty" as "own"
where
  "own"."enterprise_code" is not null
  and exists (
    select
      "enterprise_code"
    from
      "src_enterprise"
  )
  and not exists (
    select
      "list"."enterprise_code"
    from
      "src_enterprise" as "list"
    where
      "list"."enterprise_code" = "own"."enterprise_code"
  )
union all
select
  'supervision' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'site_id' as "column_name",
  cast("own"."site_id" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(null as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_supervision" as "own"
where
  "own"."site_id" is not null
  and exists (
    select
      "site_id"
    from
      "src_site"
  )
  and not exists (
    select
      "list"."site_id"
    from
      "src_site" as "list"
    where
      "list"."site_id" = "own"."site_id"
  )
union all
select
  'score_sheet' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'site_id' as "column_name",
  cast("own"."site_id" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(date_trunc('month', "own"."checked_on") as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_score_sheet" as "own"
where
  "own"."site_id" is not null
  and exists (
    select
      "site_id"
    from
      "src_site"
  )
  and not exists (
    select
      "list"."site_id"
    from
      "src_site" as "list"
    where
      "list"."site_id" = "own"."site_id"
  )
union all
select
  'score_summary' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'site_id' as "column_name",
  cast("own"."site_id" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(date_trunc('month', "own"."checked_on") as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_score_summary" as "own"
where
  "own"."site_id" is not null
  and exists (
    select
      "site_id"
    from
      "src_site"
  )
  and not exists (
    select
      "list"."site_id"
    from
      "src_site" as "list"
    where
      "list"."site_id" = "own"."site_id"
  )
union all
select
  'high_risk_work' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'site_id' as "column_name",
  cast("own"."site_id" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(null as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_high_risk_work" as "own"
where
  "own"."site_id" is not null
  and exists (
    select
      "site_id"
    from
      "src_site"
  )
  and not exists (
    select
      "list"."site_id"
    from
      "src_site" as "list"
    where
      "list"."site_id" = "own"."site_id"
  )
union all
select
  'high_risk_work' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'contractor_code' as "column_name",
  cast("own"."contractor_code" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(null as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_high_risk_work" as "own"
where
  "own"."contractor_code" is not null
  and exists (
    select
      "enterprise_code"
    from
      "src_enterprise"
  )
  and not exists (
    select
      "list"."enterprise_code"
    from
      "src_enterprise" as "list"
    where
      "list"."enterprise_code" = "own"."contractor_code"
  )
union all
select
  'risk' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'site_id' as "column_name",
  cast("own"."site_id" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(null as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_risk" as "own"
where
  "own"."site_id" is not null
  and exists (
    select
      "site_id"
    from
      "src_site"
  )
  and not exists (
    select
      "list"."site_id"
    from
      "src_site" as "list"
    where
      "list"."site_id" = "own"."site_id"
  )
union all
select
  'site_standard' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'site_id' as "column_name",
  cast("own"."site_id" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(null as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_site_standard" as "own"
where
  "own"."site_id" is not null
  and exists (
    select
      "site_id"
    from
      "src_site"
  )
  and not exists (
    select
      "list"."site_id"
    from
      "src_site" as "list"
    where
      "list"."site_id" = "own"."site_id"
  )
union all
select
  'site_standard' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'contractor_code' as "column_name",
  cast("own"."contractor_code" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(null as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_site_standard" as "own"
where
  "own"."contractor_code" is not null
  and exists (
    select
      "enterprise_code"
    from
      "src_enterprise"
  )
  and not exists (
    select
      "list"."enterprise_code"
    from
      "src_enterprise" as "list"
    where
      "list"."enterprise_code" = "own"."contractor_code"
  )
union all
select
  'enterprise_duty' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'enterprise_code' as "column_name",
  cast("own"."enterprise_code" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(null as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_enterprise_duty" as "own"
where
  "own"."enterprise_code" is not null
  and exists (
    select
      "enterprise_code"
    from
      "src_enterprise"
  )
  and not exists (
    select
      "list"."enterprise_code"
    from
      "src_enterprise" as "list"
    where
      "list"."enterprise_code" = "own"."enterprise_code"
  )
union all
select
  'officer_duty' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'site_id' as "column_name",
  cast("own"."site_id" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(date_trunc('month', "own"."checked_on") as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_officer_duty" as "own"
where
  "own"."site_id" is not null
  and exists (
    select
      "site_id"
    from
      "src_site"
  )
  and not exists (
    select
      "list"."site_id"
    from
      "src_site" as "list"
    where
      "list"."site_id" = "own"."site_id"
  )
union all
select
  'market_case' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'enterprise_code' as "column_name",
  cast("own"."enterprise_code" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(null as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_market_case" as "own"
where
  "own"."enterprise_code" is not null
  and exists (
    select
      "enterprise_code"
    from
      "src_enterprise"
  )
  and not exists (
    select
      "list"."enterprise_code"
    from
      "src_enterprise" as "list"
    where
      "list"."enterprise_code" = "own"."enterprise_code"
  )
union all
select
  'market_case' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'site_id' as "column_name",
  cast("own"."site_id" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(null as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_market_case" as "own"
where
  "own"."site_id" is not null
  and exists (
    select
      "site_id"
    from
      "src_site"
  )
  and not exists (
    select
      "list"."site_id"
    from
      "src_site" as "list"
    where
      "list"."site_id" = "own"."site_id"
  )
union all
select
  'good_record' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'enterprise_code' as "column_name",
  cast("own"."enterprise_code" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(null as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_good_record" as "own"
where
  "own"."enterprise_code" is not null
  and exists (
    select
      "enterprise_code"
    from
      "src_enterprise"
  )
  and not exists (
    select
      "list"."enterprise_code"
    from
      "src_enterprise" as "list"
    where
      "list"."enterprise_code" = "own"."enterprise_code"
  )
union all
select
  'bad_record' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'enterprise_code' as "column_name",
  cast("own"."enterprise_code" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(null as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_bad_record" as "own"
where
  "own"."enterprise_code" is not null
  and exists (
    select
      "enterprise_code"
    from
      "src_enterprise"
  )
  and not exists (
    select
      "list"."enterprise_code"
    from
      "src_enterprise" as "list"
    where
      "list"."enterprise_code" = "own"."enterprise_code"
  )
union all
select
  'person_record' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'enterprise_code' as "column_name",
  cast("own"."enterprise_code" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(null as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_person_record" as "own"
where
  "own"."enterprise_code" is not null
  and exists (
    select
      "enterprise_code"
    from
      "src_enterprise"
  )
  and not exists (
    select
      "list"."enterprise_code"
    from
      "src_enterprise" as "list"
    where
      "list"."enterprise_code" = "own"."enterprise_code"
  )
union all
select
  'dishonest_subject' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'enterprise_code' as "column_name",
  cast("own"."enterprise_code" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(null as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_dishonest_subject" as "own"
where
  "own"."enterprise_code" is not null
  and exists (
    select
      "enterprise_code"
    from
      "src_enterprise"
  )
  and not exists (
    select
      "list"."enterprise_code"
    from
      "src_enterprise" as "list"
    where
      "list"."enterprise_code" = "own"."enterprise_code"
  )
union all
select
  'market_step' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'enterprise_code' as "column_name",
  cast("own"."enterprise_code" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(null as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_market_step" as "own"
where
  "own"."enterprise_code" is not null
  and exists (
    select
      "enterprise_code"
    from
      "src_enterprise"
  )
  and not exists (
    select
      "list"."enterprise_code"
    from
      "src_enterprise" as "list"
    where
      "list"."enterprise_code" = "own"."enterprise_code"
  )
union all
select
  'fire_acceptance' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'site_id' as "column_name",
  cast("own"."site_id" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(null as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_fire_acceptance" as "own"
where
  "own"."site_id" is not null
  and exists (
    select
      "site_id"
    from
      "src_site"
  )
  and not exists (
    select
      "list"."site_id"
    from
      "src_site" as "list"
    where
      "list"."site_id" = "own"."site_id"
  )
union all
select
  'training' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'site_id' as "column_name",
  cast("own"."site_id" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(date_trunc('month', "own"."held_on") as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_training" as "own"
where
  "own"."site_id" is not null
  and exists (
    select
      "site_id"
    from
      "src_site"
  )
  and not exists (
    select
      "list"."site_id"
    from
      "src_site" as "list"
    where
      "list"."site_id" = "own"."site_id"
  )
union all
select
  'certificate' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'site_id' as "column_name",
  cast("own"."site_id" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(null as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_certificate" as "own"
where
  "own"."site_id" is not null
  and exists (
    select
      "site_id"
    from
      "src_site"
  )
  and not exists (
    select
      "list"."site_id"
    from
      "src_site" as "list"
    where
      "list"."site_id" = "own"."site_id"
  )
union all
select
  'site_epidemic' as "dataset",
  'REFERENCE_UNKNOWN' as "rule",
  'site_id' as "column_name",
  cast("own"."site_id" as varchar) as "found",
  cast(null as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(date_trunc('month', "own"."counted_on") as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_site_epidemic" as "own"
where
  "own"."site_id" is not null
  and exists (
    select
      "site_id"
    from
      "src_site"
  )
  and not exists (
    select
      "list"."site_id"
    from
      "src_site" as "list"
    where
      "list"."site_id" = "own"."site_id"
  )
union all
select
  'heating_balance' as "dataset",
  'STOCK_BREAKS' as "rule",
  'opening_count' as "column_name",
  cast("own"."opening_count" as varchar) as "found",
  cast("before"."closing_count" as varchar) as "expected",
  "own"."region_code" as "region_code",
  cast(date_trunc('month', "own"."month") as date) as "month",
  "own"."batch_id" as "batch_id",
  "own"."row_number" as "row_number"
from
  "src_heating_balance" as "own"
  inner join "src_heating_balance" as "before" on "own"."month" = cast("before"."month" + interval 1 month as date)
  and "before"."region_code" = "own"."region_code"
  and "before"."energy" = "own"."energy"
where
  "own"."opening_count" <> "before"."closing_count"
