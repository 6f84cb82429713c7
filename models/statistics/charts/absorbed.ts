/**
 * Mean number of steps from each state until a chain leaves its states, `chances[from][to]` the chances of staying in
 * them: (I − Q)⁻¹ 1 by Gaussian elimination, which needs no exchange of rows where every row adds up to less than 1.
 */
export function absorbedAfter(chances: readonly (readonly number[])[]): number[] {
  const n = chances.length;
  const matrix = chances.map((row, from) => row.map((chance, to) => (from === to ? 1 : 0) - chance));
  const right = Array<number>(n).fill(1);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const factor = matrix[j]![i]! / matrix[i]![i]!;
      if (factor === 0) continue;
      for (let c = i; c < n; c++) matrix[j]![c]! -= factor * matrix[i]![c]!;
      right[j]! -= factor * right[i]!;
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let c = i + 1; c < n; c++) right[i]! -= matrix[i]![c]! * right[c]!;
    right[i]! /= matrix[i]![i]!;
  }
  return right;
}
