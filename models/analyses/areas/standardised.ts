import type { intStrataCounted } from '../../../sql/intermediate/int_strata__counted.ts';
import type { intUnitsCounted } from '../../../sql/intermediate/int_units__counted.ts';
import type { Area } from '../../statistics/areas/empirical-bayes.ts';
import { expectedByStrata, type StrataOfArea } from '../../statistics/areas/expected.ts';
import { garwood } from '../../statistics/intervals.ts';
import type { RowOf } from '../analysis.ts';
import { exposures, type Measure } from './measures.ts';
import { peersOf } from './peers.ts';

export type Stratum = RowOf<typeof intStrataCounted>;

/** Differences between fewer units are not estimated. */
export const UNITS_MIN = 5;
/** Where more of the exposure than this is in no stratum, the strata do not speak for the unit. */
const UNKNOWN_MAX = 0.2;

interface Standardised {
  readonly strata_expected: number | null;
  readonly strata_ratio: number | null;
  readonly strata_low: number | null;
  readonly strata_high: number | null;
  readonly strata_reason: string | null;
}

/**
 * What each county would have at the rates of its peers, stratum by stratum: the part of its difference that its sites
 * do not explain. The peers are those of the raw ratio.
 */
export function standardisation(
  held: readonly (Area & { readonly unit: RowOf<typeof intUnitsCounted> })[],
  { observed, exposure }: Measure,
  strata: readonly Stratum[],
): (unit: string, events: number) => Standardised {
  const { of } = exposures[exposure];
  const [first] = held;
  if (first?.unit.unit_kind !== 'county' || !isStratified(of) || !isStratified(observed))
    return () => without('no_strata');
  if (held.length < UNITS_MIN) return () => without('few_units');
  if (held.every(({ events }) => events === 0)) return () => without('no_events');
  const own = Map.groupBy(
    strata.filter(({ window_months }) => window_months === first.unit.window_months),
    ({ size, age }) => `${size} ${age}`,
  );
  const areas = new Map(
    held.map(({ unit }) => {
      const sums = (name: Counted) =>
        [...own.values()].map((rows) =>
          rows.reduce((sum, row) => sum + (row.region_code === unit.unit ? row[name] : 0), 0),
        );
      return [unit.unit, { events: sums(observed), exposure: sums(of) }];
    }),
  );
  const keys = [...own.keys()];
  const peers = peersOf(held).map(({ unit }) => areas.get(unit.unit)!);
  if (hasGap([...areas.values()], peers)) return () => without('gap');
  const expected = expectedByStrata([...areas.values()], peers);
  return (unit, events) => {
    const area = areas.get(unit);
    const at = [...areas.keys()].indexOf(unit);
    if (area === undefined) return without('no_strata');
    if (unknownShare(area, keys) > UNKNOWN_MAX) return without('unknown');
    if (!(expected[at]! > 0)) return without('no_events');
    const { low, high } = garwood(events);
    return {
      strata_expected: expected[at]!,
      strata_ratio: events / expected[at]!,
      strata_low: low / expected[at]!,
      strata_high: high / expected[at]!,
      strata_reason: null,
    };
  };
}

type Counted = 'visit_count' | 'hazard_count' | 'major_count' | 'due_count' | 'late_count';

function isStratified(name: string | null): name is Counted {
  return ['visit_count', 'hazard_count', 'major_count', 'due_count', 'late_count'].includes(name ?? '');
}

function without(strata_reason: string): Standardised {
  return {
    strata_expected: null,
    strata_ratio: null,
    strata_low: null,
    strata_high: null,
    strata_reason,
  };
}

/** Whether some area has events where it has no exposure, or exposure where its peers have none. */
function hasGap(areas: readonly StrataOfArea[], peers: readonly StrataOfArea[]): boolean {
  return areas.some(({ events, exposure }) =>
    exposure.some(
      (size, s) =>
        (size === 0 && events[s]! > 0) || (size > 0 && peers.every((peer) => peer.exposure[s] === 0)),
    ),
  );
}

function unknownShare({ exposure }: StrataOfArea, keys: readonly string[]): number {
  const all = exposure.reduce((sum, size) => sum + size, 0);
  const unknown = exposure.reduce((sum, size, s) => sum + (keys[s]!.includes('unknown') ? size : 0), 0);
  return all === 0 ? 1 : unknown / all;
}
