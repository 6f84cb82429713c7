import { type Expression, type QueryCreator, type SelectQueryBuilder, sql } from 'kysely';
import { atMost } from '../checks/index.ts';
import { constant, daysBetween, one, only, total, word, workdaysBetween } from '../macros/index.ts';
import { dimDay } from '../marts/dim_day.ts';
import { code, count, flag, text } from '../model/columns.ts';
import { type DatabaseOf, model } from '../model/model.ts';
import thresholds from '../sources/thresholds/clocks.json' with { type: 'json' };
import { staged } from '../staging/index.ts';
import { stgCountyHazards } from '../staging/stg_county__hazards.ts';
import { stgCountyPenalties } from '../staging/stg_county__penalties.ts';
import { stgCountyRuralHouseEvents } from '../staging/stg_county__rural_house_events.ts';
import { intAccidentsClassified } from './int_accidents__classified.ts';
import { intDangerousHousesFollowed } from './int_dangerous_houses__followed.ts';
import { intReleaseMoment } from './int_release__moment.ts';

const clocks = {
  name: 'clock',
  title: { zh: '时钟', en: 'clock' },
  source: thresholds.source,
  items: thresholds.clocks,
};
const inWorkdays = thresholds.clocks.filter(({ unit }) => unit === 'workdays').map(({ code }) => code);
const spells = { zh: '件', en: 'items' };

const imports = {
  hazards: stgCountyHazards,
  houses: intDangerousHousesFollowed,
  events: stgCountyRuralHouseEvents,
  complaints: staged.houseComplaints,
  accidents: intAccidentsClassified,
  steps: staged.caseSteps,
  cases: staged.marketCases,
  penalties: stgCountyPenalties,
  moment: intReleaseMoment,
  calendar: dimDay,
};

interface Stepped {
  readonly key: string;
  readonly step: string;
  readonly first_on: string;
}

interface Found {
  clock: string;
  region_code: string;
  kind: string;
  level: string;
  started_on: string;
  ended_on: string | null;
  limit_days: number | null;
}

type Db = QueryCreator<DatabaseOf<typeof imports> & { first_steps: Stepped }>;
type Rows = SelectQueryBuilder<never, never, Found>;

const at = (name: string) => sql.ref<string>(name);
const nothing = word('');
const noLimit = sql<null>`cast(null as bigint)`;

interface Ends {
  readonly region: string;
  readonly started: string;
  readonly ended: string;
  readonly kind?: Expression<string>;
  readonly level?: Expression<string>;
  readonly limit?: Expression<number>;
}

function spell(clock: string, { region, started, ended, kind, level, limit }: Ends) {
  const fixed = thresholds.clocks.find(({ code }) => code === clock)!.limit;
  return [
    word(clock).as('clock'),
    at(region).as('region_code'),
    sql<string>`${kind ?? nothing}`.as('kind'),
    sql<string>`${level ?? nothing}`.as('level'),
    at(started).as('started_on'),
    sql<string | null>`${at(ended)}`.as('ended_on'),
    sql<number | null>`${limit ?? (typeof fixed === 'number' ? constant(fixed) : noLimit)}`.as('limit_days'),
  ];
}

function ofHazards(db: Db) {
  const of = {
    region: 'hazards.region_code',
    started: 'hazards.found_on',
    kind: at('hazards.trade'),
    level: at('hazards.level'),
  };
  const rows = db.selectFrom('hazards');
  const limit = daysBetween(at('hazards.found_on'), at('hazards.due_on'));
  return [
    rows.select(spell('hazard_rectified', { ...of, ended: 'hazards.rectified_on', limit })),
    rows.select(spell('hazard_closed', { ...of, ended: 'hazards.rechecked_on' })),
  ];
}

