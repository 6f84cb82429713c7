import { fail } from '@sveltejs/kit';
import { faultView, isFault, tell } from '#lib/server/fault.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { receiveReport } from '#lib/server/receive-report.ts';
import { reportFields, reportFormOf } from '#lib/server/reports-page.ts';
import { home, reports } from '#lib/server/rooms.ts';
import { verifiedView } from '#lib/view/verified.ts';
import { languageOf } from '#lib/words/language.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const language = languageOf(url.searchParams);
  try {
    const { period, region, form } = parametersOf(url, ['period', 'region', 'form']);
    const release = await locals.release();
    return {
      fields: await reportFields(release, { period, region, form: reportFormOf(form) }, language),
      hasChromium: await reports().isChromiumThere(),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};

export const actions: Actions = {
  /** Holds a report that went round against the books. */
  default: async ({ request, url }) => {
    const language = languageOf(url.searchParams);
    try {
      const { name, bytes } = await receiveReport(request);
      const { verifyReport, ...words } = reports();
      return { verified: verifiedView(await verifyReport(home, bytes, name), words, language), name };
    } catch (thrown) {
      if (!isFault(thrown)) throw thrown;
      return fail(400, { fault: faultView(thrown, language) });
    }
  },
};
