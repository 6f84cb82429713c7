import { areaRates } from '../../models/analyses/areas/area-rates.ts';
import { randomFrom } from '../../models/statistics/numerics/random.ts';
import { gamma, poisson, type Random } from './draws.ts';

type Given = Parameters<typeof areaRates>[0];
type Unit = Given['units'][number];

/** How a city is drawn: sizes as of a middling one, and what is planted in it. */
const drawn = {
  counties: 12,
  worseCounties: 2,
  trades: 12,
  visitsAYear: 900,
  hazardsAVisit: 3,
  accidentsAYear: 20,
  hazardFactor: 2.2,
  accidentFactor: 3,
} as const;

const windows = [12, 36] as const;

/** One unit of a drawn city in one window, and what was said of it. */
export interface Flagged {
  readonly city: number;
  readonly event: string;
  readonly months: number;
  readonly kind: string;
  readonly planted: boolean;
  readonly signal: string | null;
  readonly above: number | null;
  readonly ratio: number;
}

/** Cities whose ordinary units truly differ by `spread` (their coefficient of variation), each with its rates computed. */
export function drawCities(cities: number, spread: number, seed: number): Flagged[] {
  const random = randomFrom(seed);
  return Array.from({ length: cities }, (_, city) => {
    const { given, planted } = drawCity(random, spread);
    return areaRates(given)
      .filter(({ ratio }) => ratio !== null)
      .map(({ event, window_months, unit_kind, unit, signal, above_p, ratio }) => ({
        city,
        event,
        months: window_months,
        kind: unit_kind,
        planted: planted.has(unit),
        signal,
        above: above_p,
        ratio: ratio!,
      }));
  }).flat();
}

function drawCity(random: Random, spread: number): { given: Given; planted: ReadonlySet<string> } {
  const planted = new Set<string>();
  const varied = () => (spread === 0 ? 1 : gamma(random, 1 / spread ** 2, 1 / spread ** 2));
  const counties = Array.from({ length: drawn.counties }, (_, i) => {
    const isWorse = i < drawn.worseCounties;
    if (isWorse) planted.add(`county ${i}`);
    return {
      unit: `county ${i}`,
      size: 0.4 + 1.2 * random(),
      hazards: varied() * (isWorse ? drawn.hazardFactor : 1),
      accidents: isWorse ? drawn.accidentFactor : 1,
    };
  });
  planted.add('trade 0');
  const trades = Array.from({ length: drawn.trades }, (_, i) => ({
    unit: `trade ${i}`,
    hazards: varied() * (i === 0 ? drawn.hazardFactor : 1),
  }));
  const units = windows.flatMap((months) => {
    const years = months / 12;
    const found = counties.map(({ unit, size, hazards, accidents }) => {
      const visits = Math.round(drawn.visitsAYear * size * years);
      return {
        ...nothing(months, 'county', unit),
        visit_count: visits,
        hazard_count: poisson(random, visits * drawn.hazardsAVisit * hazards),
        accident_count: poisson(random, ((drawn.accidentsAYear * size * accidents) / drawn.counties) * years),
        area_sqm: size * 1e6 * months,
      };
    });
    const all = found.reduce((sum, { hazard_count }) => sum + hazard_count, 0);
    return [
      ...found,
      ...trades.map(({ unit, hazards }) => ({
        ...nothing(months, 'trade', unit),
        hazard_count: poisson(random, (all / drawn.trades) * hazards),
      })),
    ];
  });
  const returns = ['hazard', 'accident'].map((dataset) => ({
    dataset,
    region_code: 'county 0',
    month: '2022-01-01',
    is_reported: true,
  }));
  return { given: { units, strata: [], returns }, planted };
}

function nothing(window_months: number, unit_kind: string, unit: string): Unit {
  return {
    window_months,
    unit_kind,
    unit,
    unit_name: null,
    visit_count: 0,
    hazard_count: 0,
    major_count: 0,
    due_count: 0,
    late_count: 0,
    accident_count: 0,
    casualty_count: 0,
    area_sqm: 0,
    worker_months: 0,
    inspected_months: window_months,
    exposed_months: window_months,
  };
}

/** The share of planted and of other units that a signal or a probability tells, high side alone for the planted. */
export function sharesOf(flagged: readonly Flagged[], of: Pick<Flagged, 'event' | 'months' | 'kind'>) {
  const own = flagged.filter(
    ({ event, months, kind }) => event === of.event && months === of.months && kind === of.kind,
  );
  const share = (among: readonly Flagged[], test: (one: Flagged) => boolean) =>
    among.filter(test).length / among.length;
  const planted = own.filter((one) => one.planted);
  const others = own.filter((one) => !one.planted);
  const isHigh = (one: Flagged) => one.ratio > 1;
  return {
    special: share(planted, (one) => isHigh(one) && one.signal === 'special'),
    watch: share(planted, (one) => isHigh(one) && one.signal !== 'chance'),
    above: share(planted, (one) => (one.above ?? 0) > 0.95),
    others: others.length,
    othersSpecial: others.filter((one) => one.signal === 'special').length,
  };
}
