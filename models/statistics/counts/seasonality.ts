import { whole, within } from '../domain.ts';
import { betaTails } from '../numerics/beta-tails.ts';
import { chiSquareAtLeast } from '../numerics/normal.ts';

/** Fewest events, for each month of the year, that tell anything of their months. */
const EVENTS_MIN = 5;
/** Fewest months: each month of the year has to come again. */
const MONTHS_MIN = 24;
const STEPS_MAX = 200;

export interface CountedMonth {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly count: number;
  readonly exposure: number;
}

/**
 * P that chance makes the months of the year differ as much as they do, beside years of their own level that rise or
 * fall within: of a Poisson model with a level of each month over one with a slope, by F over what is left unexplained,
 * and by χ², whichever is more. Null where two years are not there, or too few events.
 * McCullagh & Nelder (1989), Generalized Linear Models, 9.2.
 */
export function seasonalityP(points: readonly CountedMonth[]): number | null {
  const years = [...Map.groupBy(points, ({ year }) => year).values()];
  const months = [...Map.groupBy(points, ({ month }) => whole('month', month, 1, 12)).values()];
  const events = points.reduce((sum, { count }) => sum + whole('count', count), 0);
  if (points.length < MONTHS_MIN || months.length < 3 || events < EVENTS_MIN * months.length) return null;
  const plain = risingWithin(years);
  if (plain === null) return null;
  const seasonal = levelled(points, [years, months]);
  const [gained, left] = [months.length - 2, points.length - years.length - months.length + 1];
  const gain = Math.max(0, misfit(plain).deviance - misfit(seasonal).deviance);
  if (gain === 0) return 1;
  const f = (gain / gained) * (left / misfit(seasonal).pearson);
  const byWhatIsLeft = Math.exp(betaTails(left / 2, gained / 2, left / (left + gained * f)).logLower);
  // Counts more even than chance lets them be tell no season by the little they differ.
  return Math.max(byWhatIsLeft, chiSquareAtLeast(gain, gained));
}

/** What a model makes usual of each month. */
type Fit = ReadonlyMap<CountedMonth, number>;

/**
 * A level for each year and one slope within all: given the total of a year its counts are multinomial, so that the
 * slope alone is sought. Null where all events lie at one end of the years.
 */
function risingWithin(years: readonly (readonly CountedMonth[])[]): Fit | null {
  let slope = 0;
  for (let step = 0; step < STEPS_MAX; step++) {
    let [score, information] = [0, 0];
    for (const year of years) {
      const usual = spread(year, slope);
      const total = sumOf(year);
      const mean = year.reduce((sum, { month }, i) => sum + usual[i]! * month, 0) / total;
      if (total === 0) continue;
      score += year.reduce((sum, { month, count }) => sum + count * (month - mean), 0);
      information += year.reduce((sum, { month }, i) => sum + usual[i]! * (month - mean) ** 2, 0);
    }
    const move = score / information;
    if (!Number.isFinite(move)) return null;
    slope += Math.sign(move) * Math.min(0.2, Math.abs(move));
    if (Math.abs(move) < 1e-11)
      return new Map(years.flatMap((year) => spread(year, slope).map((usual, i) => [year[i]!, usual])));
  }
  return null;
}

/** The events of a year as a slope spreads them over its months. */
function spread(year: readonly CountedMonth[], slope: number): number[] {
  const weights = year.map(
    ({ month, exposure }) => within('exposure', exposure, 1e-12, 1e15) * Math.exp(slope * month),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (sumOf(year) * weight) / all);
}

/** A level for each year and for each month, by iterative proportional fitting. */
function levelled(
  points: readonly CountedMonth[],
  margins: readonly (readonly (readonly CountedMonth[])[])[],
): Fit {
  const usual = new Map(points.map((point) => [point, point.exposure]));
  for (let step = 0; step < STEPS_MAX; step++) {
    let moved = 0;
    for (const group of margins.flat()) {
      const now = group.reduce((sum, point) => sum + usual.get(point)!, 0);
      const factor = now === 0 ? 0 : sumOf(group) / now;
      if (now > 0) moved = Math.max(moved, Math.abs(factor - 1));
      for (const point of group) usual.set(point, usual.get(point)! * factor);
    }
    if (moved < 1e-12) break;
  }
  return usual;
}

function misfit(fit: Fit): { readonly deviance: number; readonly pearson: number } {
  let [deviance, pearson] = [0, 0];
  for (const [{ count }, usual] of fit) {
    if (usual === 0) continue;
    deviance += 2 * ((count === 0 ? 0 : count * Math.log(count / usual)) - (count - usual));
    pearson += (count - usual) ** 2 / usual;
  }
  return { deviance, pearson };
}

function sumOf(points: readonly CountedMonth[]): number {
  return points.reduce((sum, { count }) => sum + count, 0);
}
