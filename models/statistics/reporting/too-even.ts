import { atLeast, whole } from '../domain.ts';
import { gammaTails } from '../numerics/gamma-tails.ts';
import { chiSquareAtLeast } from '../numerics/normal.ts';

export interface Evenness {
  readonly chiSquare: number;
  readonly p: number;
}

/**
 * Whether at least five counts vary less than chance makes them: p is the lower tail of Σ(x − x̄)²/x̄, 1 where nothing
 * was counted. Fisher's index of dispersion: Cochran (1954), Biometrics 10:417.
 */
export function underDispersion(counts: readonly number[]): Evenness {
  const total = atLeast('counts', counts, 5).reduce((sum, count) => sum + whole('count', count), 0);
  if (total === 0) return { chiSquare: 0, p: 1 };
  const mean = total / counts.length;
  const chiSquare = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / mean;
  return { chiSquare, p: Math.exp(gammaTails((counts.length - 1) / 2, chiSquare / 2).logLower) };
}

/** Numbers a digit needs in expectation before its share can be judged. */
const EXPECTED_MIN = 5;

/** Whether last digits 0–9 are unlike each other; `counts` has ten numbers, fifty or more in all. Pearson's χ². */
export function digitPreference(counts: readonly number[]): Evenness {
  whole('number of digits', counts.length, 10, 10);
  const total = counts.reduce((sum, count) => sum + whole('count', count), 0);
  const expected = whole('numbers', total, 10 * EXPECTED_MIN) / 10;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return { chiSquare, p: chiSquareAtLeast(chiSquare, 9) };
}

/** Fewer amounts do not show a law of first digits. */
const BENFORD_MIN = 500;

/**
 * First digits 1–9 of at least 500 amounts that span three orders of size or more, against log₁₀(1 + 1/d): χ² and the
 * mean absolute deviation of shares, which alone may be judged (a p grows small with size).
 * Nigrini (2012), Benford's Law.
 */
export function benford(counts: readonly number[]): {
  readonly chiSquare: number;
  readonly deviation: number;
} {
  whole('number of digits', counts.length, 9, 9);
  const total = whole(
    'amounts',
    counts.reduce((sum, count) => sum + whole('count', count), 0),
    BENFORD_MIN,
  );
  const shares = counts.map((_, i) => Math.log10(1 + 1 / (i + 1)));
  const sum = (of: (count: number, i: number) => number) =>
    counts.reduce((all, count, i) => all + of(count, i), 0);
  return {
    chiSquare: sum((count, i) => (count - total * shares[i]!) ** 2 / (total * shares[i]!)),
    deviation: sum((count, i) => Math.abs(count / total - shares[i]!)) / 9,
  };
}
