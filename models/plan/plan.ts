import type { Label } from '../../sql/words/label.ts';

/** Where a lamp turns from green to amber and from amber to red, and who says so. */
export interface LampRule {
  readonly green: number;
  readonly amber: number;
  readonly source: string;
}

export interface Lamps {
  /** Shares behind schedule: up to `green` green, up to `amber` amber, beyond red. */
  readonly pace: LampRule;
  /** Probability of meeting the goal: from `green` green, below amber, below `amber` said aloud. */
  readonly probability: LampRule;
}

export const families = {
  accident: { zh: '事故控制', en: 'Accidents' },
  inspection: { zh: '检查与隐患', en: 'Inspection and hazards' },
  credit: { zh: '市场与信用', en: 'Market and credit' },
  rural_housing: { zh: '农村住房', en: 'Rural housing' },
} as const satisfies Record<string, Label>;

export type Family = keyof typeof families;

/** A clause of the plan made judgeable. */
export interface Goal {
  readonly id: string;
  readonly title: Label;
  readonly family: Family;
  /** The plan's own words. */
  readonly clause: string;
  /** The headings above the clause. */
  readonly place: string;
  /** Name in the catalogue, or of an indicator still to come. */
  readonly indicator: string;
  /** `zero` none all year, `fewer` than in the whole year before, `all` 100 %. */
  readonly kind: 'zero' | 'fewer' | 'all';
  /** Of `all` goals: whether what is missing today can still be made good this year. */
  readonly recoverable: boolean;
  /** The section that answers for it. */
  readonly unit: Label;
  /** Points of 100. */
  readonly weight: number;
  readonly lamps: Lamps;
}

export interface Plan {
  readonly year: number;
  readonly title: Label;
  readonly goals: readonly Goal[];
}
