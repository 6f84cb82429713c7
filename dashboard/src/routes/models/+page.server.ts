import { tell } from '#lib/server/fault.ts';
import { releaseIfAny } from '#lib/server/home-names.ts';
import { parametersOf, refuse } from '#lib/server/parameters.ts';
import { models } from '#lib/server/rooms.ts';
import { layersView } from '#lib/view/models.ts';
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
    const described = models
      .graphOf()
      .models.map(({ name }) => models.describeModel(name, release?.manifest ?? null));
    const wanted = (search ?? '').toLowerCase().split(/\s+/u).filter(Boolean);
    const found = described.filter((model) => {
      const words = [
        model.name,
        model.about.zh,
        model.about.en,
        ...model.columns.flatMap(({ name, label }) => [name, label.zh, label.en]),
      ]
        .join(' ')
        .toLowerCase();
      return (line === undefined || model.line === line) && wanted.every((word) => words.includes(word));
    });
    const counts = {
      count: described.length,
      checks: described.reduce((sum, { checks }) => sum + checks.length, 0),
    };
    const isNarrowed = line !== undefined || wanted.length > 0;
    return {
      headline: isNarrowed
        ? message(language, found.length === 0 ? 'modelsNone' : 'modelsFound', { count: found.length })
        : message(language, release === null ? 'modelsUnbuilt' : 'modelsHeadline', counts),
      layers: layersView(found, language),
      line: line ?? '',
      search: search ?? '',
      lines: lineNames.map((name) => ({ value: name, title: lines[name][language] })),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};
