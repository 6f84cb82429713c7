import { tell } from '#lib/server/fault.ts';
import { goalFields, goalsAsked, imaginedText } from '#lib/server/goals-page.ts';
import { refuse } from '#lib/server/parameters.ts';
import { models } from '#lib/server/rooms.ts';
import { unlessNoPlan } from '#lib/server/unless-no-plan.ts';
import { assessmentView, imaginedRows } from '#lib/view/assessment.ts';
import { languageOf } from '#lib/words/language.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const language = languageOf(url.searchParams);
  try {
    const release = await locals.release();
    const asked = goalsAsked(url, release);
    const { year, region, through, imagined } = asked;
    const scope = { year, ...(region && { region }), ...(through && { through }) };
    const fields = await goalFields(release, asked, language);
    const now = await unlessNoPlan(url, language, () => models.assess(release, scope));
    if ('missing' in now) return { year, fields, ...now, book: null, imagined: null, choices: [], wasIf: '' };
    const strangers = [...imagined.keys()].filter((id) => !now.goals.some(({ goal }) => goal === id));
    if (strangers.length > 0) refuse('if', strangers.join(','), now.goals.map(({ goal }) => goal).join(', '));
    const then = imagined.size > 0 ? await models.assess(release, { ...scope, imagined }) : null;
    return {
      year,
      fields,
      missing: null,
      headline: models.goalsHeadline(now.goals)[language],
      book: assessmentView(now, language),
      imagined: then && imaginedRows(now, then, imagined, language),
      wasIf: imaginedText(imagined),
      choices: now.goals
        .filter(({ kind, answer }) => kind !== 'manual' && answer !== null)
        .map(({ goal, title }) => ({ value: goal, title: title[language] })),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};
