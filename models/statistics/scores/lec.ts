/** Likelihood, exposure and consequence in the steps of the method; no number between them has a meaning. */
const STEPS = {
  likelihood: [10, 6, 3, 1, 0.5, 0.2, 0.1],
  exposure: [10, 6, 3, 2, 1, 0.5],
  consequence: [100, 40, 15, 7, 3, 1],
} as const;

/** Least D of each grade of danger; 1 the gravest. */
const GRADES = [
  { above: 320, grade: 1 },
  { above: 160, grade: 2 },
  { above: 70, grade: 3 },
  { above: 20, grade: 4 },
] as const;

export interface Lec {
  readonly likelihood: number;
  readonly exposure: number;
  readonly consequence: number;
}

/**
 * Danger D = L·E·C, with its grade: 1 above 320, 2 from 160, 3 from 70, 4 from 20, else 5. Always to be shown with
 * its three steps: a product of ranks can rank wrongly (Cox 2008, Risk Analysis 28:497).
 * Kinney & Wiruth (1976), Practical Risk Analysis for Safety Management, NWC TP 5865.
 */
export function lec(steps: Lec): Lec & { readonly danger: number; readonly grade: 1 | 2 | 3 | 4 | 5 } {
  for (const [name, allowed] of Object.entries(STEPS)) {
    const value = steps[name as keyof Lec];
    if (!(allowed as readonly number[]).includes(value)) {
      throw new RangeError(`${name} is ${value}; expected a step of ${allowed.join(', ')}`);
    }
  }
  const danger = Number((steps.likelihood * steps.exposure * steps.consequence).toPrecision(12));
  const grade =
    GRADES.find(({ above, grade }) => (grade === 1 ? danger > above : danger >= above))?.grade ?? 5;
  return { ...steps, danger, grade };
}
