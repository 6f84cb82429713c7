import { resolve } from 'node:path';
import { answerObjection, object, papersIn, settleObjection } from '../../models/index.ts';
import type { Outcome } from '../outcome.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { pointsOf } from './points.ts';

/** Keeps an objection of a county or a section to its points in a freeze. */
export async function raise(
  { language }: Terminal,
  home: string,
  said: Omit<Parameters<typeof object>[1], 'evidence'> & { readonly evidence: readonly string[] },
): Promise<Outcome> {
  const evidence = await papersIn(said.evidence.map((file) => resolve(file)));
  const kept = await object(home, { ...said, evidence });
  return { json: kept, text: () => say(language, 'objection_done', { id: kept.id }) };
}

export async function answer(
  { language }: Terminal,
  home: string,
  said: Parameters<typeof answerObjection>[1],
): Promise<Outcome> {
  const kept = await answerObjection(home, said);
  return { json: kept, text: () => say(language, 'objection_answered', { id: said.objection }) };
}

export async function settle(
  { language }: Terminal,
  home: string,
  { points, ...said }: { objection: string; points: string; why: string; by: string },
): Promise<Outcome> {
  const kept = await settleObjection(home, { ...said, points: pointsOf(points) });
  return { json: kept, text: () => say(language, 'objection_settled', { id: said.objection, points }) };
}
