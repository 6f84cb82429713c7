import { Fault } from '../../sql/words/fault.ts';
import { placeNamed, placesOf } from '../ask.ts';
import { planOf } from '../plan-files/in-force.ts';
import { addEntry, type Entry } from '../record/ledger.ts';
import { reason } from '../record/reason.ts';
import type { Release } from '../release.ts';
import { keepPapers, type Paper } from './papers.ts';
import type { PointsEntry } from './points-given.ts';

/** What a person says of a goal that nothing measures. */
export interface PointsSaid {
  readonly year: number;
  readonly goal: string;
  /** Code or name of a county; the city where not given. */
  readonly region?: string;
  readonly points: number;
  readonly why: string;
  readonly by: string;
  /** Papers that prove it, copied whole into the home. */
  readonly evidence: readonly Paper[];
}

/**
 * Keeps a person's points for a goal; those given before stay in the ledger, and the last stand.
 * Errors: PLAN_MISSING, QUESTION_INVALID (a goal that is not scored by hand, points outside its weight, nobody, no
 * reason, no paper).
 */
export async function givePoints(release: Release, said: PointsSaid): Promise<PointsEntry & Entry> {
  const { home, manifest } = release;
  const { goals } = await planOf(home, said.year);
  const { code: region } = placeNamed(await placesOf(release), said.region ?? manifest.city.code);
  const byHand = goals.filter(({ scoring }) => scoring.kind === 'manual');
  const goal = byHand.find(({ id }) => id === said.goal);
  if (goal === undefined)
    throw new Fault('QUESTION_INVALID', {
      name: 'goal',
      found: said.goal,
      expected: byHand.map(({ id }) => id).join(', ') || '—',
    });
  if (!(said.points >= 0 && said.points <= goal.weight))
    throw new Fault('QUESTION_INVALID', {
      name: 'points',
      found: String(said.points),
      expected: `0..${goal.weight}`,
    });
  const why = reason(said.why);
  if (said.evidence.length === 0)
    throw new Fault('QUESTION_INVALID', {
      name: 'evidence',
      found: '—',
      expected: { zh: '至少一份佐证材料', en: 'at least one paper that proves it' },
    });
  const evidence = await keepPapers(home, said.evidence);
  const { year, points, by } = said;
  return addEntry<PointsEntry>(home, 'points', by, { year, goal: goal.id, region, points, why, evidence });
}
