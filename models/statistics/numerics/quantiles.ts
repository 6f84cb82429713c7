import { gammaShape, shape, within } from '../domain.ts';
import { betaTails } from './beta-tails.ts';
import { gammaTails } from './gamma-tails.ts';
import { logGamma } from './log-gamma.ts';
import { logBetaKernel, logGammaKernel } from './log-kernel.ts';
import type { Tail } from './tails.ts';

/** Below this logit (or ln x), x is under 10⁻²⁹⁹ and the tail is its own leading term. */
const LOGIT_MIN = -690;

/**
 * Root of a concave, strictly monotone function by Newton's method, which on such a function comes home from
 * any point where the slope is not zero. `at(u)` gives [value, slope]. Left of `floor` it is not asked, and what is
 * returned there says only that the root is.
 */
function rootOfConcave(start: number, at: (u: number) => readonly [number, number], floor: number): number {
  let u = start;
  for (let step = 0; step < 500; step++) {
    // A far start overshoots to the left of a root that lies right of the floor.
    u = Math.max(u, floor);
    const [value, slope] = at(u);
    const move = value / slope;
    if (u === floor && move > 0) return u - move;
    u -= move;
    if (Math.abs(move) <= 1e-12 * Math.max(1, Math.abs(u))) return u;
  }
  throw new RangeError(`no root found from ${start}`);
}

/**
 * x with P(X ≤ x) = p (`lower`) or P(X > x) = p (`upper`), X ~ Gamma(a, rate 1), 0 < p < 1.
 * Solved in ln x, where both log tails are concave.
 */
export function gammaQuantile(p: number, a: number, tail: Tail = 'lower'): number {
  within('p', p, Number.MIN_VALUE, 1 - 2 ** -53);
  gammaShape('shape', a);
  if (p > 0.5) return gammaQuantile(1 - p, a, tail === 'lower' ? 'upper' : 'lower');
  const target = Math.log(p);
  const start = tail === 'lower' ? logBelow(target, a) : Math.log(a - target + Math.sqrt(-2 * a * target));
  const root = rootOfConcave(
    start,
    (u) => {
      const { logLower, logUpper } = gammaTails(a, Math.exp(u));
      const log = tail === 'lower' ? logLower : logUpper;
      const slope = Math.exp(logGammaKernel(a, Math.exp(u)) + Math.log(a) - log);
      return [log - target, tail === 'lower' ? slope : -slope];
    },
    LOGIT_MIN,
  );
  if (root >= LOGIT_MIN) return Math.exp(root);
  return Math.exp(((tail === 'lower' ? target : Math.log1p(-p)) + logGamma(a + 1)) / a);
}

/** ln of a point surely left of the p-quantile: P ≤ xᵃ/Γ(a+1), and Chernoff's P(X ≤ a − √(−2a ln p)) ≤ p. */
function logBelow(logP: number, a: number): number {
  const leading = (logP + logGamma(a + 1)) / a;
  const chernoff = a - Math.sqrt(-2 * a * logP);
  return chernoff > 0 ? Math.max(leading, Math.log(chernoff)) : leading;
}

/** ln(x/(1 − x)) of the beta quantile; keeps full accuracy at both ends of (0, 1). */
export function betaQuantileLogit(p: number, a: number, b: number, tail: Tail = 'lower'): number {
  within('p', p, Number.MIN_VALUE, 1 - 2 ** -53);
  shape('first shape', a);
  shape('second shape', b);
  if (p > 0.5) return betaQuantileLogit(1 - p, a, b, tail === 'lower' ? 'upper' : 'lower');
  if (tail === 'upper') return -betaQuantileLogit(p, b, a, 'lower');
  const target = Math.log(p);
  const root = rootOfConcave(
    Math.log(a / b),
    (u) => {
      const x = 1 / (1 + Math.exp(-u));
      const y = 1 / (1 + Math.exp(u));
      const { logLower } = betaTails(a, b, x, y);
      return [logLower - target, Math.exp(logBetaKernel(a, b, x, y) - logLower)];
    },
    LOGIT_MIN,
  );
  return root < LOGIT_MIN ? (target + Math.log(a) + logBeta(a, b)) / a : root;
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** x with Iₓ(a, b) = p (`lower`) or 1 − Iₓ(a, b) = p (`upper`), 0 < p < 1. */
export function betaQuantile(p: number, a: number, b: number, tail: Tail = 'lower'): number {
  return 1 / (1 + Math.exp(-betaQuantileLogit(p, a, b, tail)));
}

/** z with Φ(z) = p, 0 < p < 1; from P(|Z| > z) = Q(½, z²/2). */
export function normalQuantile(p: number): number {
  within('p', p, Number.MIN_VALUE, 1 - 2 ** -53);
  if (p === 0.5) return 0;
  const away = Math.abs(p - 0.5);
  const half =
    away < 0.25 ? gammaQuantile(2 * away, 0.5, 'lower') : gammaQuantile(2 * Math.min(p, 1 - p), 0.5, 'upper');
  return Math.sign(p - 0.5) * Math.sqrt(2 * half);
}

/** t with P(T ≤ t) = p, 0 < p < 1, T ~ Student's of the given degrees (≥ 1); ν/(ν + T²) ~ Beta(ν/2, ½). */
export function studentQuantile(p: number, degrees: number): number {
  within('degrees', degrees, 1, 1e9);
  const tail = Math.min(within('p', p, 1e-300, 1 - 1e-16), 1 - p);
  if (tail === 0.5) return 0;
  const t = Math.sqrt(degrees * Math.exp(-betaQuantileLogit(2 * tail, degrees / 2, 0.5)));
  return p < 0.5 ? -t : t;
}
