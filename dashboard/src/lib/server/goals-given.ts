import { numberOf, refuse } from './parameters.ts';
import type { Release } from './rooms.ts';

/** What a page about goals was asked for. */
export interface GoalsAsked {
  readonly year: number;
  readonly region: string | undefined;
  readonly through: string | undefined;
  readonly imagined: ReadonlyMap<string, number>;
}

/** What is asked of the goals; error QUESTION_INVALID. */
export function goalsGiven(
  given: Readonly<Partial<Record<'region' | 'year' | 'month' | 'if', string>>>,
  release: Release,
): GoalsAsked {
  const year = numberOf('year', given.year) ?? Number(release.manifest.asOf.slice(0, 4));
  if (
    given.month !== undefined &&
    !(/^\d{4}-\d{2}$/u.test(given.month) && given.month.startsWith(`${year}-`))
  )
    refuse('month', given.month, `${year}-01 … ${year}-12`);
  const region = given.region === release.manifest.city.code ? undefined : given.region;
  return { year, region, through: given.month, imagined: imaginedOf(given.if ?? '') };
}

/** `goal:rest`, by commas; the last of a goal stands. */
function imaginedOf(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const part of text.split(',').filter(Boolean)) {
    const [, goal, rest] = /^(\w+):(\d+(?:\.\d+)?)$/u.exec(part) ?? [];
    if (goal === undefined || Number(rest) > 1e6) refuse('if', part, 'goal:1, goal:0.95');
    found.set(goal, Number(rest));
  }
  return found;
}
