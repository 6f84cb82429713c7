import type { Label } from '../../sql/words/label.ts';
import type { Target } from './target.ts';

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

/** A head of the plan: a block of goals that is scored together. */
export interface Section {
  readonly id: string;
  readonly title: Label;
}

/**
 * How points follow from what was reached. `full`: all where the goal is met, else none. `share`: by the share of the
 * target that was reached, all at most. `per_case`: `each` point off for every case, until none is left. `steps`: the
 * points of the first step that the value reaches. `manual`: by a person, with evidence.
 */
export type Scoring =
  | { readonly kind: 'full' | 'share' | 'manual' }
  | { readonly kind: 'per_case'; readonly each: number }
  | { readonly kind: 'steps'; readonly steps: readonly Step[] };

/** `at`: the value from which (of what should be less: up to which) the step counts; shares are 0..1. */
export interface Step {
  readonly at: number;
  readonly points: number;
}

/** Points beyond the weight: `points` for every `each` units better than the target, `cap` at most. */
export interface Bonus {
  readonly points: number;
  readonly each: number;
  readonly cap: number;
}

/** Counties a goal does not ask, and why. */
export interface Exemption {
  readonly region: string;
  readonly why: string;
}

/** A clause of the plan made judgeable. */
export interface Goal {
  readonly id: string;
  readonly title: Label;
  readonly section: Section;
  /** The plan's own words. */
  readonly clause: string;
  /** The headings above the clause. */
  readonly place: string;
  /** Name in the catalogue, or of an indicator still to come; null where a person judges. */
  readonly indicator: string | null;
  readonly target: Target;
  /** The section that answers for it. */
  readonly unit: Label;
  /** 配合单位; null where nobody else is named. */
  readonly helpers: Label | null;
  /** Points of 100. */
  readonly weight: number;
  readonly scoring: Scoring;
  readonly bonus: Bonus | null;
  /** 不适用: what becomes of the weight where nothing was due: handed on to the others, or earned. */
  readonly whenNone: 'not-applicable' | 'full';
  readonly exempt: readonly Exemption[];
  readonly lamps: Lamps;
}

/** 一票否决: from so many of an indicator on, a goal or a section scores nothing, or the year has its lowest grade. */
export interface Veto {
  readonly id: string;
  readonly title: Label;
  readonly indicator: string;
  readonly from: number;
  readonly scope:
    | { readonly kind: 'goal' | 'section'; readonly id: string }
    | { readonly kind: 'year'; readonly grade: string };
  readonly source: string;
}

export interface Grade {
  readonly id: string;
  readonly title: Label;
  /** The fewest points of it. */
  readonly from: number;
}

/** How the city's score comes from those of its counties: from its `own` figures, or as their `mean`. */
export interface RollUp {
  readonly city: 'own' | 'mean';
  readonly source: string;
}

export interface Plan {
  readonly year: number;
  readonly title: Label;
  readonly lamps: Lamps;
  readonly sections: readonly Section[];
  readonly goals: readonly Goal[];
  readonly vetoes: readonly Veto[];
  /** Best first. */
  readonly grades: readonly Grade[];
  readonly gradeSource: string;
  /** The most that all bonuses together may add. */
  readonly bonusCap: number;
  readonly rollUp: RollUp;
}
