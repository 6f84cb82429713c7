import { reportedWithinDays } from '../../../sql/indicators/accidents.ts';
import { codes } from '../../../sql/sources/codes/index.ts';
import { dueBy } from '../../../sql/words/due-by.ts';
import { counted, type Label } from '../../../sql/words/label.ts';
import type { Period, State } from '../../answer.ts';
import { placesOf } from '../../ask.ts';
import { earlier } from '../../period.ts';
import { provisionalOf } from '../../provisional.ts';
import type { Release } from '../../release.ts';
import { dueDay } from '../../return-due.ts';
import { shownIn } from '../../statistics/state-of.ts';
import { anaAreaRate } from '../ana_area_rate.ts';
import type { RowOf } from '../analysis.ts';
import { areaCodes } from '../areas/codes.ts';
import { measures } from '../areas/measures.ts';
import { movedBy } from '../areas/moved-by.ts';
import { chosen, factsOf, wordsOf } from './choice.ts';

type Rate = RowOf<typeof anaAreaRate>;

export interface WeakAreasAsked {
  readonly event?: string;
  readonly by?: string;
  readonly months?: number;
}

/**
 * The units of one kind against their peers: first those that can bear a place, by what they have in excess, then the
 * others by name. Error: QUESTION_INVALID.
 */
export async function weakAreas(release: Release, asked: WeakAreasAsked = {}) {
  const event = chosen('event', asked.event ?? 'hazard', areaCodes.event);
  const by = chosen('by', asked.by ?? 'county', areaCodes.unitKind);
  const months = chosen('months', String(asked.months ?? 12), windows);
  const exposure =
    measures.find((one) => one.event === event && one.unitKinds.includes(by))?.exposure ?? 'none';
  const rows = await release.engine.rows<Rate>(
    `select * from ana_area_rate where event = $1 and unit_kind = $2 and window_months = cast($3 as bigint)
     and exposure = $4 order by excess_per_year desc nulls last, observed desc, unit`,
    [event, by, months, exposure],
  );
  const ranked = rows.filter((row) => row.excess_per_year !== null && shownIn(row.state as State).rank);
  const known = new Set(ranked);
  const units: Unit[] = [...ranked, ...rows.filter((row) => !known.has(row))].map((row) => ({
    ...row,
    // Of one or two no ratio is told.
    ratio: shownIn(row.state as State).value ? row.ratio : null,
    label: unitLabel(row),
    said: row.signal === null ? null : wordsOf(areaCodes.signal, row.signal),
    is_ranked: known.has(row),
    partly: partlyOf(row),
  }));
  const others = by === 'county' ? await absent(release, { event, months, rows }) : [];
  return {
    release: factsOf(release),
    event: wordsOf(areaCodes.event, event),
    /** In which what is done about it shows. */
    indicator: movedBy[event as keyof typeof movedBy],
    by: wordsOf(areaCodes.unitKind, by),
    exposure: wordsOf(areaCodes.exposure, exposure),
    months: Number(months),
    /** What may be asked for instead: events, the kinds of unit that this one is known of, and windows in months. */
    events: areaCodes.event.items,
    unitKinds: areaCodes.unitKind.items.filter(({ code }) =>
      measures.some((one) => one.event === event && one.unitKinds.includes(code)),
    ),
    windows: windows.items.map(({ code }) => Number(code)),
    /** 初步: accidents of the last months may still come to be reported. */
    provisional: event.endsWith('accident')
      ? await provisionalOf(release, windowOf(release, Number(months)), reportedWithinDays)
      : null,
    headline:
      rows.length === 0 && others.length > 0 && others.every(({ state }) => state === 'none')
        ? others[0]!.said!
        : headlineOf(rows),
    /** Why none of them is standardised; null where some are. */
    unstandardised: unstandardisedOf(rows),
    units: [...units, ...others],
  };
}

const windows = {
  ...areaCodes.event,
  name: 'months',
  items: ['12', '36'].map((code) => ({ code, zh: code, en: code })),
};

/** A row of the table, or a county that stands in none. */
type Unit = Pick<Rate, 'unit' | 'unit_kind'> & { readonly [K in keyof Rate]: Rate[K] | null } & {
  readonly label: Label;
  readonly said: Label | null;
  readonly is_ranked: boolean;
  /** That not all months of its county count, and how many do; null where all do. */
  readonly partly: Label | null;
};

