import { address } from '#lib/address/address.ts';
import { tell } from '#lib/server/fault.ts';
import { goalFields, goalsAsked } from '#lib/server/goals-page.ts';
import { intake, models } from '#lib/server/rooms.ts';
import { unlessNoPlan } from '#lib/server/unless-no-plan.ts';
import { languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const language = languageOf(url.searchParams);
  try {
    const release = await locals.release();
    const asked = goalsAsked(url, release);
    const { year } = asked;
    const fields = (await goalFields(release, asked, language)).filter(({ name }) => name === 'year');
    const found = await unlessNoPlan(url, language, () => models.planTextOf(release.home, year));
    const at = { year: url.searchParams.get('year') ?? undefined, lang: language };
    const links = {
      editHref: address('/goals/plan/edit', at),
      versionsHref: address('/goals/plan/versions', at),
    };
    if ('missing' in found) return { year, fields, ...links, ...found, sentences: [] };
    const { plan, sentences } = found;
    const shownYear = year === Number(release.manifest.asOf.slice(0, 4)) ? undefined : String(year);
    const book = address('/goals', { year: shownYear, lang: language });
    const listed =
      sentences ??
      plan.goals.map(({ clause, id }) => ({
        text: clause,
        isFirst: true,
        goals: [id],
        datasets: [] as const,
        reason: null,
      }));
    const count = (of: (one: (typeof listed)[number]) => boolean) => listed.filter(of).length;
    return {
      year,
      fields,
      ...links,
      missing: null,
      headline:
        sentences === null
          ? message(language, 'planNoText', { year })
          : message(language, 'planHeadline', {
              sentences: listed.length,
              goals: count(({ goals }) => goals.length > 0),
              data: count(({ goals, datasets }) => goals.length === 0 && datasets.length > 0),
              statements: count(({ goals, datasets }) => goals.length === 0 && datasets.length === 0),
            }),
      sentences: listed.map(({ text, isFirst, goals, datasets, reason }) => ({
        text,
        isFirst,
        goals: goals.map((id) => ({
          text: plan.goals.find((goal) => goal.id === id)!.title[language],
          href: `${book}#${id}`,
        })),
        datasets: datasets.map((name) => ({
          text: intake.datasetNamed(name).title[language],
          href: address('/data', { dataset: name, lang: language }),
        })),
        reason: goals.length === 0 ? (reason?.[language] ?? null) : null,
      })),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};
