import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clopperPearson, garwood, wilson } from '../../../../models/statistics/intervals.ts';
import { betaTails } from '../../../../models/statistics/numerics/beta-tails.ts';
import {
  binomialAtLeast,
  binomialAtMost,
  negativeBinomialAtLeast,
  negativeBinomialAtMost,
  poissonAtLeast,
  poissonAtMost,
} from '../../../../models/statistics/numerics/distributions.ts';
import { gammaTails } from '../../../../models/statistics/numerics/gamma-tails.ts';
import { logGamma } from '../../../../models/statistics/numerics/log-gamma.ts';
import {
  betaQuantile,
  betaQuantileLogit,
  gammaQuantile,
  normalQuantile,
} from '../../../../models/statistics/numerics/quantiles.ts';
import { expectNear } from '../vectors.ts';

const shape = fc.double({ min: -2, max: 5, noNaN: true }).map((power) => 10 ** power);
const gammaShape = fc.double({ min: -4, max: 5, noNaN: true }).map((power) => 10 ** power);
const probability = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const tail = fc.constantFrom('lower' as const, 'upper' as const);

test('ln Γ(x + 1) = ln Γ(x) + ln x', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), (x) => {
      const sum = logGamma(x) + Math.log(x);
      expect(Math.abs(logGamma(x + 1) - sum)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(sum)));
    }),
  );
});

test('a gamma quantile put back gives its probability', () => {
  fc.assert(
    fc.property(probability, gammaShape, tail, (p, a, side) => {
      const x = gammaQuantile(p, a, side);
      fc.pre(x > 1e-290);
      const { logLower, logUpper } = gammaTails(a, x);
      expectNear(Math.exp(side === 'lower' ? logLower : logUpper), p, 1e-10, `${side} ${p} ${a}`);
    }),
  );
});

test('a beta quantile put back gives its probability', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 0.5, noNaN: true }), shape, shape, (p, a, b) => {
      const x = betaQuantile(p, a, b);
      fc.pre(x > 1e-290 && x < 0.999);
      expectNear(Math.exp(betaTails(a, b, x).logLower), p, 1e-9, `${p} ${a} ${b}`);
    }),
  );
});

const farTail = fc.double({ min: 1, max: 300, noNaN: true }).map((power) => 10 ** -power);

test('a gamma quantile has nine digits down to tails of 1e-300', () => {
  fc.assert(
    fc.property(farTail, gammaShape, tail, (p, a, side) => {
      const x = gammaQuantile(p, a, side);
      fc.pre(x > 1e-290);
      const log = (at: number) => gammaTails(a, at)[side === 'lower' ? 'logLower' : 'logUpper'];
      const [before, after] = [log(x * (1 - 1e-9)), log(x * (1 + 1e-9))];
      expect(Math.min(before, after)).toBeLessThanOrEqual(Math.log(p));
      expect(Math.max(before, after)).toBeGreaterThanOrEqual(Math.log(p));
    }),
  );
});

/** Root found by mpmath at 60 digits. */
test('a beta quantile far left of where its search begins is not taken for one under 1e-299', () => {
  const logit = betaQuantileLogit(1.086076006553321e-73, 9.086015388869262, 0.01000000000000066);
  expectNear(logit, -17.7439097318785, 1e-12, 'logit');
});

test('a gamma quantile under 1e-299 is that of the leading term, 0 where no number is so small', () => {
  for (const side of ['lower', 'upper'] as const) {
    const x = gammaQuantile(0.5, 0.00099, side);
    expect(x).toBeGreaterThan(0);
    expectNear(Math.log(x), (Math.log(0.5) + logGamma(1.00099)) / 0.00099, 1e-12, side);
    expect(gammaQuantile(0.4, 1e-4, side)).toBe(0);
  }
});

test('a beta quantile has nine digits down to tails of 1e-300, of x and of 1 − x', () => {
  fc.assert(
    fc.property(farTail, shape, shape, (p, a, b) => {
      const logit = betaQuantileLogit(p, a, b);
      fc.pre(Math.abs(logit) < 680);
      const log = (u: number) => betaTails(a, b, 1 / (1 + Math.exp(-u)), 1 / (1 + Math.exp(u))).logLower;
      expect(log(logit - 1e-9 * Math.max(1, Math.abs(logit)))).toBeLessThanOrEqual(Math.log(p));
      expect(log(logit + 1e-9 * Math.max(1, Math.abs(logit)))).toBeGreaterThanOrEqual(Math.log(p));
    }),
  );
});

test('both tails add up to 1 and neither is ever NaN or outside 0 to 1', () => {
  fc.assert(
    fc.property(shape, shape, probability, (a, b, x) => {
      for (const tails of [betaTails(a, b, x), gammaTails(a, b * x)]) {
        const [lower, upper] = [Math.exp(tails.logLower), Math.exp(tails.logUpper)];
        expect(lower >= 0 && lower <= 1 && upper >= 0 && upper <= 1).toBe(true);
        expect(Math.abs(lower + upper - 1)).toBeLessThan(1e-14);
      }
    }),
  );
});

