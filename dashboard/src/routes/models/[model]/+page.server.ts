import { error } from '@sveltejs/kit';
import { tell } from '#lib/server/fault.ts';
import { countiesOf, releaseIfAny } from '#lib/server/home-names.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { home, models } from '#lib/server/rooms.ts';
import { freshnessRows } from '#lib/view/freshness.ts';
import { modelView } from '#lib/view/models.ts';
import { languageOf } from '#lib/words/language.ts';
import type { PageServerLoad } from './$types';

const shownReleases = 10;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const language = languageOf(url.searchParams);
  const graph = models.graphOf();
  if (!graph.models.some(({ name }) => name === params.model)) error(404, 'not found');
  try {
    parametersOf(url, []);
    const release = await releaseIfAny(locals);
    const releases = (await models.listReleases(home)).slice(0, shownReleases);
    const described = models.describeModel(params.model, release?.manifest ?? null, graph);
    const counties = new Map((await countiesOf(release)).map(({ code, label }) => [code, label[language]]));
    const freshness = release === null ? [] : await models.freshnessOf(release, described.datasets);
    return {
      model: modelView(
        described,
        models.lineageOf(params.model, graph),
        models.buildHistory(params.model, releases),
        language,
      ),
      freshness: freshnessRows(freshness, (region) => counties.get(region) ?? region, language),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};