function partlyOf({ reported_months: told, expected_months: all }: Rate): Label | null {
  if (told === null || all === null || told >= all) return null;
  return {
    zh: `报送不全，计入${all}个月中的${told}个月`,
    en: `partly reported: ${told} of ${all} months counted`,
  };
}

/** 尚未报送（应于…前报送）: of the last month. */
async function notReported({ home, manifest }: Release, event: string): Promise<Label> {
  const { zh, en } = dueBy(manifest.asOf, await dueDay(home, [datasetOf(event)]));
  return { zh: `尚未报送${zh}`, en: `not reported yet${en}` };
}

const datasetOf = (event: string) => (event.endsWith('accident') ? 'accident' : 'hazard');

/** The counties of which nothing is known in the window: they have not reported, or had neither events nor exposure. */
async function absent(
  release: Release,
  {
    event,
    months,
    rows,
  }: { readonly event: string; readonly months: string; readonly rows: readonly Rate[] },
): Promise<Unit[]> {
  const sent = await release.engine.rows<{ region_code: string }>(
    `select distinct region_code from int_county_months__reported where dataset = $1 and is_reported
     and month > cast($2 as date) - to_months(cast($3 as integer))`,
    [datasetOf(event), release.manifest.asOf, Number(months)],
  );
  const nothing = Object.fromEntries(
    Object.keys(anaAreaRate.columns).map((column) => [column, null]),
  ) as unknown as Rate;
  const unsent = await notReported(release, event);
  return (await placesOf(release))
    .filter(({ isCity, code }) => !isCity && !rows.some(({ unit }) => unit === code))
    .map(({ code, label }) => {
      const isSent = sent.some(({ region_code }) => region_code === code);
      return {
        ...nothing,
        unit: code,
        unit_kind: 'county',
        label,
        state: isSent ? 'zero' : 'none',
        said: isSent ? wordsOf(areaCodes.reason, 'no_exposure') : unsent,
        is_ranked: false,
        partly: null,
      };
    });
}

/** The windows are whole years. */
function windowOf({ manifest: { asOf } }: Release, months: number): Period {
  const to = `${asOf.slice(0, 7)}-01`;
  return { from: earlier({ from: to, to }, months / 12).from, to };
}

function unitLabel({ unit_kind, unit, unit_name }: Rate): Label {
  if (unit_kind === 'trade') return wordsOf(codes.hazardTrade, unit);
  if (unit_kind === 'high_risk_work') return wordsOf(codes.highRiskWork, unit);
  if (unit_kind === 'season') return { zh: `${unit}月`, en: `month ${unit}` };
  if (unit_kind === 'hour') return { zh: `${unit}时`, en: `${unit}:00` };
  return { zh: unit_name ?? unit, en: unit_name ?? unit };
}

function unstandardisedOf(rows: readonly Rate[]): Label | null {
  const [first] = rows;
  if (first === undefined || rows.some(({ strata_reason }) => strata_reason === null)) return null;
  return wordsOf(areaCodes.strataReason, first.strata_reason!);
}

function headlineOf(rows: readonly Rate[]): Label {
  const [first] = rows;
  if (first === undefined) return { zh: '没有可比的数据', en: 'there is nothing to compare' };
  const reason = rows.every((row) => row.reason !== null) ? rows[0]!.reason : null;
  if (reason !== null) return wordsOf(areaCodes.reason, reason);
  const special = rows.filter(
    ({ signal, ratio, state }) =>
      signal === 'special' && ratio !== null && ratio > 1 && shownIn(state as State).value,
  );
  const excess = special.reduce((sum, { excess_per_year }) => sum + (excess_per_year ?? 0), 0);
  if (special.length === 0) {
    return {
      zh: `${rows.length}个单元中没有显著偏高的`,
      en: `none of the ${counted(rows.length, 'unit', 'units')} is clearly above its peers`,
    };
  }
  const clear = {
    zh: `${rows.length}个单元中${special.length}个显著偏高`,
    en: `clearly above their peers: ${special.length} of ${counted(rows.length, 'unit', 'units')}`,
  };
  const fewer = excess < 10 ? excess.toFixed(1) : String(Math.round(excess));
  if (Number(fewer) <= 0) return clear;
  return {
    zh: `${clear.zh}；若降到同类平均，每年预计少${fewer}次`,
    en: `${clear.en}; at their rate some ${fewer} fewer a year`,
  };
}
