/** A number as a person would read it in a cell: 15 significant digits, no exponent where it can be avoided. */
export function plainNumber(raw: string): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (Math.abs(value) >= 1e15) return longNumber(value).replace('e+', 'E+');
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(15).replace(/\.?0+$/u, '') : text;
}

/** Region and birthday, as an identity number begins. */
const identity = /^[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])/u;

/** The 15 digits that are left of a long code; of what may be a person's number only 6, as it would be shown. */
function longNumber(value: number): string {
  const kept = value.toExponential(14);
  return identity.test(kept.replace('.', '')) ? value.toExponential(5) : kept;
}
