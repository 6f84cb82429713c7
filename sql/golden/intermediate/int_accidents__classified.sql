with
  "classified" as (
    select
      "stg_county__accidents".*,
      case
        when "death_count" >= 30
        or "serious_injury_count" >= 100
        or "direct_loss_fen" >= 10000000000 then '4'
        when "death_count" >= 10
        or "serious_injury_count" >= 50
        or "direct_loss_fen" >= 5000000000 then '3'
        when "death_count" >= 3
        or "serious_injury_count" >= 10
        or "direct_loss_fen" >= 1000000000 then '2'
        when "death_count" >= 0
        or "serious_injury_count" >= 0
        or "direct_loss_fen" >= 0 then '1'
      end as "class"
    from
      "stg_county__accidents"
      inner join "int_release__moment" on true
    where
      cast("occurred_at" as date) <= "int_release__moment"."as_of_on"
  )
select
  "accident_id",
  "region_code",
  "site_name",
  "type",
  "class",
  "reported_class",
  "batch_id",
  "row_number",
  "death_count",
  "serious_injury_count",
  cast("occurred_at" as date) as "occurred_on",
  cast(date_trunc('month', "occurred_at") as date) as "occurred_month",
  coalesce("reported_class" <> "class", false) as "is_class_different",
  cast(
    case
      when "class" >= '1' then 1
      else 0
    end as bigint
  ) as "accident_count",
  cast(
    case
      when "class" >= '2' then 1
      else 0
    end as bigint
  ) as "major_count",
  cast(
    case
      when "class" = '1' then 1
      else 0
    end as bigint
  ) as "ordinary_count",
  cast(
    case
      when (
        "class" = '1'
        and (
          "death_count" > 0
          or "serious_injury_count" > 0
        )
      ) then 1
      else 0
    end as bigint
  ) as "casualty_count",
  case
    when "class" = '1' then "death_count"
    else 0
  end as "casualty_death_count"
from
  "classified"
