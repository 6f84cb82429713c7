import { beijingTime } from '../../sql/words/beijing-time.ts';
import { Fault } from '../../sql/words/fault.ts';
import type { Answer } from '../answer.ts';
import { ask, placeNamed, placesOf } from '../ask.ts';
import { indicatorNamed } from '../facts.ts';
import { addEntry, type Entry, readEntries } from '../record/ledger.ts';
import { reason } from '../record/reason.ts';
import type { Release } from '../release.ts';

/** What is done about a weak area or a missed goal, by whom and by when. */
export interface ActionSaid {
  readonly title: string;
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  /** What it is to move, and where. */
  readonly indicator: string;
  readonly region: string;
  /** The goal it is for; null where it is for a weak area alone. */
  readonly goal: string | null;
  /** What it is expected to bring, in words. */
  readonly expected: string | null;
}

type Step =
  | (ActionSaid & { readonly step: 'open' })
  | { readonly step: 'note' | 'close'; readonly action: string; readonly text: string };

/** An action with all that was said of it, oldest first. */
export interface Action extends ActionSaid, Entry {
  readonly notes: readonly ({ readonly text: string } & Entry)[];
  /** What came of it; null while it is open. */
  readonly closed: ({ readonly text: string } & Entry) | null;
}

/** Every action, oldest first. Error LEDGER_DAMAGED. */
export async function listActions(home: string): Promise<Action[]> {
  const steps = await readEntries<Step>(home, 'actions');
  return steps.flatMap((one) => {
    if (one.step !== 'open') return [];
    const { step: _, ...said } = one;
    const own = steps.filter((other) => other.step !== 'open' && other.action === one.id);
    const saying = (kind: 'note' | 'close') =>
      own.flatMap((other) =>
        other.step === kind ? [{ text: other.text, id: other.id, at: other.at, by: other.by }] : [],
      );
    return [{ ...said, notes: saying('note'), closed: saying('close')[0] ?? null }];
  });
}

/** Keeps a new action. Errors: INDICATOR_UNKNOWN, QUESTION_INVALID. */
export async function openAction(
  release: Release,
  said: ActionSaid & { readonly by: string },
): Promise<Action> {
  const { by, ...action } = said;
  indicatorNamed(action.indicator);
  const { code } = placeNamed(await placesOf(release), action.region);
  for (const name of ['title', 'owner'] as const)
    if (action[name].trim() === '')
      throw new Fault('QUESTION_INVALID', { name, found: '', expected: { zh: '文字', en: 'text' } });
  if (!isDay(action.due))
    throw new Fault('QUESTION_INVALID', { name: 'due', found: action.due, expected: 'YYYY-MM-DD' });
  const { step: _, ...entry } = await addEntry<Extract<Step, { step: 'open' }>>(release.home, 'actions', by, {
    step: 'open',
    ...action,
    region: code,
  });
  return { ...entry, notes: [], closed: null };
}

/** A day of the calendar, `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/u.test(text) ? new Date(text) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Says how an open action goes on. Error QUESTION_INVALID. */
export async function noteAction(home: string, id: string, text: string, by: string): Promise<void> {
  const { id: action } = await openNamed(home, id);
  await addEntry<Step>(home, 'actions', by, { step: 'note', action, text: reason(text) });
}

/** Closes an action with what came of it. Error QUESTION_INVALID. */
export async function closeAction(home: string, id: string, result: string, by: string): Promise<void> {
  const { id: action } = await openNamed(home, id);
  await addEntry<Step>(home, 'actions', by, { step: 'close', action, text: reason(result) });
}

/** An action by its id or the start of it; error QUESTION_INVALID, naming those there are. */
export async function actionNamed(home: string, id: string): Promise<Action> {
  return named(await listActions(home), id);
}

async function openNamed(home: string, id: string): Promise<Action> {
  return named(
    (await listActions(home)).filter(({ closed }) => closed === null),
    id,
  );
}

function named(all: readonly Action[], id: string): Action {
  const found = all.filter((one) => id !== '' && one.id.startsWith(id));
  if (found.length === 1) return found[0]!;
  throw new Fault('QUESTION_INVALID', {
    name: 'action',
    found: id,
    expected: all.map((one) => one.id).join(', ') || '—',
  });
}

const mostMonths = 12;

/**
 * The action's indicator since it began, against as many months just before: the months after the one it was opened in,
 * twelve at most, that one being the last before. Null while the data reach no later month. It stands for what came after
 * the action, not for what came of it.
 */
export async function effectOf(release: Release, action: Action): Promise<Answer | null> {
  const from = monthAfter(beijingTime(action.at).slice(0, 7), 1);
  const last = [release.manifest.asOf.slice(0, 7), monthAfter(from, mostMonths - 1)].sort()[0]!;
  if (last < from) return null;
  return ask(release, {
    indicator: action.indicator,
    region: action.region,
    period: from === last ? from : `${from}..${last}`,
    compare: 'last-period',
  });
}

function monthAfter(month: string, by: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}
