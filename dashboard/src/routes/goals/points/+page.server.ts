import { address } from '#lib/address/address.ts';
import { tell } from '#lib/server/fault.ts';
import { goalFields, goalsAsked } from '#lib/server/goals-page.ts';
import { home, models } from '#lib/server/rooms.ts';
import { formIn, kept, numberIn } from '#lib/server/said.ts';
import { unlessNoPlan } from '#lib/server/unless-no-plan.ts';
import { scoredView } from '#lib/view/goal.ts';
import { givenTable } from '#lib/view/points.ts';
import { languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const language = languageOf(url.searchParams);
  try {
    const release = await locals.release();
    const asked = goalsAsked(url, release);
    const { year, region } = asked;
    const fields = (await goalFields(release, asked, language)).filter(({ name }) => name !== 'month');
    const found = await unlessNoPlan(url, language, () =>
      models.assess(release, { year, ...(region && { region }) }),
    );
    if ('missing' in found) return { year, region, fields, ...found, table: null, choices: [] };
    const byHand = (await models.planOf(home, year)).goals.filter(({ scoring }) => scoring.kind === 'manual');
    const goals = found.goals.filter(({ goal }) => byHand.some(({ id }) => id === goal));
    return {
      year,
      region,
      fields,
      missing: null,
      headline: message(language, goals.length === 0 ? 'byHandNone' : 'byHandHeadline', {
        region: found.region.label[language],
        count: goals.length,
        open: goals.filter(({ given }) => given === null).length,
      }),
      table: goals.length === 0 ? null : givenTable(goals, language),
      choices: goals.map((goal) => ({
        value: goal.goal,
        title: `${goal.title[language]} · ${scoredView(goal, language).points}`,
      })),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};

export const actions: Actions = {
  default: async ({ request, url, locals }) => {
    const language = languageOf(url.searchParams);
    const { said, papers } = await formIn(request);
    const release = await locals.release();
    return kept(language, async () => {
      const region = said('region');
      await models.givePoints(release, {
        year: numberIn(said('year')),
        goal: said('goal'),
        ...(region === '' ? {} : { region }),
        points: numberIn(said('points')),
        why: said('why'),
        by: said('by'),
        evidence: await papers('evidence'),
      });
      return address('/goals/points', { year: said('year'), region, lang: language });
    });
  },
};
