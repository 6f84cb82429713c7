import { mkdir, rm } from 'node:fs/promises';
import { indicators } from '../sql/index.ts';
import { Fault } from '../sql/words/fault.ts';
import type { Answer, GoalJudgement, IndicatorFacts, Measured } from './answer.ts';
import { ask } from './ask.ts';
import type { ModelBuilt } from './build-models.ts';
import { buildInChild } from './child/build-in-child.ts';
import { homePaths } from './home.ts';
import { judge } from './judge.ts';
import { currentRelease, openRelease, openReleaseFolder, type Release } from './release.ts';

/** A headline of the whole city that would be another. `before` is null where nothing has been published. */
export interface MovedFigure {
  readonly indicator: IndicatorFacts;
  readonly before: Measured | null;
  readonly after: Measured;
}

export interface MovedGoal {
  readonly before: GoalJudgement | null;
  readonly after: GoalJudgement;
}

/** What a release with batches that are not received yet would say that the current one does not. */
export interface Moves {
  readonly asOf: { readonly before: string | null; readonly after: string };
  readonly figures: readonly MovedFigure[];
  readonly goals: readonly MovedGoal[];
}

/**
 * Builds a release of the home and the batches in `pending`, a folder shaped like a home, compares its headlines and
 * goals with the current release's, and throws it away. Errors as `build`.
 */
export async function preview(
  home: string,
  pending: string,
  onBuilt: (built: ModelBuilt) => void = () => {},
): Promise<Moves> {
  const folder = homePaths.building(home, process.pid);
  await mkdir(folder, { recursive: true });
  try {
    await buildInChild({ home, folder, pending }, onBuilt);
    await using after = await openReleaseFolder(folder);
    if ((await currentRelease(home)) === null) return await moves(null, after);
    await using before = await openRelease(home);
    return await moves(before, after);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function moves(before: Release | null, after: Release): Promise<Moves> {
  const [was, now] = [before && (await headlines(before)), await headlines(after)];
  const figures = now.flatMap(({ indicator, total }, i) => {
    const old = was?.[i]?.total ?? null;
    return old !== null && same(old, total) ? [] : [{ indicator, before: old, after: total }];
  });
  const [wasJudged, judged] = [before && (await goalsOf(before)), await goalsOf(after)];
  const goals = judged.flatMap((goal) => {
    const old = wasJudged?.find((one) => one.goal === goal.goal) ?? null;
    const stays = old?.state === goal.state && old.ruling.zh === goal.ruling.zh;
    return stays ? [] : [{ before: old, after: goal }];
  });
  return { asOf: { before: before?.manifest.asOf ?? null, after: after.manifest.asOf }, figures, goals };
}

function headlines(release: Release): Promise<Answer[]> {
  return Promise.all(indicators.map(({ name }) => ask(release, { indicator: name })));
}

/** None where the year has no plan. */
function goalsOf(release: Release): Promise<readonly GoalJudgement[]> {
  return judge(release).catch((error: unknown) => {
    if (error instanceof Fault && error.code === 'PLAN_MISSING') return [];
    throw error;
  });
}

function same(one: Measured, other: Measured): boolean {
  return (Object.keys(one) as (keyof Measured)[]).every((fact) => one[fact] === other[fact]);
}
