import type { Label } from '../../sql/words/label.ts';
import type { GoalJudgement, ReleaseFacts } from '../answer.ts';
import type { Veto } from '../plan/plan.ts';

/** A person's points for a goal, and the papers that prove them. */
export interface PointsGiven {
  /** Of the goal's weight in the plan. */
  readonly points: number;
  readonly why: string;
  readonly by: string;
  /** Instant, UTC. */
  readonly at: string;
  readonly evidence: readonly { readonly name: string; readonly sha256: string }[];
}

/** A goal's judgement with its points. */
export interface ScoredGoal extends GoalJudgement {
  /** Points it can earn: its weight, and what goals that do not apply handed on to it; 0 where it does not apply. */
  readonly full: number;
  /** Of `full`, for certain; null where it cannot be scored yet. */
  readonly points: number | null;
  /** Of `full`, what may still come. */
  readonly open: number;
  /** Beyond `full`. */
  readonly bonus: number;
  /** The scoring rule with its figures, or why there are no points. */
  readonly scoring: Label;
  /** What a veto took. */
  readonly vetoed: boolean;
  readonly given: PointsGiven | null;
}

/** A block of goals: a section of the plan, or what one section of the bureau answers for. */
export interface Block {
  readonly id: string;
  readonly title: Label;
  readonly full: number;
  readonly points: number;
  /** Of `full`, what cannot be scored yet. */
  readonly open: number;
}

export interface VetoCast {
  readonly id: string;
  readonly scope: Veto['scope'];
  readonly title: Label;
  readonly said: Label;
  readonly source: string;
}

/** What a place has earned by a month of a year, and by which rules. */
export interface Assessment {
  readonly release: ReleaseFacts;
  readonly plan: { readonly year: number; readonly title: Label; readonly hash: string };
  readonly region: { readonly code: string; readonly label: Label; readonly isCity: boolean };
  /** Last month judged, first day. */
  readonly through: string;
  /** Last day judged. */
  readonly asOf: string;
  /** The year is over: what stands is final once nothing is open. */
  readonly isOver: boolean;
  readonly goals: readonly ScoredGoal[];
  readonly sections: readonly Block[];
  readonly units: readonly Block[];
  readonly vetoes: readonly VetoCast[];
  readonly bonus: number;
  /** Points of 100, bonus included. */
  readonly total: number;
  /** Of 100, what may still come: no data, returns missing, rows to correct, or a person's. */
  readonly open: number;
  /** By the points so far, as if nothing more of what is open were earned, and as if all of it were. */
  readonly grade: Label;
  readonly bestGrade: Label;
  /** How grades are cut, by whose rule. */
  readonly grading: Label;
  /** How a city's points come about, and by whose rule; null of a county. */
  readonly rollUp: Label | null;
}

/** The city and its counties, each assessed. */
export interface AssessmentBook {
  readonly city: Assessment;
  readonly counties: readonly Assessment[];
}
