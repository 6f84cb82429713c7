import { tell } from '#lib/server/fault.ts';
import { goalFields, goalsAsked } from '#lib/server/goals-page.ts';
import { models } from '#lib/server/rooms.ts';
import { unlessNoPlan } from '#lib/server/unless-no-plan.ts';
import { countyTable } from '#lib/view/assessment.ts';
import { pointsText } from '#lib/view/goal.ts';
import { languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const language = languageOf(url.searchParams);
  try {
    const release = await locals.release();
    const asked = goalsAsked(url, release);
    const { year, through } = asked;
    const fields = (await goalFields(release, asked, language)).filter(({ name }) => name !== 'region');
    const book = await unlessNoPlan(url, language, () =>
      models.assessAll(release, { year, ...(through && { through }) }),
    );
    if ('missing' in book) return { year, fields, ...book, rules: [], table: null };
    const ranked = book.counties.toSorted((a, b) => b.total - a.total);
    const [best, worst] = [ranked[0], ranked.at(-1)];
    const places = {
      count: ranked.length,
      best: best?.region.label[language] ?? '',
      bestPoints: pointsText(best?.total ?? 0),
      worst: worst?.region.label[language] ?? '',
      worstPoints: pointsText(worst?.total ?? 0),
    };
    const isEven = places.bestPoints === places.worstPoints;
    return {
      year,
      fields,
      missing: null,
      headline: message(
        language,
        ranked.length === 0 ? 'countiesNone' : isEven ? 'countiesEven' : 'countiesHeadline',
        places,
      ),
      rules: [
        message(language, 'gradeRule', { rule: book.city.grading[language] }),
        ...(book.city.rollUp ? [book.city.rollUp[language]] : []),
      ],
      table: countyTable(
        book.counties,
        asked.year === Number(release.manifest.asOf.slice(0, 4)) ? undefined : String(year),
        language,
      ),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};
