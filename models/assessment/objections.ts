import { Fault } from '../../sql/words/fault.ts';
import { addEntry, type Entry, readEntries } from '../record/ledger.ts';
import { reason } from '../record/reason.ts';
import type { PointsGiven } from './assessment.ts';
import { type FrozenPlace, freezeNamed } from './freeze.ts';
import { keepPapers, type Paper } from './papers.ts';

/** What a place says against its points in a freeze, and what came of it: 申诉, 答复, 核定. */
export type Step =
  | {
      readonly step: 'objection';
      readonly freeze: string;
      readonly region: string;
      readonly goal: string;
      readonly why: string;
      readonly evidence: PointsGiven['evidence'];
    }
  | { readonly step: 'answer'; readonly objection: string; readonly why: string }
  | {
      readonly step: 'final';
      readonly objection: string;
      readonly points: number;
      readonly why: string;
    };

export type Objection = Extract<Step, { step: 'objection' }> & Entry;

/** An objection with what followed; the last word is what stands. */
export interface Objected {
  readonly objection: Objection;
  readonly answers: readonly (Extract<Step, { step: 'answer' }> & Entry)[];
  readonly final: (Extract<Step, { step: 'final' }> & Entry) | null;
}

/** Every objection with what followed, oldest first. Error LEDGER_DAMAGED. */
export async function listObjections(home: string): Promise<Objected[]> {
  const steps = await readEntries<Step>(home, 'objections');
  const of = <K extends Step['step']>(kind: K) =>
    steps.filter((one): one is Extract<Step, { step: K }> & Entry => one.step === kind);
  return of('objection').map((objection) => ({
    objection,
    answers: of('answer').filter((one) => one.objection === objection.id),
    final: of('final').find((one) => one.objection === objection.id) ?? null,
  }));
}

/** Keeps an objection to the points of a goal in a freeze. Error QUESTION_INVALID. */
export async function object(
  home: string,
  said: {
    readonly freeze: string;
    readonly region: string;
    readonly goal: string;
    readonly why: string;
    readonly by: string;
    readonly evidence: readonly Paper[];
  },
): Promise<Objection> {
  const freeze = await freezeNamed(home, said.freeze);
  const place = oneOf('region', [freeze.city, ...freeze.counties], said.region, ({ region }) => region.code);
  const { goal } = oneOf('goal', place.goals, said.goal, (one) => one.goal);
  const why = reason(said.why);
  const evidence = await keepPapers(home, said.evidence);
  const { code } = place.region;
  const entry = { step: 'objection', freeze: freeze.id, region: code, goal, why, evidence } as const;
  return (await addEntry<Step>(home, 'objections', said.by, entry)) as Objection;
}

/** Keeps an answer to an objection that is not settled. Error QUESTION_INVALID. */
export async function answerObjection(
  home: string,
  { objection, why, by }: { readonly objection: string; readonly why: string; readonly by: string },
): Promise<Step & Entry> {
  const { objection: open } = await openObjection(home, objection);
  const entry = { step: 'answer', objection: open.id, why: reason(why) } as const;
  return addEntry<Step>(home, 'objections', by, entry);
}

/** Settles an objection that was answered, with the points that stand. Error QUESTION_INVALID. */
export async function settleObjection(
  home: string,
  said: { readonly objection: string; readonly points: number; readonly why: string; readonly by: string },
): Promise<Step & Entry> {
  const { objection, answers } = await openObjection(home, said.objection);
  if (answers.length === 0)
    throw new Fault('QUESTION_INVALID', {
      name: 'objection',
      found: said.objection,
      expected: { zh: '已有答复的申诉', en: 'an objection that has been answered' },
    });
  const { city, counties } = await freezeNamed(home, objection.freeze);
  const place = [city, ...counties].find(({ region }) => region.code === objection.region)!;
  const { full, bonus } = place.goals.find(({ goal }) => goal === objection.goal)!;
  if (!(said.points >= 0 && said.points <= full + bonus))
    throw new Fault('QUESTION_INVALID', {
      name: 'points',
      found: String(said.points),
      expected: `0..${full + bonus}`,
    });
  const entry = {
    step: 'final',
    objection: objection.id,
    points: said.points,
    why: reason(said.why),
  } as const;
  return addEntry<Step>(home, 'objections', said.by, entry);
}

async function openObjection(home: string, id: string): Promise<Objected> {
  const all = await listObjections(home);
  const open = all.filter(({ final }) => final === null);
  return oneOf('objection', open, id, ({ objection }) => objection.id);
}

/** The one whose key begins as given; error QUESTION_INVALID, naming those there are. */
function oneOf<T>(name: string, all: readonly T[], given: string, keyOf: (one: T) => string): T {
  const found = all.filter((one) => given !== '' && keyOf(one).startsWith(given));
  const exact = found.find((one) => keyOf(one) === given);
  if (exact !== undefined) return exact;
  if (found.length === 1) return found[0]!;
  throw new Fault('QUESTION_INVALID', {
    name,
    found: given,
    expected: all.map(keyOf).join(', ') || '—',
  });
}

/** A frozen place's total with the points that objections have settled in place of the frozen ones. */
export function settledTotal(place: FrozenPlace, freeze: string, objections: readonly Objected[]): number {
  return objections.reduce((total, { objection, final }) => {
    if (final === null || objection.freeze !== freeze || objection.region !== place.region.code) return total;
    const frozen = place.goals.find(({ goal }) => goal === objection.goal);
    return total + final.points - (frozen?.points ?? 0);
  }, place.total);
}
