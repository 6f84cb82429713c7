/** Mean |xᵢ − xᵢ₋₁| over its expectation for unit normals is their standard deviation (Shewhart's d₂ for pairs). */
export const D2 = 1.128;

/** |xᵢ − xᵢ₋₁|, one fewer than the values. */
export function movingRanges(values: readonly number[]): number[] {
  return values.slice(1).map((value, i) => Math.abs(value - values[i]!));
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
