import { error } from '@sveltejs/kit';
import { tell } from '#lib/server/fault.ts';
import { countiesOf, releaseIfAny } from '#lib/server/home-names.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { intake, models } from '#lib/server/rooms.ts';
import { datasetView } from '#lib/view/dataset.ts';
import { freshnessRows } from '#lib/view/freshness.ts';
import { languageOf } from '#lib/words/language.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const language = languageOf(url.searchParams);
  const name = intake.datasetNames.find((known) => known === params.dataset);
  if (name === undefined) error(404, 'not found');
  try {
    parametersOf(url, []);
    const release = await releaseIfAny(locals);
    const counties = new Map((await countiesOf(release)).map(({ code, label }) => [code, label[language]]));
    const freshness = release === null ? [] : await models.freshnessOf(release, [name]);
    return {
      dataset: datasetView(models.describeDataset(name), language),
      freshness: freshnessRows(freshness, (region) => counties.get(region) ?? region, language),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};
