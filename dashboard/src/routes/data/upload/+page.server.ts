import { fail } from '@sveltejs/kit';
import { address } from '#lib/address/address.ts';
import { faultView, isFault, tell } from '#lib/server/fault.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { ingestFiles, previewFiles, receiveFiles } from '#lib/server/receive-upload.ts';
import { intake } from '#lib/server/rooms.ts';
import { fileSize } from '#lib/view/file-size.ts';
import { languageOf } from '#lib/words/language.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
  const language = languageOf(url.searchParams);
  try {
    parametersOf(url, ['preview']);
  } catch (thrown) {
    tell(thrown, language);
  }
  const { workbookBytes, textBytes } = intake.defaultLimits;
  const templates = intake.datasetNames.map((name) => ({
    title: intake.datasetNamed(name).title[language],
    href: address(`/data/templates/${name}`, { lang: language }),
  }));
  const limits = { workbook: fileSize(workbookBytes, language), text: fileSize(textBytes, language) };
  return { limits, templates };
};

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
