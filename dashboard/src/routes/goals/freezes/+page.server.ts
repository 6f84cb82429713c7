import { address } from '#lib/address/address.ts';
import { tell } from '#lib/server/fault.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { home, models } from '#lib/server/rooms.ts';
import { kept, saidIn } from '#lib/server/said.ts';
import { freezeKindChoices, freezeTitle } from '#lib/view/freeze.ts';
import { pointsText } from '#lib/view/goal.ts';
import { languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const language = languageOf(url.searchParams);
  try {
    parametersOf(url, []);
    const all = (await models.listFreezes(home)).toReversed();
    return {
      headline: message(language, all.length === 0 ? 'freezesNone' : 'freezesHeadline', {
        count: all.length,
      }),
      kinds: freezeKindChoices(language),
      columns: [
        { title: message(language, 'freezeSpan') },
        { title: message(language, 'points'), isNumber: true },
        { title: message(language, 'grade') },
        { title: message(language, 'freezeRelease') },
        { title: message(language, 'byWhom') },
        { title: message(language, 'note'), isWide: true },
      ],
      rows: all.map((freeze) => [
        {
          text: freezeTitle(freeze, language),
          href: address(`/goals/freezes/${freeze.id}`, { lang: language }),
        },
        { text: pointsText(freeze.city.total) },
        { text: freeze.city.grade[language] },
        { text: freeze.release.id },
        { text: freeze.by },
        { text: freeze.note ?? '' },
      ]),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};

export const actions: Actions = {
  /** Keeps the assessment of a span as it stands. */
  default: async ({ request, url, locals }) => {
    const language = languageOf(url.searchParams);
    const said = await saidIn(request);
    const release = await locals.release();
    return kept(language, async () => {
      const kind = models.freezeKinds.find((one) => one === said('kind')) ?? 'month';
      const { id } = await models.freeze(release, {
        kind,
        span: said('period'),
        by: said('by'),
        note: said('note'),
      });
      return address(`/goals/freezes/${id}`, { lang: language });
    });
  },
};
