import { filterView, indicatorChoices } from '#lib/server/choices.ts';
import { tell } from '#lib/server/fault.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { models } from '#lib/server/rooms.ts';
import { trendView } from '#lib/view/trend.ts';
import { languageOf } from '#lib/words/language.ts';
import type { PageServerLoad } from './$types';

const firstIndicator = 'casualty_accidents';

export const load: PageServerLoad = async ({ locals, url }) => {
  const language = languageOf(url.searchParams);
  try {
    const { indicator = firstIndicator, region } = parametersOf(url, ['indicator', 'region']);
    const release = await locals.release();
    const where = region === undefined ? {} : { region };
    const trend = await models.trendOf(release, { indicator, ...where });
    const { periods: _none, ...filters } = await filterView(release, where, language);
    return {
      filters: { ...filters, indicator, indicators: indicatorChoices(language) },
      trend: trendView(trend, models.catalogued(indicator), language),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};