function ofHouses(db: Db) {
  const of = { region: 'houses.region_code', started: 'houses.found_on', kind: at('houses.grade') };
  const rows = db.selectFrom('houses');
  return [
    rows
      .leftJoin('first_steps', (on) =>
        on.onRef('first_steps.key', '=', 'houses.house_id').on('first_steps.step', '=', 'appraised'),
      )
      .select(spell('house_appraised', { ...of, ended: 'first_steps.first_on' })),
    rows.select(spell('house_handled', { ...of, ended: 'houses.handled_on' })),
    rows.select(spell('house_cleared', { ...of, ended: 'houses.cleared_on' })),
  ];
}

function ofComplaints(db: Db) {
  const of = {
    region: 'complaints.region_code',
    started: 'complaints.received_on',
    kind: at('complaints.kind'),
  };
  const rows = db.selectFrom('complaints');
  return [
    rows.select(spell('complaint_inspected', { ...of, ended: 'complaints.inspected_on' })),
    rows.select(spell('complaint_replied', { ...of, ended: 'complaints.replied_on' })),
  ];
}

/**
 * An inquiry is waited for where the county has told steps of any. Cases that were dismissed or passed on end otherwise:
 * no decision is waited for.
 */
function ofCases(db: Db) {
  const accidents = { region: 'accidents.region_code', kind: at('accidents.class') };
  const inquired = db
    .selectFrom('accidents')
    .leftJoin('first_steps as report', (on) =>
      on.onRef('report.key', '=', 'accidents.accident_id').on('report.step', '=', 'report'),
    )
    .where('accidents.region_code', 'in', (own) => own.selectFrom('steps').select('steps.region_code'));
  return [
    inquired.select(
      spell('accident_reported', {
        ...accidents,
        started: 'accidents.occurred_on',
        ended: 'report.first_on',
      }),
    ),
    inquired
      .leftJoin('first_steps as approval', (on) =>
        on.onRef('approval.key', '=', 'accidents.accident_id').on('approval.step', '=', 'approved'),
      )
      .select(
        spell('accident_approved', { ...accidents, started: 'report.first_on', ended: 'approval.first_on' }),
      )
      .where('report.first_on', 'is not', null),
    db
      .selectFrom('cases')
      .select(
        spell('case_decided', {
          region: 'cases.region_code',
          kind: at('cases.violation_kind'),
          started: 'cases.filed_on',
          ended: 'cases.decided_on',
        }),
      )
      .where(({ eb, or }) =>
        or([eb('decided_on', 'is not', null), eb('status', 'not in', ['dismissed', 'transferred'])]),
      ),
    db.selectFrom('penalties').select(
      spell('penalty_published', {
        region: 'penalties.region_code',
        kind: at('penalties.penalty_kind'),
        started: 'penalties.decided_on',
        ended: 'penalties.published_on',
      }),
    ),
  ];
}

/** The spells of one way of grouping, added up. */
function grouped(
  db: QueryCreator<{ counted: Counted }>,
  kind: string,
  by: 'region_code' | 'kind' | 'level' | null,
) {
  return db
    .selectFrom('counted')
    .select(['clock', word(kind).as('group_kind'), (by === null ? nothing : at(by)).as('unit')])
    .select(['days', 'is_ended'])
    .select(({ ref }) => [
      total(ref('spell_count')).as('spell_count'),
      total(ref('due_count')).as('due_count'),
      total(ref('kept_count')).as('kept_count'),
    ])
    .where(by === null ? nothing : at(by), by === null ? '=' : '<>', '')
    .groupBy(['clock', 'days', 'is_ended', ...(by === null ? [] : [by])]);
}

interface Counted {
  readonly clock: string;
  readonly region_code: string;
  readonly kind: string;
  readonly level: string;
  readonly days: number;
  readonly is_ended: boolean;
  readonly spell_count: number;
  readonly due_count: number;
  readonly kept_count: number;
}

/**
 * How many spells of each length there are: what estimates of closing times are made of, however many rows lie below.
 * A spell is open (`is_ended` false) where nothing had ended it by the as-of day.
 */
