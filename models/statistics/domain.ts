/** `value` if it is finite and lies in [least, most]; otherwise a RangeError that names it. NaN never passes. */
export function within(name: string, value: number, least: number, most: number): number {
  if (Number.isFinite(value) && value >= least && value <= most) return value;
  throw new RangeError(`${name} is ${value}; expected a number from ${least} to ${most}`);
}

/** Largest count the distributions accept; the work of a tail grows with its square root. */
const COUNT_MAX = 1e10;

/** `value` if it is a whole number in [least, most]; otherwise a RangeError that names it. */
export function whole(name: string, value: number, least = 0, most = COUNT_MAX): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new RangeError(`${name} is ${value}; expected a whole number from ${least} to ${most}`);
}

/** Shapes of beta for which both tails hold twelve digits. */
export function shape(name: string, value: number): number {
  return within(name, value, 0.01, 2 * COUNT_MAX);
}

/** Shapes of gamma for which both tails hold ten digits, twelve from 0.01 on. */
export function gammaShape(name: string, value: number): number {
  return within(name, value, 1e-4, 2 * COUNT_MAX);
}

/** `value` if it is a finite number; otherwise a RangeError that names it. */
export function finite(name: string, value: number): number {
  return within(name, value, -Number.MAX_VALUE, Number.MAX_VALUE);
}

/** `values` if there are at least `least` of them; otherwise a RangeError that names them. */
export function atLeast<T>(name: string, values: readonly T[], least: number): readonly T[] {
  whole(`number of ${name}`, values.length, least);
  return values;
}