test('the normal quantile is odd about one half', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.499, noNaN: true }), (p) => {
      expectNear(normalQuantile(1 - p), -normalQuantile(p), 1e-12, `${p}`);
    }),
  );
  expect(normalQuantile(0.5)).toBe(0);
});

test('P(X ≤ k) and P(X ≥ k + 1) leave nothing out', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2000 }),
      fc.double({ min: 0, max: 3000, noNaN: true }),
      (k, mean) => {
        expect(poissonAtMost(k, mean) + poissonAtLeast(k + 1, mean)).toBeCloseTo(1, 13);
      },
    ),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 500 }),
      probability,
      (k, more, p) => {
        expect(binomialAtMost(k, k + more, p) + binomialAtLeast(k + 1, k + more, p)).toBeCloseTo(1, 13);
      },
    ),
  );
});

test('both tails of a negative binomial leave nothing out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), shape, probability, (k, size, prob) => {
      const both = negativeBinomialAtMost(k, size, prob) + negativeBinomialAtLeast(k + 1, size, prob);
      expect(both).toBeCloseTo(1, 13);
    }),
  );
  expect([
    negativeBinomialAtLeast(0, 2, 0),
    negativeBinomialAtLeast(3, 2, 0),
    negativeBinomialAtLeast(3, 2, 1),
  ]).toEqual([1, 1, 0]);
});

test('a binomial tail is the sum of its terms', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (n, p) => {
      let sum = 0;
      let term = (1 - p) ** n;
      for (let k = 0; k < n; k++) {
        sum += term;
        expectNear(binomialAtMost(k, n, p), Math.min(1, sum), 1e-12, `${k} of ${n} at ${p}`);
        term *= (((n - k) / (k + 1)) * p) / (1 - p);
      }
    }),
  );
});

test('the edges of the discrete distributions are exact', () => {
  expect([poissonAtMost(-1, 3), poissonAtMost(4, 0), poissonAtLeast(0, 3), poissonAtLeast(2, 0)]).toEqual([
    0, 1, 1, 0,
  ]);
  expect([binomialAtMost(-1, 5, 0.3), binomialAtMost(5, 5, 0.3), binomialAtMost(0, 0, 0.3)]).toEqual([
    0, 1, 1,
  ]);
  expect([binomialAtLeast(0, 5, 0.3), binomialAtLeast(6, 5, 0.3), binomialAtLeast(1, 5, 0)]).toEqual([
    1, 0, 0,
  ]);
  expect([binomialAtMost(2, 5, 0), binomialAtMost(2, 5, 1)]).toEqual([1, 0]);
  expect([
    negativeBinomialAtMost(-1, 2, 0.3),
    negativeBinomialAtMost(3, 2, 1),
    negativeBinomialAtMost(3, 2, 0),
  ]).toEqual([0, 1, 0]);
});

test('every interval holds its own estimate and widens with confidence', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (part, more) => {
      fc.pre(part + more > 0);
      const all = part + more;
      for (const [interval, estimate] of [
        [(level: number) => garwood(part, level), part],
        [(level: number) => wilson(part, all, level), part / all],
        [(level: number) => clopperPearson(part, all, level), part / all],
      ] as const) {
        const usual = interval(0.95);
        const strict = interval(0.998);
        expect(usual.low <= estimate && estimate <= usual.high).toBe(true);
        expect(strict.low <= usual.low && usual.high <= strict.high).toBe(true);
      }
    }),
  );
});

test.each([
  () => logGamma(0),
  () => logGamma(-1.5),
  () => logGamma(Number.NaN),
  () => gammaTails(0, 1),
  () => gammaTails(1, -1),
  () => gammaTails(1, Number.POSITIVE_INFINITY),
  () => betaTails(1, 0, 0.5),
  () => betaTails(1, 1, 1.01),
  () => gammaQuantile(0, 1),
  () => gammaQuantile(1, 1),
  () => betaQuantile(Number.NaN, 1, 1),
  () => normalQuantile(1),
  () => poissonAtMost(1.5, 1),
  () => poissonAtMost(1, -1),
  () => binomialAtMost(3, 2, 0.5),
  () => binomialAtLeast(1, 2, 1.5),
  () => negativeBinomialAtMost(1, 0, 0.5),
  () => garwood(-1),
  () => garwood(2.5),
  () => garwood(1, 1),
  () => wilson(2, 1),
  () => wilson(0, 0),
  () => clopperPearson(0, 0),
])('outside its domain a function says what it was given: %s', (call) => {
  expect(call).toThrow(RangeError);
  expect(call).toThrow(/ is .*expected a /);
});
