import {
  type Action,
  actionNamed,
  closeAction,
  effectOf,
  headline,
  listActions,
  noteAction,
  openAction,
  openRelease,
} from '../../models/index.ts';
import { beijingTime } from '../../sql/words/beijing-time.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { answerText } from './answer-text.ts';

interface Said {
  readonly id: string;
  readonly said: string;
  readonly by: string;
}

/** Opens an action for an indicator of the city or a county. */
export async function open(
  { language }: Terminal,
  home: string,
  given: {
    readonly title: string;
    readonly owner: string;
    readonly due: string;
    readonly indicator: string;
    readonly by: string;
    readonly region?: string;
    readonly goal?: string;
    readonly expected?: string;
  },
): Promise<Outcome> {
  await using release = await openRelease(home);
  const { region = release.manifest.city.code, goal = null, expected = null, ...said } = given;
  const action = await openAction(release, { ...said, region, goal, expected });
  return { json: action, text: () => say(language, 'action_done', { id: action.id }) };
}

export async function note({ language }: Terminal, home: string, { id, said, by }: Said): Promise<Outcome> {
  await noteAction(home, id, said, by);
  return { json: await actionNamed(home, id), text: () => say(language, 'action_noted', { id }) };
}

export async function close({ language }: Terminal, home: string, { id, said, by }: Said): Promise<Outcome> {
  await closeAction(home, id, said, by);
  return { json: await actionNamed(home, id), text: () => say(language, 'action_closed', { id }) };
}

/** Actions, those that are late told as such; exit 1 where one is. */
export async function list(
  { language }: Terminal,
  home: string,
  { open: isOnlyOpen = false }: { readonly open?: boolean },
): Promise<Outcome> {
  const actions = (await listActions(home)).filter(({ closed }) => !isOnlyOpen || closed === null);
  const late = actions.filter(isLate);
  return {
    json: { actions },
    text: () =>
      actions.length === 0
        ? say(language, 'action_none')
        : table(
            [
              { head: say(language, 'head_action'), cell: ({ id }) => id },
              { head: say(language, 'head_title'), cell: ({ title }) => title },
              { head: say(language, 'head_owner'), cell: ({ owner }) => owner },
              { head: say(language, 'head_due'), cell: ({ due }) => due },
              { head: say(language, 'head_state'), cell: (one) => say(language, stateOf(one)) },
            ],
            actions,
          ),
    exit: late.length > 0 ? 1 : 0,
  };
}

/** The day of an instant in Beijing. */
const dayOf = (instant: string) => beijingTime(instant).slice(0, 10);
const today = () => dayOf(new Date().toISOString());
const isLate = ({ closed, due }: Action) => closed === null && due < today();

function stateOf(action: Action) {
  if (action.closed) return 'action_is_closed' as const;
  return isLate(action) ? ('action_is_late' as const) : ('action_is_open' as const);
}

/** An action with its course, and its indicator before and after. */
export async function show({ language }: Terminal, home: string, id: string): Promise<Outcome> {
  const action = await actionNamed(home, id);
  await using release = await openRelease(home);
  const effect = await effectOf(release, action);
  return {
    json: { action, effect },
    text: () =>
      [
        say(language, 'action_head', {
          title: action.title,
          owner: action.owner,
          due: action.due,
          state: say(language, stateOf(action)),
          by: action.by,
          at: dayOf(action.at),
        }),
        ...(action.expected ? [say(language, 'action_expects', { expected: action.expected })] : []),
        ...action.notes.map(({ at, by, text }) => `${dayOf(at)}  ${by}  ${text}`),
        ...(action.closed ? [`${dayOf(action.closed.at)}  ${action.closed.by}  ${action.closed.text}`] : []),
        effect === null
          ? say(language, 'action_no_effect')
          : [
              headline(effect)[language],
              answerText(effect, language),
              say(language, 'action_effect_note'),
            ].join('\n'),
      ].join('\n'),
  };
}
