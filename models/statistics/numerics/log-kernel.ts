import { stirlingError } from './log-gamma.ts';

/**
 * x ln(x/m) + m − x for x, m > 0, without cancellation when x is near m; `gap` is x − m, exact to its own last digits.
 * Loader (2000), Fast and accurate computation of binomial probabilities.
 */
function deviance(x: number, m: number, gap: number): number {
  const v = gap / (x + m);
  if (Math.abs(v) > 0.4) return x * Math.log(x / m) + m - x;
  let sum = gap * v;
  let power = 2 * x * v;
  for (let j = 3; ; j += 2) {
    power *= v * v;
    const next = sum + power / j;
    if (next === sum) return sum;
    sum = next;
  }
}

/** ln( xᵃ e⁻ˣ / Γ(a + 1) ), a, x > 0. */
export function logGammaKernel(a: number, x: number): number {
  return -0.5 * Math.log(2 * Math.PI * a) - stirlingError(a) - deviance(a, x, a - x);
}

/** a − (a + b)x, which is also (a + b)y − b: the smaller of x and y is the one that has lost no digits. */
export function gapOf(a: number, b: number, x: number, y: number): number {
  return x <= y ? a - (a + b) * x : (a + b) * y - b;
}

/** ln( xᵃ yᵇ / B(a, b) ), a, b, x, y > 0 and y = 1 − x. */
export function logBetaKernel(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const error = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const gap = gapOf(a, b, x, y);
  return (
    error - deviance(a, n * x, gap) - deviance(b, n * y, -gap) + 0.5 * Math.log((a / (2 * Math.PI)) * (b / n))
  );
}
