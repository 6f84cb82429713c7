with
  "first_steps" as (
    select
      "house_id" as "key",
      "step",
      min("happened_on") as "first_on"
    from
      "stg_county__rural_house_events"
    group by
      "house_id",
      "step"
    union all
    select
      "accident_id" as "key",
      "step",
      min("happened_on") as "first_on"
    from
      "stg_county__case_steps"
    group by
      "accident_id",
      "step"
  ),
  "found" as (
    select
      'hazard_rectified' as "clock",
      "stg_county__hazards"."region_code" as "region_code",
      "stg_county__hazards"."trade" as "kind",
      "stg_county__hazards"."level" as "level",
      "stg_county__hazards"."found_on" as "started_on",
      "stg_county__hazards"."rectified_on" as "ended_on",
      date_diff(
        'day',
        "stg_county__hazards"."found_on",
        "stg_county__hazards"."due_on"
      ) as "limit_days"
    from
      "stg_county__hazards"
    union all
    select
      'hazard_closed' as "clock",
      "stg_county__hazards"."region_code" as "region_code",
      "stg_county__hazards"."trade" as "kind",
      "stg_county__hazards"."level" as "level",
      "stg_county__hazards"."found_on" as "started_on",
      "stg_county__hazards"."rechecked_on" as "ended_on",
      cast(null as bigint) as "limit_days"
    from
      "stg_county__hazards"
    union all
    select
      'house_appraised' as "clock",
      "int_dangerous_houses__followed"."region_code" as "region_code",
      "int_dangerous_houses__followed"."grade" as "kind",
      '' as "level",
      "int_dangerous_houses__followed"."found_on" as "started_on",
      "first_steps"."first_on" as "ended_on",
      cast(3 as bigint) as "limit_days"
    from
      "int_dangerous_houses__followed"
      left join "first_steps" on "first_steps"."key" = "int_dangerous_houses__followed"."house_id"
      and "first_steps"."step" = 'appraised'
    union all
    select
      'house_handled' as "clock",
      "int_dangerous_houses__followed"."region_code" as "region_code",
      "int_dangerous_houses__followed"."grade" as "kind",
      '' as "level",
      "int_dangerous_houses__followed"."found_on" as "started_on",
      "int_dangerous_houses__followed"."handled_on" as "ended_on",
      cast(null as bigint) as "limit_days"
    from
      "int_dangerous_houses__followed"
    union all
    select
      'house_cleared' as "clock",
      "int_dangerous_houses__followed"."region_code" as "region_code",
      "int_dangerous_houses__followed"."grade" as "kind",
      '' as "level",
      "int_dangerous_houses__followed"."found_on" as "started_on",
      "int_dangerous_houses__followed"."cleared_on" as "ended_on",
      cast(null as bigint) as "limit_days"
    from
      "int_dangerous_houses__followed"
    union all
    select
      'complaint_inspected' as "clock",
      "stg_county__house_complaints"."region_code" as "region_code",
      "stg_county__house_complaints"."kind" as "kind",
      '' as "level",
      "stg_county__house_complaints"."received_on" as "started_on",
      "stg_county__house_complaints"."inspected_on" as "ended_on",
      cast(null as bigint) as "limit_days"
    from
      "stg_county__house_complaints"
    union all
    select
      'complaint_replied' as "clock",
      "stg_county__house_complaints"."region_code" as "region_code",
      "stg_county__house_complaints"."kind" as "kind",
      '' as "level",
      "stg_county__house_complaints"."received_on" as "started_on",
      "stg_county__house_complaints"."replied_on" as "ended_on",
      cast(60 as bigint) as "limit_days"
    from
      "stg_county__house_complaints"
    union all
    select
      'accident_reported' as "clock",
      "int_accidents__classified"."region_code" as "region_code",
      "int_accidents__classified"."class" as "kind",
      '' as "level",
      "int_accidents__classified"."occurred_on" as "started_on",
      "report"."first_on" as "ended_on",
      cast(60 as bigint) as "limit_days"
    from
      "int_accidents__classified"
      left join "first_steps" as "report" on "report"."key" = "int_accidents__classified"."accident_id"
      and "report"."step" = 'report'
    where
      "int_accidents__classified"."region_code" in (
        select
          "stg_county__case_steps"."region_code"
        from
          "stg_county__case_steps"
      )
    union all
    select
      'accident_approved' as "clock",
      "int_accidents__classified"."region_code" as "region_code",
      "int_accidents__classified"."class" as "kind",
      '' as "level",
      "report"."first_on" as "started_on",
      "approval"."first_on" as "ended_on",
      cast(15 as bigint) as "limit_days"
    from
      "int_accidents__classified"
      left join "first_steps" as "report" on "report"."key" = "int_accidents__classified"."accident_id"
      and "report"."step" = 'report'
      left join "first_steps" as "approval" on "approval"."key" = "int_accidents__classified"."accident_id"
      and "approval"."step" = 'approved'
    where
      "int_accidents__classified"."region_code" in (
        select
          "stg_county__case_steps"."region_code"
        from
          "stg_county__case_steps"
      )
      and "report"."first_on" is not null
    union all
    select
      'case_decided' as "clock",
      "stg_county__market_cases"."region_code" as "region_code",
      "stg_county__market_cases"."violation_kind" as "kind",
      '' as "level",
      "stg_county__market_cases"."filed_on" as "started_on",
      "stg_county__market_cases"."decided_on" as "ended_on",
      cast(90 as bigint) as "limit_days"
    from
      "stg_county__market_cases"
    where
      (
        "decided_on" is not null
        or "status" not in ('dismissed', 'transferred')
      )
    union all
    select
      'penalty_published' as "clock",
      "stg_county__penalties"."region_code" as "region_code",
      "stg_county__penalties"."penalty_kind" as "kind",
      '' as "level",
      "stg_county__penalties"."decided_on" as "started_on",
      "stg_county__penalties"."published_on" as "ended_on",
      cast(7 as bigint) as "limit_days"
    from
      "stg_county__penalties"
  ),
  "known" as (
    select
      "clock",
      "region_code",
      "kind",
      "level",
      "started_on",
      "limit_days",
      "as_of_on",
      case
        when "ended_on" <= "as_of_on" then "ended_on"
      end as "ended_on"
    from
      "found"
      inner join "int_release__moment" on true
    where
      "started_on" <= "as_of_on"
      and (
        "ended_on" is null
        or "ended_on" >= "started_on"
      )
  ),
  "timed" as (
    select
      "clock",
      "region_code",
      "kind",
      "level",
      "limit_days",
      date_diff(
        'day',
        "started_on",
        coalesce("ended_on", "as_of_on")
      ) as "days",
      date_diff('day', "started_on", "as_of_on") as "known_days",
      "ended_on" is not null as "is_ended"
    from
      "known"
    where
      "clock" not in ('house_appraised', 'penalty_published')
    union all
    select
      "clock",
      "region_code",
      "kind",
      "level",
      "limit_days",
      cast(
        5 * (
          (
            date_diff(
              'day',
              cast('1900-01-01' as date),
              coalesce("ended_on", "as_of_on")
            ) - mod(
              date_diff(
                'day',
                cast('1900-01-01' as date),
                coalesce("ended_on", "as_of_on")
              ),
              7
            )
          ) / 7
        ) + least(
          mod(
            date_diff(
              'day',
              cast('1900-01-01' as date),
              coalesce("ended_on", "as_of_on")
            ),
            7
          ) + 1,
          5
        ) + coalesce(
          (
            select
              max("shift_days") as "shift_days"
            from
              "dim_day"
            where
              "day_on" = coalesce("ended_on", "as_of_on")
          ),
          case
            when coalesce("ended_on", "as_of_on") > cast('2026-12-31' as date) then -94
            else 0
          end
        ) as bigint
      ) - cast(
        5 * (
          (
            date_diff('day', cast('1900-01-01' as date), "started_on") - mod(
              date_diff('day', cast('1900-01-01' as date), "started_on"),
              7
            )
          ) / 7
        ) + least(
          mod(
            date_diff('day', cast('1900-01-01' as date), "started_on"),
            7
          ) + 1,
          5
        ) + coalesce(
          (
            select
              max("shift_days") as "shift_days"
            from
              "dim_day"
            where
              "day_on" = "started_on"
          ),
          case
            when "started_on" > cast('2026-12-31' as date) then -94
            else 0
          end
        ) as bigint
      ) as "days",
      cast(
        5 * (
          (
            date_diff('day', cast('1900-01-01' as date), "as_of_on") - mod(
              date_diff('day', cast('1900-01-01' as date), "as_of_on"),
              7
            )
          ) / 7
        ) + least(
          mod(
            date_diff('day', cast('1900-01-01' as date), "as_of_on"),
            7
          ) + 1,
          5
        ) + coalesce(
          (
            select
              max("shift_days") as "shift_days"
            from
              "dim_day"
            where
              "day_on" = "as_of_on"
          ),
          case
            when "as_of_on" > cast('2026-12-31' as date) then -94
            else 0
          end
        ) as bigint
      ) - cast(
        5 * (
          (
            date_diff('day', cast('1900-01-01' as date), "started_on") - mod(
              date_diff('day', cast('1900-01-01' as date), "started_on"),
              7
            )
          ) / 7
        ) + least(
          mod(
            date_diff('day', cast('1900-01-01' as date), "started_on"),
            7
          ) + 1,
          5
        ) + coalesce(
          (
            select
              max("shift_days") as "shift_days"
            from
              "dim_day"
            where
              "day_on" = "started_on"
          ),
          case
            when "started_on" > cast('2026-12-31' as date) then -94
            else 0
          end
        ) as bigint
      ) as "known_days",
      "ended_on" is not null as "is_ended"
    from
      "known"
    where
      "clock" in ('house_appraised', 'penalty_published')
  ),
  "counted" as (
    select
      "clock",
      "region_code",
      "kind",
      "level",
      "days",
      "is_ended",
      cast(coalesce(sum(cast(1 as bigint)), 0) as bigint) as "spell_count",
      cast(
        coalesce(
          sum(
            cast(
              case
                when "known_days" >= "limit_days" then 1
                else 0
              end as bigint
            )
          ),
          0
        ) as bigint
      ) as "due_count",
      cast(
        coalesce(
          sum(
            cast(
              case
                when (
                  "known_days" >= "limit_days"
                  and "is_ended" = true
                  and "days" <= "limit_days"
                ) then 1
                else 0
              end as bigint
            )
          ),
          0
        ) as bigint
      ) as "kept_count"
    from
      "timed"
    group by
      "clock",
      "region_code",
      "kind",
      "level",
      "days",
      "is_ended"
  )
