import type { Verdict } from '../answer.ts';

/** Central p below which a difference is `clear`; 99.8 % limits keep a page of many figures from false alarms. */
export const CLEAR = 0.002;
/** Central p below which there is `some` evidence of a difference. */
export const SOME = 0.05;

/** Words for a central p: `clear` below .002, `some` below .05, else `chance`. */
export function verdictOf(p: number): Extract<Verdict, 'clear' | 'some' | 'chance'> {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p is ${p}; expected a number from 0 to 1`);
  if (p < CLEAR) return 'clear';
  return p < SOME ? 'some' : 'chance';
}
