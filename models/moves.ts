import { Fault } from '../sql/words/fault.ts';
import type { Label } from '../sql/words/label.ts';
import type { GoalJudgement, IndicatorFacts, Measured, Period } from './answer.ts';
import { factsOf } from './facts.ts';
import { headlines } from './headlines.ts';
import { judge } from './judge.ts';
import type { Release } from './release.ts';

/** A headline of the whole city whose figure would be another. `before` is null where nothing has been published. */
export interface MovedFigure {
  readonly indicator: IndicatorFacts;
  readonly before: Measured | null;
  readonly after: Measured;
}

/** The same of a county. */
export interface MovedCounty extends MovedFigure {
  readonly region: { readonly code: string; readonly label: Label };
}

export interface MovedGoal {
  readonly before: GoalJudgement | null;
  readonly after: GoalJudgement;
}

/** What a release that is not published would say that the current one does not. */
export interface Moves {
  readonly asOf: { readonly before: string | null; readonly after: string };
  /** The months the figures are of: January to the as-of month. */
  readonly period: { readonly before: Period | null; readonly after: Period };
  readonly figures: readonly MovedFigure[];
  readonly counties: readonly MovedCounty[];
  readonly goals: readonly MovedGoal[];
  /** Headlines of the city with the same figure, of which something else would be said: a state, an interval, how many reported or wait. */
  readonly restated: number;
}

const figure = ['value', 'numerator', 'denominator'] as const;

/** Compares the headlines and goals of two releases. */
export async function moves(before: Release | null, after: Release): Promise<Moves> {
  const [was, now] = [before && (await headlines(before)), await headlines(after)];
  const figures = now.flatMap(({ indicator, total }, i) => moved(factsOf(indicator), was?.[i]?.total, total));
  const restated = now.filter(({ total }, i) => {
    const old = was?.[i]?.total;
    return old && isSame(old, total, figure) && !isSame(old, total, Object.keys(total) as (keyof Measured)[]);
  }).length;
  const counties = now.flatMap(({ indicator, counties: own }, i) =>
    own.flatMap(({ key, label, ...county }) => {
      const old = was?.[i]?.counties.find((row) => row.key === key);
      return moved(factsOf(indicator), old, county).map((one) => ({ ...one, region: { code: key, label } }));
    }),
  );
  const [wasJudged, judged] = [before && (await goalsOf(before)), await goalsOf(after)];
  const goals = judged.flatMap((goal) => {
    const old = wasJudged?.find((one) => one.goal === goal.goal) ?? null;
    const stays = old?.state === goal.state && old.ruling.zh === goal.ruling.zh;
    return stays ? [] : [{ before: old, after: goal }];
  });
  return {
    asOf: { before: before?.manifest.asOf ?? null, after: after.manifest.asOf },
    period: { before: was?.[0]?.period ?? null, after: now[0]!.period },
    figures,
    counties,
    goals,
    restated,
  };
}

/** None where the year has no plan. */
function goalsOf(release: Release): Promise<readonly GoalJudgement[]> {
  return judge(release).catch((error: unknown) => {
    if (error instanceof Fault && error.code === 'PLAN_MISSING') return [];
    throw error;
  });
}

function moved(indicator: IndicatorFacts, before: Measured | undefined, after: Measured): MovedFigure[] {
  return before && isSame(before, after, figure) ? [] : [{ indicator, before: before ?? null, after }];
}

function isSame(before: Measured, after: Measured, facts: readonly (keyof Measured)[]): boolean {
  return facts.every((fact) => before[fact] === after[fact]);
}