select
  *
from
  (
    select
      "clock",
      'all' as "group_kind",
      '' as "unit",
      "days",
      "is_ended",
      cast(coalesce(sum("spell_count"), 0) as bigint) as "spell_count",
      cast(coalesce(sum("due_count"), 0) as bigint) as "due_count",
      cast(coalesce(sum("kept_count"), 0) as bigint) as "kept_count"
    from
      "counted"
    where
      '' = ''
    group by
      "clock",
      "days",
      "is_ended"
    union all
    select
      "clock",
      'county' as "group_kind",
      "region_code" as "unit",
      "days",
      "is_ended",
      cast(coalesce(sum("spell_count"), 0) as bigint) as "spell_count",
      cast(coalesce(sum("due_count"), 0) as bigint) as "due_count",
      cast(coalesce(sum("kept_count"), 0) as bigint) as "kept_count"
    from
      "counted"
    where
      "region_code" <> ''
    group by
      "clock",
      "days",
      "is_ended",
      "region_code"
    union all
    select
      "clock",
      'kind' as "group_kind",
      "kind" as "unit",
      "days",
      "is_ended",
      cast(coalesce(sum("spell_count"), 0) as bigint) as "spell_count",
      cast(coalesce(sum("due_count"), 0) as bigint) as "due_count",
      cast(coalesce(sum("kept_count"), 0) as bigint) as "kept_count"
    from
      "counted"
    where
      "kind" <> ''
    group by
      "clock",
      "days",
      "is_ended",
      "kind"
    union all
    select
      "clock",
      'level' as "group_kind",
      "level" as "unit",
      "days",
      "is_ended",
      cast(coalesce(sum("spell_count"), 0) as bigint) as "spell_count",
      cast(coalesce(sum("due_count"), 0) as bigint) as "due_count",
      cast(coalesce(sum("kept_count"), 0) as bigint) as "kept_count"
    from
      "counted"
    where
      "level" <> ''
    group by
      "clock",
      "days",
      "is_ended",
      "level"
  ) as "sums"
