import { tell } from '#lib/server/fault.ts';
import { releaseIfAny } from '#lib/server/home-names.ts';
import { home, intake, models } from '#lib/server/rooms.ts';
import { workbookResponse } from '#lib/server/workbook-response.ts';
import { languageOf } from '#lib/words/language.ts';
import type { RequestHandler } from './$types';

/**
 * The correction workbook of a batch. It gives the county's own personal cells back, so it is asked for by a form of
 * this server and never by a link that anything could follow.
 */
export const POST: RequestHandler = async ({ locals, params, url }) => {
  try {
    const { batch } = await intake.findReceipt(home, params.batch);
    const release = await releaseIfAny(locals);
    const findings = release === null ? [] : await models.findingsOf(release, batch);
    return workbookResponse(await intake.correctionWorkbook(home, batch, findings), `更正表-${batch}.xlsx`);
  } catch (thrown) {
    return tell(thrown, languageOf(url.searchParams));
  }
};
