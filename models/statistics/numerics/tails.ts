/** Logarithms of P(X ≤ x) and P(X > x); each is exact in its own tail, neither is one minus the other there. */
export interface Tails {
  readonly logLower: number;
  readonly logUpper: number;
}

export type Tail = 'lower' | 'upper';

/** ln(1 − eˣ) for x ≤ 0. */
function logOfRest(x: number): number {
  return x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
}

/** Both tails from the one that was computed directly; a rounding excess over 1 is cut. */
export function tailsFrom(tail: Tail, log: number): Tails {
  const direct = Math.min(0, log);
  return tail === 'lower'
    ? { logLower: direct, logUpper: logOfRest(direct) }
    : { logLower: logOfRest(direct), logUpper: direct };
}
