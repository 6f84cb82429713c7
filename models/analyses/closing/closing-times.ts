import type { intSpellsCounted } from '../../../sql/intermediate/int_spells__counted.ts';
import { allBound, wilson } from '../../statistics/intervals.ts';
import {
  AT_RISK_MIN,
  type CurvePoint,
  drawable,
  kaplanMeier,
  logRank,
  medianTime,
  restrictedMean,
  type Spell,
} from '../../statistics/spells/kaplan-meier.ts';
import type { RowOf } from '../analysis.ts';
import { allClocks, type Clock } from './codes.ts';

type Row = RowOf<typeof intSpellsCounted>;
interface Given {
  readonly spells: readonly Row[];
}

/** Days over which a mean is taken where the law sets none. */
const HORIZON = 90;

interface Group {
  readonly clock: Clock;
  readonly group_kind: string;
  readonly unit: string;
  readonly rows: readonly Row[];
  readonly spells: readonly Spell[];
  /** Those of the other groups of its kind. */
  readonly others: readonly Spell[];
}

export function closingCurves({ spells }: Given) {
  return groupsOf(spells).flatMap(({ clock, group_kind, unit, spells: own }) =>
    drawable(kaplanMeier(own)).map(({ time, atRisk, ended, open, low, high }) => ({
      clock: clock.code,
      group_kind,
      unit,
      days: time,
      at_risk_count: atRisk,
      ended_count: ended,
      open_ratio: Math.max(0, open),
      low,
      high,
    })),
  );
}

export function closingTimes({ spells }: Given) {
  return groupsOf(spells).map((group) => {
    const { clock, group_kind, unit, rows } = group;
    const of = (test: (row: Row) => boolean) =>
      rows.reduce((sum, row) => (test(row) ? sum + row.spell_count : sum), 0);
    const spell_count = of(() => true);
    const open = rows.filter(({ is_ended }) => !is_ended);
    return {
      clock: clock.code,
      group_kind,
      unit,
      spell_count,
      ended_count: of(({ is_ended }) => is_ended),
      open_count: of(({ is_ended }) => !is_ended),
      longest_open_days: open.length === 0 ? null : Math.max(...open.map(({ days }) => days)),
      limit_days: typeof clock.limit === 'number' ? clock.limit : null,
      horizon_days: horizonOf(clock),
      ...(spell_count < AT_RISK_MIN ? few : { ...few, ...estimates(group), reason: null }),
    };
  });
}

interface Estimates {
  readonly median_days: number | null;
  readonly median_low: number | null;
  readonly median_high: number | null;
  readonly kept_method: string | null;
  readonly kept_ratio: number | null;
  readonly kept_low: number | null;
  readonly kept_high: number | null;
  readonly mean_days: number | null;
  readonly other_p: number | null;
  readonly is_approximate: boolean;
  readonly reason: string | null;
}

const few: Estimates = {
  median_days: null,
  median_low: null,
  median_high: null,
  kept_method: null,
  kept_ratio: null,
  kept_low: null,
  kept_high: null,
  mean_days: null,
  other_p: null,
  is_approximate: false,
  reason: 'few',
};

function estimates({ clock, rows, spells, others }: Group): Partial<Estimates> {
  const curve = kaplanMeier(spells);
  const { median, low, high, approximate } = medianTime(curve);
  return {
    median_days: median,
    median_low: low,
    median_high: high,
    ...keptOf(clock, rows, { curve, spells }),
    mean_days: restrictedMean(curve, horizonOf(clock)).mean,
    other_p: others.length === 0 ? null : logRank(spells, others).p,
    is_approximate: approximate,
  };
}

/**
 * The chance of closing within the limit: from the curve where all have one limit and it reaches so far or comes to an
 * end, else from those whose own has passed.
 */
function keptOf(
  { limit }: Clock,
  rows: readonly Row[],
  { curve, spells }: { readonly curve: readonly CurvePoint[]; readonly spells: readonly Spell[] },
): Partial<Estimates> {
  if (limit === null) return {};
  if (typeof limit === 'number') {
    const longest = Math.max(...spells.map(({ time }) => time));
    if (longest < limit && (curve.at(-1)?.open ?? 1) > 1e-9) return {};
    const point = curve.findLast(({ time }) => time <= limit);
    const kept = 1 - Math.max(0, point?.open ?? 1);
    const bounds = isAllOrNone(kept)
      ? oneSided(kept, judgedBy(rows, limit))
      : {
          kept_low: point?.high == null ? null : 1 - point.high,
          kept_high: point?.low == null ? null : 1 - point.low,
        };
    return { kept_method: 'km', kept_ratio: kept, ...bounds };
  }
  const due = rows.reduce((sum, { due_count }) => sum + due_count, 0);
  const kept = rows.reduce((sum, { kept_count }) => sum + kept_count, 0);
  if (due < AT_RISK_MIN) return {};
  const { low, high } = wilson(kept, due);
  const bounds = isAllOrNone(kept / due) ? oneSided(kept / due, due) : { kept_low: low, kept_high: high };
  return { kept_method: 'share', kept_ratio: kept / due, ...bounds };
}

const isAllOrNone = (kept: number) => kept < 1e-9 || kept > 1 - 1e-9;

/** Of all or of none no spread is seen: how many there were bounds it. */
function oneSided(kept: number, all: number) {
  return kept > 0.5
    ? { kept_low: allBound(all), kept_high: 1 }
    : { kept_low: 0, kept_high: 1 - allBound(all) };
}

/** How many have told by a day of theirs: they had ended by then, or were open after it. */
function judgedBy(rows: readonly Row[], limit: number): number {
  return rows.reduce((sum, { days, is_ended, spell_count }) => {
    return is_ended || days >= limit ? sum + spell_count : sum;
  }, 0);
}

function horizonOf({ limit }: Clock): number {
  return typeof limit === 'number' ? Math.max(HORIZON, 2 * limit) : HORIZON;
}

function groupsOf(rows: readonly Row[]): Group[] {
  return allClocks.flatMap((clock) => {
    const kinds = Map.groupBy(
      rows.filter((row) => row.clock === clock.code),
      ({ group_kind }) => group_kind,
    );
    return [...kinds].flatMap(([group_kind, own]) =>
      [...Map.groupBy(own, ({ unit }) => unit)].map(([unit, mine]) => ({
        clock,
        group_kind,
        unit,
        rows: mine,
        spells: spellsOf(mine),
        others: spellsOf(own.filter((row) => row.unit !== unit)),
      })),
    );
  });
}

/** Alike spells as one, whosever they are: there are few lengths and many groups. */
function spellsOf(rows: readonly Row[]): Spell[] {
  const alike = Map.groupBy(rows, ({ days, is_ended }) => `${days} ${is_ended}`);
  return [...alike.values()].map((same) => ({
    time: same[0]!.days,
    ended: same[0]!.is_ended,
    count: same.reduce((sum, { spell_count }) => sum + spell_count, 0),
  }));
}
