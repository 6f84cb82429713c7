import { resolve } from 'node:path';
import { givePoints, openRelease, papersIn } from '../../models/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import type { Outcome } from '../outcome.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';

export interface PointsArguments {
  readonly goal: string;
  readonly points: string;
  readonly by: string;
  readonly why: string;
  readonly region?: string;
  readonly year?: number;
  readonly evidence: readonly string[];
}

/** Keeps a person's points for a goal, for the city or a county. */
export async function points(
  { language }: Terminal,
  home: string,
  { points: found, region, year, evidence, ...said }: PointsArguments,
): Promise<Outcome> {
  await using release = await openRelease(home);
  const given = await givePoints(release, {
    ...said,
    ...(region === undefined ? {} : { region }),
    year: year ?? Number(release.manifest.asOf.slice(0, 4)),
    points: pointsOf(found),
    evidence: await papersIn(evidence.map((file) => resolve(file))),
  });
  return {
    json: given,
    text: () => say(language, 'points_done', { goal: given.goal, points: given.points, by: given.by }),
  };
}

/** Points as written, with decimals where there are any; error QUESTION_INVALID. */
export function pointsOf(found: string): number {
  if (/^\d{1,4}(?:\.\d{1,4})?$/u.test(found)) return Number(found);
  throw new Fault('QUESTION_INVALID', { name: 'points', found, expected: '0, 1.5, 2 …' });
}
