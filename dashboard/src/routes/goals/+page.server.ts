import { filterView } from '#lib/server/choices.ts';
import { faultView, isFault, tell } from '#lib/server/fault.ts';
import { numberOf, parametersOf } from '#lib/server/parameters.ts';
import { models } from '#lib/server/rooms.ts';
import { goalView } from '#lib/view/goal.ts';
import { languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const language = languageOf(url.searchParams);
  try {
    const { region, ...asked } = parametersOf(url, ['region', 'year']);
    const release = await locals.release();
    const year = numberOf('year', asked.year) ?? Number(release.manifest.asOf.slice(0, 4));
    const scope = { year, ...(region === undefined ? {} : { region }) };
    const judgements = await models.judge(release, scope).catch((thrown: unknown) => {
      // Nobody asked for this year: it is the data's own.
      if (asked.year === undefined && isFault(thrown) && thrown.code === 'PLAN_MISSING') return thrown;
      throw thrown;
    });
    const { periods, ...filters } = await filterView(release, { region }, language);
    if (isFault(judgements)) {
      return {
        year,
        filters,
        headline: message(language, 'noPlan', { year }),
        goals: [],
        missing: faultView(judgements, language),
      };
    }
    return {
      year,
      filters,
      missing: null,
      headline: models.goalsHeadline(judgements)[language],
      goals: judgements.map((judgement) => goalView(judgement, language)),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};
