import { boundariesOf } from '#lib/server/boundaries.ts';
import { filterView } from '#lib/server/choices.ts';
import { tell } from '#lib/server/fault.ts';
import { numberOf, parametersOf } from '#lib/server/parameters.ts';
import { models } from '#lib/server/rooms.ts';
import { actionLinks, areaFigures, areaMap, countTable, gainsFigure } from '#lib/view/areas.ts';
import { targetTables } from '#lib/view/targets.ts';
import { languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import type { PageServerLoad } from './$types';

/** To how many sites the list may be cut; the first of them is what a page shows unasked. */
const budgets = [20, 50, 100, 200];

export const load: PageServerLoad = async ({ locals, url }) => {
  const language = languageOf(url.searchParams);
  try {
    const {
      event = 'hazard',
      by = 'county',
      months = '12',
      count,
    } = parametersOf(url, ['event', 'by', 'months', 'count']);
    const release = await locals.release();
    const areas = await models.weakAreas(release, { event, by, months: numberOf('months', months) ?? 12 });
    const targets = await models.inspectionTargets(release);
    const figures = areaFigures(areas, { event, by, months }, language);
    const ranked = figures.at(-1);
    const boundaries = by === 'county' && ranked ? await boundariesOf(release) : null;
    // The returns that all events of a kind stand on are those of one of its indicators.
    const behind = event.endsWith('accident') ? 'accidents' : 'hazards_found';
    const map =
      boundaries && ranked
        ? areaMap(areas, ranked, { boundaries, stale: await models.staleCounties(release, behind) }, language)
        : null;
    const usual = Math.min(budgets[0]!, targets.sites.length);
    const wanted = numberOf('count', count) ?? usual;
    const { regions } = await filterView(release, {}, language);
    const choices = (items: readonly { code: string; zh: string; en: string }[]) =>
      items.map((item) => ({ value: item.code, title: item[language] }));
    return {
      fields: [
        {
          name: 'event',
          label: message(language, 'areaEvent'),
          value: event,
          choices: choices(areas.events),
        },
        { name: 'by', label: message(language, 'areaBy'), value: by, choices: choices(areas.unitKinds) },
        {
          name: 'months',
          label: message(language, 'areaMonths'),
          value: months,
          choices: areas.windows.map((window) => ({
            value: String(window),
            title: message(language, 'areaLast', { months: window }),
          })),
        },
        {
          name: 'count',
          label: message(language, 'targetBudget'),
          value: count ?? '',
          otherwise: message(language, 'targetFirst', { count: usual }),
          choices: [...budgets.filter((one) => one < targets.sites.length), targets.sites.length]
            .filter((one) => one > usual)
            .map((one) => ({ value: String(one), title: message(language, 'targetFirst', { count: one }) })),
        },
      ],
      headline: areas.headline[language],
      isChance: areas.units.length > 0 && areas.units.every(({ reason }) => reason === 'chance'),
      subtitle: message(language, 'areaScope', {
        event: areas.event[language],
        by: areas.by[language],
        months: areas.months,
        exposure: areas.exposure[language],
      }),
      actions: actionLinks(areas, language),
      figures: map === null || !ranked ? figures : [ranked, map, ...figures.slice(0, -1)],
      counts: countTable(areas, language),
      targets: {
        headline: targets.headline[language],
        tables: targetTables(
          targets,
          wanted,
          new Map(regions.map(({ value, title }) => [value, title])),
          language,
        ),
        gains: gainsFigure(targets, language),
      },
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};
