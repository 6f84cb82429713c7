import { expect, test } from 'vitest';
import { clopperPearson } from '../../../../models/statistics/intervals.ts';
import { betaTails } from '../../../../models/statistics/numerics/beta-tails.ts';
import {
  binomialAtMost,
  negativeBinomialAtMost,
  poissonAtMost,
} from '../../../../models/statistics/numerics/distributions.ts';
import { gammaTails } from '../../../../models/statistics/numerics/gamma-tails.ts';
import { logGamma } from '../../../../models/statistics/numerics/log-gamma.ts';
import { chiSquareAtLeast, normalAtLeast } from '../../../../models/statistics/numerics/normal.ts';
import { gammaQuantile, normalQuantile } from '../../../../models/statistics/numerics/quantiles.ts';
import { expectNear, table } from '../vectors.ts';

/** R prints fifteen digits. */
const PRINTED = 1e-12;

/** Rows of a file printed by R, as numbers. */
const rows = (file: string) =>
  table(file).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, Number(cell)])),
  );

test.each(rows('poisson.csv'))('P(X ≤ $k), Poisson($mu), is R’s ppois', ({ k, mu, v }) => {
  expectNear(poissonAtMost(k!, mu!), v!, PRINTED, 'ppois');
});

test.each(rows('binomial.csv'))('P(X ≤ $k), Binomial($n, $p), is R’s pbinom', ({ k, n, p, v }) => {
  expectNear(binomialAtMost(k!, n!, p!), v!, PRINTED, 'pbinom');
});

test.each(rows('negative-binomial.csv'))('P(X ≤ $k), NegBin($size, $prob), is R’s pnbinom', (row) => {
  expectNear(negativeBinomialAtMost(row.k!, row.size!, row.prob!), row.v!, PRINTED, 'pnbinom');
});

test.each(rows('gamma-quantile-garwood.csv'))(
  'the gamma quantile behind count $x at $p is R’s qgamma',
  ({ x, p, v }) => {
    const found = p! <= 0.5 ? (x === 0 ? 0 : gammaQuantile(p!, x!)) : gammaQuantile(p!, x! + 1);
    expectNear(found, v!, PRINTED, 'qgamma');
  },
);

test.each(rows('beta-quantile-clopper-pearson.csv'))(
  'the $p limit of $x in $n is R’s qbeta',
  ({ x, n, p, v }) => {
    const { low, high } = clopperPearson(x!, n!);
    expectNear(p! < 0.5 ? low : high, v!, PRINTED, 'qbeta');
  },
);

const functions: Record<string, (first: number, second: number, third: number) => number> = {
  gammaLower: (a, x) => Math.exp(gammaTails(a, x).logLower),
  gammaUpper: (a, x) => Math.exp(gammaTails(a, x).logUpper),
  betaLower: (a, b, x) => Math.exp(betaTails(a, b, x).logLower),
  betaUpper: (a, b, x) => Math.exp(betaTails(a, b, x).logUpper),
  logGamma: (x) => logGamma(x),
  normalQuantile: (p) => normalQuantile(p),
  normalAtLeast: (z) => normalAtLeast(z),
  chiSquareAtLeast: (x, degrees) => chiSquareAtLeast(x, degrees),
  poissonAtMost: (k, mean) => poissonAtMost(k, mean),
  binomialAtMost: (k, n, p) => binomialAtMost(k, n, p),
  negativeBinomialAtMost: (k, size, prob) => negativeBinomialAtMost(k, size, prob),
};

test.each(table('extreme-shapes.csv'))('$function at shape $first and $second is mpmath’s', (row) => {
  const found = functions[row.function!]!(Number(row.first), Number(row.second), Number(row.third));
  expectNear(found, Number(row.value), 1e-10, row.function!);
});

test.each(Object.keys(functions))('%s agrees with fifty-digit arithmetic far into the tails', (name) => {
  const cases = table('edges.csv').filter((row) => row.function === name);
  expect(cases.length).toBeGreaterThan(5);
  for (const { first, second, third, value } of cases) {
    const found = functions[name]!(Number(first), Number(second), Number(third));
    expectNear(found, Number(value), 2e-12, `${name}(${first}, ${second}, ${third})`);
  }
});
