import { error } from '@sveltejs/kit';
import { isFault, tell } from '#lib/server/fault.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { models } from '#lib/server/rooms.ts';
import { columnView } from '#lib/view/column.ts';
import { languageOf } from '#lib/words/language.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url }) => {
  const language = languageOf(url.searchParams);
  try {
    parametersOf(url, []);
    const lineage = models.columnLineage(models.graphOf());
    const traced = lineage.of(params.model, params.column);
    return { column: columnView(traced, lineage.way(params.model, params.column), language) };
  } catch (thrown) {
    if (isFault(thrown) && thrown.code === 'COLUMN_UNKNOWN') error(404, 'not found');
    tell(thrown, language);
  }
};
