import { exceedance, marshall, smoothed } from '../../models/statistics/areas/empirical-bayes.ts';
import { clustered } from '../../models/statistics/counts/clustered.ts';
import { byar } from '../../models/statistics/counts/rate.ts';
import { clopperPearson, garwood, type Interval, wilson } from '../../models/statistics/intervals.ts';
import { logGamma } from '../../models/statistics/numerics/log-gamma.ts';
import { randomFrom } from '../../models/statistics/numerics/random.ts';
import { rateRatio } from '../../models/statistics/rate-ratio.ts';
import { shareDifference } from '../../models/statistics/share-difference.ts';
import { kaplanMeier, medianTime } from '../../models/statistics/spells/kaplan-meier.ts';
import { senSlope } from '../../models/statistics/trends/mann-kendall.ts';
import { exponential, gamma, normal, poisson, type Random } from './draws.ts';

/** Share of samples whose interval holds the truth: over a grid of truths (or of draws) the mean and the least. */
export interface Coverage {
  readonly mean: number;
  readonly least: number;
}

export const sizes = [1, 3, 5, 10, 20, 50] as const;
const shares = Array.from({ length: 37 }, (_, i) => 0.05 + i * 0.025);

const binomialTerms = (n: number, p: number) =>
  Array.from({ length: n + 1 }, (_, k) =>
    Math.exp(
      logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) + k * Math.log(p) + (n - k) * Math.log1p(-p),
    ),
  );

function poissonTerms(mean: number): number[] {
  const last = Math.ceil(mean + 12 * Math.sqrt(mean) + 20);
  return Array.from({ length: last + 1 }, (_, k) => Math.exp(k * Math.log(mean) - mean - logGamma(k + 1)));
}

function over(truths: readonly number[], coverageAt: (truth: number) => number): Coverage {
  const found = truths.map(coverageAt);
  return { mean: found.reduce((sum, value) => sum + value, 0) / found.length, least: Math.min(...found) };
}

const holds = ({ low, high }: Interval, truth: number) => low <= truth && truth <= high;

const sumWhere = (terms: readonly number[], test: (k: number) => boolean) =>
  terms.reduce((sum, term, k) => (test(k) ? sum + term : sum), 0);

const proportion = (interval: (part: number, all: number) => Interval) => (n: number) => {
  const limits = Array.from({ length: n + 1 }, (_, k) => interval(k, n));
  return over(shares, (p) => sumWhere(binomialTerms(n, p), (k) => holds(limits[k]!, p)));
};

const means = (n: number) => Array.from({ length: 21 }, (_, i) => n * (0.5 + i * 0.05));

/** By enumeration, without chance: every outcome with its probability. */
export const enumerated: Readonly<Record<string, (n: number) => Coverage | null>> = {
  garwood: (n) => over(means(n), (mean) => sumWhere(poissonTerms(mean), (k) => holds(garwood(k), mean))),
  clopperPearson: proportion(clopperPearson),
  rateRatio: (n) =>
    over([0.25, 0.5, 1, 2, 4], (ratio) =>
      sumWhere(binomialTerms(n, ratio / (1 + ratio)), (x) => {
        const { low, high } = rateRatio({ count: x }, { count: n - x });
        return low <= ratio && (high === null || ratio <= high);
      }),
    ),
  wilson: proportion(wilson),
  shareDifference: (n) => {
    const some = shares.filter((_, i) => i % 2 === 0);
    const limits = Array.from({ length: n + 1 }, (_, a) =>
      Array.from({ length: n + 1 }, (_, b) => shareDifference({ part: a, all: n }, { part: b, all: n })),
    );
    const found = some.flatMap((p) =>
      some.map((q) => {
        const [ps, qs] = [binomialTerms(n, p), binomialTerms(n, q)];
        return ps.reduce((sum, term, a) => sum + term * sumWhere(qs, (b) => holds(limits[a]![b]!, p - q)), 0);
      }),
    );
    return over(found, (value) => value);
  },
  byar: (n) =>
    n < 20
      ? null
      : over(means(n).slice(10), (mean) =>
          sumWhere(poissonTerms(mean), (k) => holds(k < 10 ? garwood(k) : byar(k), mean)),
        ),
};

type Trial = (random: Random, n: number) => boolean[];

const sizeOf = (u: number) => (u < 0.85 ? 1 : u < 0.95 ? 2 : 4);

/** Twelve areas with `n` events expected in each, true relative rates Gamma(4, 4). */
function areas(random: Random, n: number) {
  const truths = Array.from({ length: 12 }, () => gamma(random, 4, 4));
  const seen = truths.map((truth) => ({ events: poisson(random, n * truth), exposure: n }));
  return { truths, seen, prior: marshall(seen).prior };
}

/** Exponential times of mean 10, a third of them lost from sight at a uniform time. */
const spells = (random: Random, n: number) =>
  Array.from({ length: n }, () => {
    const [end, lost] = [
      exponential(random, 10),
      random() < 1 / 3 ? 20 * random() : Number.POSITIVE_INFINITY,
    ];
    return { time: Math.min(end, lost), ended: end <= lost };
  });

/** By simulation; an interval that is not given is not counted. */
export const simulated: Readonly<Record<string, { readonly from: number; readonly trial: Trial }>> = {
  marshall: {
    from: 1,
    trial: (random, n) => {
      const { truths, seen, prior } = areas(random, n);
      return prior === null ? [] : seen.map((area, i) => holds(smoothed(prior, area), truths[i]!));
    },
  },
  kaplanMeier: {
    from: 1,
    trial: (random, n) => {
      const time = 10 * Math.LN2;
      const point = kaplanMeier(spells(random, n)).findLast((one) => one.time <= time);
      return point?.low != null && point.high !== null ? [point.low <= 0.5 && 0.5 <= point.high] : [];
    },
  },
  medianTime: {
    from: 3,
    trial: (random, n) => {
      const { median, low, high } = medianTime(kaplanMeier(spells(random, n)));
      if (median === null || low === null) return [];
      const truth = 10 * Math.LN2;
      return [low <= truth && (high === null || truth <= high)];
    },
  },
  senSlope: {
    from: 5,
    trial: (random, n) => {
      return [holds(senSlope(Array.from({ length: n }, (_, i) => 0.3 * i + normal(random))), 0.3)];
    },
  },
  clustered: {
    from: 10,
    trial: (random, n) => {
      const { low, high } = clustered(
        Array.from({ length: poisson(random, n) }, () => sizeOf(random())),
        { seed: Math.floor(random() * 2 ** 32) },
      );
      return low === null || high === null ? [] : [low <= 1.25 * n && 1.25 * n <= high];
    },
  },
};

/** Share of `draws` samples of size `n` whose interval holds the truth; null where no interval is given. */
export function simulate(name: string, n: number, draws: number, seed: number): number | null {
  const { from, trial } = simulated[name]!;
  if (n < from) return null;
  const random = randomFrom(seed);
  let [covered, all] = [0, 0];
  for (let i = 0; i < draws; i++) {
    for (const holding of trial(random, n)) {
      all++;
      if (holding) covered++;
    }
  }
  return all === 0 ? null : covered / all;
}

/** Chances of excess of simulated areas against how often the truth is above: pairs for a table of calibration. */
export function exceedances(n: number, draws: number, seed: number): { chance: number; happened: boolean }[] {
  const random = randomFrom(seed);
  return Array.from({ length: draws }, () => {
    const { truths, seen, prior } = areas(random, n);
    if (prior === null) return [];
    return seen.map((area, i) => ({ chance: exceedance(prior, area, 1), happened: truths[i]! > 1 }));
  }).flat();
}
