import type { Label } from '../../sql/words/label.ts';

/** A figure that a later document may change; counties are judged by theirs, where it was split among them. */
export interface TargetValue {
  readonly value: number;
  /** By county code; null where it was not split. */
  readonly counties: Readonly<Record<string, number>> | null;
}

/** 目标调整: in force from a day on, by which document, laid down by whom. */
export interface Revision extends TargetValue {
  /** `YYYY-MM-DD`. */
  readonly from: string;
  readonly by: string;
  readonly document: string;
}

/** What must be reached by a day of the year: 节后复工, 汛期, 冬季. */
export interface Milestone {
  readonly title: Label;
  /** `MM-DD`. */
  readonly by: string;
  readonly value: number;
}

/**
 * What meets a goal. `zero`: none all year. `fewer`: than in the whole year before. `at_most`, `at_least`: a number.
 * `campaigns`: so many city-wide inspections, each with every county in it. `share`: of what is due. `clear`: none of a
 * stock left at a day. `manual`: a person says.
 */
export type Target =
  | { readonly kind: 'zero' | 'fewer' | 'manual' }
  | { readonly kind: 'at_most'; readonly first: TargetValue; readonly revisions: readonly Revision[] }
  | {
      readonly kind: 'at_least' | 'campaigns';
      readonly first: TargetValue;
      readonly revisions: readonly Revision[];
      readonly milestones: readonly Milestone[];
    }
  /** `recoverable`: whether what is missing today can still be made good this year. */
  | { readonly kind: 'share'; readonly share: number; readonly recoverable: boolean }
  /** `by`: `MM-DD`. */
  | { readonly kind: 'clear'; readonly by: string };

export type TargetKind = Target['kind'];

type Revised = Extract<Target, { readonly first: TargetValue }>;

/** The revision in force on a day, null before any. */
export function revisionOn({ revisions }: Revised, day: string): Revision | null {
  return revisions.findLast(({ from }) => from <= day) ?? null;
}

/** What a place must reach as of a day; null for a county to which the figure was not split. */
export function valueOn(target: Revised, day: string, county: string | null): number | null {
  const { value, counties } = revisionOn(target, day) ?? target.first;
  if (county === null || target.kind === 'campaigns') return value;
  return counties?.[county] ?? null;
}

/**
 * A whole number split by weight, so that the parts add up to it (largest remainder): of equal remainders the first
 * gets one more. Errors: RangeError where no weight is above 0.
 */
export function splitBy(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (!(sum > 0) || weights.some((weight) => weight < 0))
    throw new RangeError('weights must be ≥ 0, one above 0');
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact
    .map((share, at) => ({ at, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) parts[at]! += 1;
  return parts;
}
