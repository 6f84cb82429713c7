import { error } from '@sveltejs/kit';
import { tell } from '#lib/server/fault.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { home, intake } from '#lib/server/rooms.ts';
import { workbookResponse } from '#lib/server/workbook-response.ts';
import { languageOf } from '#lib/words/language.ts';
import type { RequestHandler } from './$types';

/** The blank file of a dataset, with dropdowns and a sheet that explains every column. */
export const GET: RequestHandler = async ({ params, url }) => {
  const dataset = intake.datasetNames.find((name) => name === params.dataset);
  if (!dataset || (await intake.switchedOff(home)).includes(dataset)) error(404, 'not found');
  try {
    parametersOf(url, []);
    const { title } = intake.datasetNamed(dataset);
    return workbookResponse(await intake.template(dataset), `${title.zh}-填报模板.xlsx`);
  } catch (thrown) {
    return tell(thrown, languageOf(url.searchParams));
  }
};
