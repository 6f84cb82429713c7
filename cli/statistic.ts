/** A number with so many decimals; null stays null. */
export function decimals(value: number | null, places: number): string | null {
  return value === null ? null : value.toFixed(places).replace(/^-(?=0(?:\.0*)?$)/u, '');
}

/** `1.42 (0.90–2.10)`; null where there is no value. */
export function interval(
  value: number | null,
  low: number | null,
  high: number | null,
  places: number,
): string | null {
  if (value === null) return null;
  return `${value.toFixed(places)} (${decimals(low, places) ?? '—'}–${decimals(high, places) ?? '—'})`;
}

/** `86.8%`; null stays null. */
export function percent(share: number | null): string | null {
  return share === null ? null : `${(share * 100).toFixed(1)}%`;
}
