import { percent } from './number.ts';

/** `86.8% (86.6%–87.1%)`; of all or of none the one bound there is: `100.0% (≥ 77.9%)`, `0.0% (≤ 22.1%)`. */
export function keptWords(ratio: number, low: number | null, high: number | null): string {
  if (low === null || high === null) return percent(ratio);
  if (ratio === high) return `${percent(ratio)} (≥ ${percent(low)})`;
  if (ratio === low) return `${percent(ratio)} (≤ ${percent(high)})`;
  return `${percent(ratio)} (${percent(low)}–${percent(high)})`;
}
