import { bearable } from '#lib/server/bearable.ts';
import { filterView, indicatorChoices } from '#lib/server/choices.ts';
import { tell } from '#lib/server/fault.ts';
import { numberOf, parametersOf, refuse } from '#lib/server/parameters.ts';
import { models } from '#lib/server/rooms.ts';
import { traceView } from '#lib/view/trace.ts';
import { languageOf } from '#lib/words/language.ts';
import type { PageServerLoad } from './$types';

const firstIndicator = 'casualty_accidents';

export const load: PageServerLoad = async ({ locals, url }) => {
  const language = languageOf(url.searchParams);
  try {
    const {
      page,
      indicator = firstIndicator,
      ...asked
    } = parametersOf(url, ['indicator', 'region', 'period', 'page']);
    const release = await locals.release();
    const question = { indicator, page: numberOf('page', page) ?? 1, ...asked };
    const explanation = await models.explain(release, question);
    const pages = Math.max(1, Math.ceil(explanation.sourceCount / explanation.pageSize));
    if (question.page > pages) refuse('page', String(question.page), `1–${pages}`);
    return {
      filters: {
        ...(await filterView(release, asked, language)),
        indicator,
        indicators: indicatorChoices(language),
      },
      trace: traceView({ ...explanation, answer: bearable(explanation.answer) }, language),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};
