import { fail } from '@sveltejs/kit';
import { address } from '#lib/address/address.ts';
import { faultView, isFault, tell } from '#lib/server/fault.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { ingestFiles, previewFiles, receiveFiles } from '#lib/server/receive-upload.ts';
import { home, intake } from '#lib/server/rooms.ts';
import { fileSize } from '#lib/view/file-size.ts';
import { languageOf } from '#lib/words/language.ts';
import type { Language } from '../../../../charts/answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const language = languageOf(url.searchParams);
  try {
    parametersOf(url, ['preview']);
    return await offered(language);
  } catch (thrown) {
    tell(thrown, language);
  }
};

/** The limits, and the templates of every line that is not turned off. */
async function offered(language: Language) {
  const { workbookBytes, textBytes } = intake.defaultLimits;
  const off = await intake.switchedOff(home);
  const templates = intake.datasetNames
    .filter((name) => !off.includes(name))
    .map((name) => ({
      title: intake.datasetNamed(name).title[language],
      href: address(`/data/templates/${name}`, { lang: language }),
    }));
  const limits = { workbook: fileSize(workbookBytes, language), text: fileSize(textBytes, language) };
  return { limits, templates };
}

export const actions: Actions = {
  /** The form as a browser without JavaScript sends it. */
  default: async ({ request, url }) => {
    const language = languageOf(url.searchParams);
    try {
      const quarantine = await receiveFiles(request);
      const handle = url.searchParams.has('preview') ? previewFiles : ingestFiles;
      return { report: await handle(quarantine, language, () => {}) };
    } catch (thrown) {
      if (!isFault(thrown)) throw thrown;
      return fail(400, { fault: faultView(thrown, language) });
    }
  },
};
