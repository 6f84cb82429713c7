import type { intCountyMonthsReported } from '../../../sql/intermediate/int_county_months__reported.ts';
import type { intUnitsCounted } from '../../../sql/intermediate/int_units__counted.ts';
import type { Relation } from '../../../sql/model/model.ts';
import type { Area } from '../../statistics/areas/empirical-bayes.ts';
import { exceedance, marshall, smoothed } from '../../statistics/areas/empirical-bayes.ts';
import { excess } from '../../statistics/areas/excess.ts';
import { garwood } from '../../statistics/intervals.ts';
import { stateOf } from '../../statistics/state-of.ts';
import { exposures, type Measure, measures } from './measures.ts';
import { monthsTold } from './months-told.ts';
import { peersOf } from './peers.ts';
import { dispersionOf, limitsBy, signalOf } from './signal.ts';
import { type Stratum, standardisation, UNITS_MIN } from './standardised.ts';

type RowOf<R> = R extends Relation<infer Row> ? Row : never;
type Unit = RowOf<typeof intUnitsCounted>;
type Return = RowOf<typeof intCountyMonthsReported>;

/** The funnel has no limits below this. */
const FUNNEL_MIN = 0.01;

export function areaRates({
  units,
  strata,
  returns,
}: {
  units: readonly Unit[];
  strata: readonly Stratum[];
  returns: readonly Return[];
}) {
  const groups = Map.groupBy(units, ({ window_months, unit_kind }) => `${window_months} ${unit_kind}`);
  const reported = new Set(returns.filter(({ is_reported }) => is_reported).map(({ dataset }) => dataset));
  return [...groups.values()].flatMap((group) =>
    measures
      .filter(({ unitKinds }) => unitKinds.includes(group[0]!.unit_kind))
      .filter(({ event }) => reported.has(event.endsWith('accident') ? 'accident' : 'hazard'))
      .flatMap((measure) => ratesOf(group, measure, { strata, returns })),
  );
}

interface Held extends Area {
  readonly unit: Unit;
  /** In which its exposure was counted. */
  readonly years: number;
}

/** Stray rows may lie in a month that nobody reported as a whole; a month of the year comes once in each. */
function yearsOf({ unit_kind }: Unit, months: number): number {
  return Math.max(1, months) / (unit_kind === 'season' ? 1 : 12);
}

function ratesOf(
  group: readonly Unit[],
  measure: Measure,
  { strata, returns }: { readonly strata: readonly Stratum[]; readonly returns: readonly Return[] },
) {
  const { event, observed, exposure } = measure;
  const { of, per, months } = exposures[exposure];
  const held: Held[] = group.map((unit) => ({
    unit,
    years: yearsOf(unit, unit[months]),
    events: unit[observed],
    exposure: of === null ? (exposure === 'equal' ? 1 : 0) : unit[of],
  }));
  const exposed = held.filter((one) => one.exposure > 0);
  const compared = comparison(exposed);
  const told = monthsTold(returns, measure, group[0]!);
  const standardised = standardisation(exposed, measure, strata);
  return held
    .filter((one) => one.exposure > 0 || one.events > 0)
    .map((one) => {
      const { window_months, unit_kind, unit, unit_name } = one.unit;
      const interval = garwood(one.events);
      return {
        window_months,
        event: event as string,
        unit_kind,
        exposure: exposure as string,
        unit,
        unit_name,
        observed: one.events,
        exposure_amount: one.exposure > 0 ? one.exposure : null,
        rate: one.exposure > 0 ? (one.events / one.exposure) * per : null,
        ...(one.exposure > 0 ? compared(one) : withoutExposure),
        ...standardised(one.unit.unit, one.events),
        ...told(one.unit.unit),
        state: stateOf({ reported: 1, count: one.events, ...interval }) as string,
      };
    });
}

interface Compared {
  readonly expected: number | null;
  readonly ratio: number | null;
  readonly eb_ratio: number | null;
  readonly eb_low: number | null;
  readonly eb_high: number | null;
  readonly above_p: number | null;
  readonly low_95: number | null;
  readonly high_95: number | null;
  readonly low_998: number | null;
  readonly high_998: number | null;
  readonly phi: number | null;
  readonly signal: string | null;
  readonly excess_per_year: number | null;
  readonly is_approximate: boolean;
  readonly reason: string | null;
}

const nothing = {
  eb_ratio: null,
  eb_low: null,
  eb_high: null,
  above_p: null,
  excess_per_year: null,
  is_approximate: false,
};
const noLimits = { low_95: null, high_95: null, low_998: null, high_998: null };
const withoutExposure: Compared = {
  ...nothing,
  ...noLimits,
  expected: null,
  ratio: null,
  phi: null,
  signal: null,
  reason: 'no_exposure',
};

/** How one of the units stands to the others. */
function comparison(held: readonly Held[]): (one: Held) => Compared {
  const isFew = held.length < UNITS_MIN;
  const peers = isFew ? held : peersOf(held);
  const rate = sumOf(peers, 'events') / sumOf(peers, 'exposure');
  if (!(rate > 0)) return () => ({ ...withoutExposure, expected: 0, reason: 'no_events' });
  const expected = (one: Held): Area => ({ events: one.events, exposure: one.exposure * rate });
  const dispersion = isFew ? null : dispersionOf(peers.map(expected));
  const spread = isFew ? null : marshall(held.map(expected));
  const limits = limitsBy(dispersion);
  return (one) => {
    const area = expected(one);
    const ratio = one.events / area.exposure;
    const found = area.exposure < FUNNEL_MIN ? null : limits(area.exposure);
    const prior = spread?.prior ?? null;
    const eb = prior && smoothed(prior, area);
    return {
      ...nothing,
      expected: area.exposure,
      ratio,
      ...(eb && prior
        ? {
            eb_ratio: eb.rate,
            eb_low: eb.low,
            eb_high: eb.high,
            above_p: exceedance(prior, area, 1),
            excess_per_year: excess(prior, area) / one.years,
            is_approximate: spread?.approximate ?? false,
          }
        : {}),
      ...(found
        ? {
            low_95: found.watch.low,
            high_95: found.watch.high,
            low_998: found.special.low,
            high_998: found.special.high,
          }
        : noLimits),
      phi: dispersion?.phi ?? null,
      signal: found === null ? 'chance' : signalOf(area, found),
      reason: isFew ? 'few_units' : prior === null ? 'chance' : null,
    };
  };
}

function sumOf(areas: readonly Area[], of: keyof Area): number {
  return areas.reduce((sum, area) => sum + area[of], 0);
}
