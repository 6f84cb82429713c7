import { address, placeOf } from '#lib/address/address.ts';
import { bearable } from '#lib/server/bearable.ts';
import { tell } from '#lib/server/fault.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { home, models } from '#lib/server/rooms.ts';
import { kept, saidIn } from '#lib/server/said.ts';
import { actionState } from '#lib/view/action.ts';
import { languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import { periodWords } from '../../../../../charts/format/date.ts';
import { cell, dash, interval } from '../../../../../charts/format/measure.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const language = languageOf(url.searchParams);
  try {
    parametersOf(url, []);
    const action = await models.actionNamed(home, params.action);
    const release = await locals.release();
    const effect = await models.effectOf(release, action);
    const answer = effect && bearable(effect);
    const row = (
      period: NonNullable<typeof answer>['period'],
      total: NonNullable<typeof answer>['total'],
    ) => [
      { text: periodWords(period, language) },
      { text: answer ? cell(total, answer.indicator, language) : dash },
      { text: (answer && interval(total, answer.indicator, language)) ?? dash },
    ];
    return {
      title: action.title,
      headline: message(language, 'actionHeadline', {
        title: action.title,
        state: actionState(action, language),
      }),
      subtitle: message(language, 'actionScope', { owner: action.owner, due: action.due }),
      expected: action.expected,
      isOpen: action.closed === null,
      course: [
        { at: action.at, by: action.by, text: message(language, 'actionOpened') },
        ...action.notes,
        ...(action.closed ? [action.closed] : []),
      ].map(({ at, by, text }) => [{ text: at.slice(0, 10) }, { text: by }, { text }]),
      effect: answer && {
        headline: models.headline(answer)[language],
        href: address('/trace', { ...placeOf(answer), lang: language }),
        columns: [
          { title: message(language, 'period') },
          { title: answer.indicator.title[language], isNumber: true },
          { title: message(language, 'interval95') },
        ],
        rows: [
          ...(answer.comparison ? [row(answer.comparison.period, answer.comparison.base)] : []),
          row(answer.period, answer.total),
        ],
      },
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};

const step =
  (keep: 'noteAction' | 'closeAction'): Actions[string] =>
  async ({ request, params, url }) => {
    const language = languageOf(url.searchParams);
    const said = await saidIn(request);
    return kept(language, async () => {
      await models[keep](home, params.action!, said('text'), said('by'));
      return address(`/goals/actions/${params.action}`, { lang: language });
    });
  };

export const actions: Actions = { note: step('noteAction'), close: step('closeAction') };