export const intSpellsCounted = model({
  name: 'int_spells__counted',
  line: 'city',
  about: {
    zh: '各环节用时的件数：按时长、是否办结、全市与各区县、各类别',
    en: 'spells by clock, length and whether they ended, of the city and each county, kind and level',
  },
  grain: ['clock', 'group_kind', 'unit', 'days', 'is_ended'],
  columns: {
    clock: code('时钟', 'clock', clocks),
    group_kind: text('分组方式', 'grouped by'),
    unit: text('组', 'group'),
    days: count('用时', 'time', { zh: '日', en: 'days' }),
    is_ended: flag('已办结', 'ended'),
    spell_count: count('件数', 'spells', spells),
    due_count: count('期限已过的件数', 'whose limit has passed', spells),
    kept_count: count('其中期限内办结', 'of them ended in time', spells),
  },
  imports,
  checks: [atMost('due_count', 'spell_count'), atMost('kept_count', 'due_count')],
  query: (db) =>
    db
      .with('first_steps', (q) =>
        q
          .selectFrom('events')
          .select(['house_id as key', 'step'])
          .select(({ fn }) => fn.min<string>('happened_on').as('first_on'))
          .groupBy(['house_id', 'step'])
          .unionAll((eb) =>
            eb
              .selectFrom('steps')
              .select(['accident_id as key', 'step'])
              .select(({ fn }) => fn.min<string>('happened_on').as('first_on'))
              .groupBy(['accident_id', 'step']),
          ),
      )
      .with('found', (q) => {
        const own = q as unknown as Db;
        const [first, ...rest] = [
          ...ofHazards(own),
          ...ofHouses(own),
          ...ofComplaints(own),
          ...ofCases(own),
        ] as unknown as Rows[];
        return rest.reduce((all, row) => all.unionAll(row), first!);
      })
      .with('known', (q) =>
        q
          .selectFrom('found')
          .innerJoin('moment', (on) => on.onTrue())
          .select(['clock', 'region_code', 'kind', 'level', 'started_on', 'limit_days', 'as_of_on'])
          .select(({ eb, ref }) =>
            only(eb(ref('ended_on'), '<=', ref('as_of_on')), ref('ended_on')).as('ended_on'),
          )
          .where(({ eb, ref }) => eb('started_on', '<=', ref('as_of_on')))
          .where(({ eb, or }) =>
            or([eb('ended_on', 'is', null), eb('ended_on', '>=', eb.ref('started_on'))]),
          ),
      )
      .with('timed', (q) => {
        // Working days are looked up in the calendar, which millions of hazards have no need of.
        const arm = (isIn: 'in' | 'not in', between: typeof daysBetween) =>
          q
            .selectFrom('known')
            .select(['clock', 'region_code', 'kind', 'level', 'limit_days'])
            .select(({ ref }) => [
              between(ref('started_on'), sql`coalesce(${ref('ended_on')}, ${ref('as_of_on')})`).as('days'),
              between(ref('started_on'), ref('as_of_on')).as('known_days'),
              sql<boolean>`${ref('ended_on')} is not null`.as('is_ended'),
            ])
            .where('clock', isIn, inWorkdays);
        return arm('not in', daysBetween).unionAll(arm('in', workdaysBetween));
      })
      .with('counted', (q) =>
        q
          .selectFrom('timed')
          .select(['clock', 'region_code', 'kind', 'level', 'days', 'is_ended'])
          .select(({ eb, ref, and }) => {
            const isDue = eb('known_days', '>=', ref('limit_days'));
            return [
              total(constant(1)).as('spell_count'),
              total(one(isDue)).as('due_count'),
              total(one(and([isDue, eb('is_ended', '=', true), eb('days', '<=', ref('limit_days'))]))).as(
                'kept_count',
              ),
            ];
          })
          .groupBy(['clock', 'region_code', 'kind', 'level', 'days', 'is_ended']),
      )
      .selectFrom((eb) => {
        const own = eb as unknown as Parameters<typeof grouped>[0];
        return grouped(own, 'all', null)
          .unionAll(grouped(own, 'county', 'region_code'))
          .unionAll(grouped(own, 'kind', 'kind'))
          .unionAll(grouped(own, 'level', 'level'))
          .as('sums');
      })
      .selectAll() as never,
});
