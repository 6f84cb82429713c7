import { indicatorChoices } from '#lib/server/choices.ts';
import { tell } from '#lib/server/fault.ts';
import { releaseIfAny } from '#lib/server/home-names.ts';
import { parametersOf, refuse } from '#lib/server/parameters.ts';
import { intake, models } from '#lib/server/rooms.ts';
import { foundViews } from '#lib/view/found.ts';
import { layersView } from '#lib/view/models.ts';
import { datasetAddress, indicatorAddress } from '#lib/view/relations.ts';
import { languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import type { PageServerLoad } from './$types';

const { lineNames, lines } = models;

export const load: PageServerLoad = async ({ locals, url }) => {
  const language = languageOf(url.searchParams);
  try {
    const { line, search } = parametersOf(url, ['line', 'search']);
    if (line !== undefined && !lineNames.some((known) => known === line))
      refuse('line', line, lineNames.join(', '));
    const release = await releaseIfAny(locals);
    const graph = models.graphOf();
    const listed = graph.models.map((model) => models.listModel(model, release?.manifest ?? null));
    const inLine = listed.filter((model) => line === undefined || model.line === line);
    const found =
      search === undefined
        ? null
        : models.searchCatalogue(search, graph).filter((one) => line === undefined || one.line === line);
    const count = found?.length ?? inLine.length;
    const counts = {
      count: listed.length,
      checks: listed.reduce((sum, { checkCount }) => sum + checkCount, 0),
    };
    const isNarrowed = line !== undefined || found !== null;
    return {
      headline: isNarrowed
        ? message(language, count === 0 ? 'modelsNone' : 'modelsFound', { count })
        : message(language, release === null ? 'modelsUnbuilt' : 'modelsHeadline', counts),
      isNone: count === 0,
      found: found === null ? null : foundViews(found, language),
      layers: found === null ? layersView(inLine, language) : [],
      indicators: indicatorChoices(language).map(({ title, choices }) => ({
        title,
        links: choices.map(({ value, title: text }) => ({ text, href: indicatorAddress(value, language) })),
      })),
      datasets: intake.datasetNames.map((name) => ({
        text: intake.datasetNamed(name).title[language],
        href: datasetAddress(name, language),
      })),
      line: line ?? '',
      search: search ?? '',
      lines: lineNames.map((name) => ({ value: name, title: lines[name][language] })),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};
