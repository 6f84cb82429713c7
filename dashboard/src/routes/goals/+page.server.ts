import { filterView } from '#lib/server/choices.ts';
import { tell } from '#lib/server/fault.ts';
import { numberOf, parametersOf } from '#lib/server/parameters.ts';
import { models } from '#lib/server/rooms.ts';
import { goalView } from '#lib/view/goal.ts';
import { languageOf } from '#lib/words/language.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const language = languageOf(url.searchParams);
  try {
    const { region, ...asked } = parametersOf(url, ['region', 'year']);
    const release = await locals.release();
    const year = numberOf('year', asked.year) ?? Number(release.manifest.asOf.slice(0, 4));
    const judgements = await models.judge(release, { year, ...(region === undefined ? {} : { region }) });
    const { periods, ...filters } = await filterView(release, { region }, language);
    return {
      year,
      filters,
      headline: models.goalsHeadline(judgements)[language],
      goals: judgements.map((judgement) => goalView(judgement, language)),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};
