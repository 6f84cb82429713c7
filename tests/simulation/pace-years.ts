import { poissonQuantile } from '../../models/statistics/numerics/discrete-quantiles.ts';
import { randomFrom } from '../../models/statistics/numerics/random.ts';
import { paceProbability, priorFrom, remaining } from '../../models/statistics/pace.ts';
import { gamma, poisson } from './draws.ts';

export interface SimulatedYear {
  readonly chance: number;
  readonly happened: boolean;
  /** Whether the rest of the year lay within the forecast's 10 and 90 % points. */
  readonly inForecast: boolean;
}

/**
 * Years of a city whose yearly rate wanders by about a seventh from year to year: three years known, the fourth seen
 * until the end of some month, the target some way around what was usual.
 */
export function simulateYears(years: number, seed: number): SimulatedYear[] {
  const random = randomFrom(seed);
  return Array.from({ length: years }, () => {
    let rate = 5 + 45 * random();
    const next = () => {
      rate *= gamma(random, 50, 50);
      return poisson(random, rate);
    };
    const prior = priorFrom([next(), next(), next()]);
    rate *= gamma(random, 50, 50);
    const elapsed = Math.floor(12 * random()) / 12;
    const soFar = elapsed === 0 ? 0 : poisson(random, rate * elapsed);
    const rest = poisson(random, rate * (1 - elapsed));
    const target = Math.max(0, poissonQuantile(random(), prior.shape / prior.years) - 1);
    const { low, high } = remaining(prior, { soFar, elapsed });
    return {
      chance: paceProbability(prior, { soFar, elapsed, target }),
      happened: soFar + rest <= target,
      inForecast: low <= rest && rest <= high,
    };
  });
}

/** What `models/plan/calibration.json` holds: in each tenth of the chances given how many years, and in how many the target was met. */
export function calibrated(count = 2000, seed = 1) {
  const years = simulateYears(count, seed);
  return {
    source: {
      zh: '模拟的城市：年发生率逐年波动约七分之一，已知此前三年，第四年看到某月末',
      en: 'simulated cities whose yearly rate wanders by about a seventh: three years known, the fourth seen until the end of some month',
    },
    made_by: 'npm run calibrate',
    years: count,
    seed,
    tenths: Array.from({ length: 10 }, (_, i) => {
      const given = years.filter(({ chance }) => Math.min(9, Math.floor(10 * chance)) === i);
      return { years: given.length, met: given.filter(({ happened }) => happened).length };
    }),
  };
}

/** Said and happened in each fifth of the chances said, with Spiegelhalter's z of all (Statistics in Medicine 1986). */
export function calibration(pairs: readonly { readonly chance: number; readonly happened: boolean }[]) {
  const fifths = Array.from({ length: 5 }, (_, i) => {
    const inside = pairs.filter(({ chance }) => Math.min(4, Math.floor(5 * chance)) === i);
    const mean = (of: (pair: (typeof pairs)[number]) => number) =>
      inside.reduce((sum, pair) => sum + of(pair), 0) / inside.length;
    return {
      from: i / 5,
      count: inside.length,
      said: inside.length ? mean(({ chance }) => chance) : null,
      happened: inside.length ? mean(({ happened }) => Number(happened)) : null,
    };
  });
  const z = (weightOf: (chance: number) => number) => {
    let [top, bottom] = [0, 0];
    for (const { chance, happened } of pairs) {
      top += (Number(happened) - chance) * weightOf(chance);
      bottom += weightOf(chance) ** 2 * chance * (1 - chance);
    }
    return top / Math.sqrt(bottom);
  };
  return { fifths, bias: z(() => 1), spread: z((chance) => 1 - 2 * chance) };
}
