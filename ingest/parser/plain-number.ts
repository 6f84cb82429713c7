/** A number as a person would read it in a cell: 15 significant digits, no exponent where it can be avoided. */
export function plainNumber(raw: string): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (Math.abs(value) >= 1e15) return value.toExponential(5).replace('e+', 'E+');
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(15).replace(/\.?0+$/u, '') : text;
}
