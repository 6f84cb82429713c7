import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Fault } from '../../sql/words/fault.ts';
import { systemReason } from '../../sql/words/reasons.ts';
import { placeNamed, placesOf } from '../ask.ts';
import { homePaths } from '../home.ts';
import { planOf } from '../plan-files/in-force.ts';
import { addEntry, type Entry } from '../record/ledger.ts';
import type { Release } from '../release.ts';
import { sync } from '../replace-file.ts';
import type { PointsGiven } from './assessment.ts';
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
  readonly evidence: readonly string[];
}

/**
 * Keeps a person's points for a goal; those given before stay in the ledger, and the last stand.
 * Errors: PLAN_MISSING, QUESTION_INVALID (a goal that is not scored by hand, points outside its weight, nobody, no
 * reason), FILE_UNREADABLE.
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
  const evidence = await keepEvidence(home, said.evidence);
  const { year, points, by } = said;
  return addEntry<PointsEntry>(home, 'points', by, { year, goal: goal.id, region, points, why, evidence });
}

/** A reason somebody gives, which may not be empty. Error QUESTION_INVALID. */
export function reason(why: string): string {
  if (why.trim() !== '') return why.trim();
  throw new Fault('QUESTION_INVALID', {
    name: 'why',
    found: why,
    expected: { zh: '理由', en: 'a reason' },
  });
}

/** Copies papers into the home under the SHA-256 of their bytes, each once. Error FILE_UNREADABLE. */
export async function keepEvidence(home: string, files: readonly string[]): Promise<PointsGiven['evidence']> {
  const kept: { name: string; sha256: string }[] = [];
  for (const file of files) {
    const bytes = await readFile(file).catch((error: unknown) => {
      throw new Fault('FILE_UNREADABLE', { file, reason: systemReason(error) });
    });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = homePaths.evidence(home, sha256);
    await mkdir(dirname(path), { recursive: true });
    const to = await open(`${path}.next`, 'w', 0o400);
    await to.writeFile(bytes);
    await to.sync();
    await to.close();
    await rename(`${path}.next`, path);
    await sync(dirname(path));
    kept.push({ name: basename(file), sha256 });
  }
  return kept;
}
