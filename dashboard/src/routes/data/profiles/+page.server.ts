import { fail, redirect } from '@sveltejs/kit';
import { address } from '#lib/address/address.ts';
import { faultView, isFault, tell } from '#lib/server/fault.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { receiveFiles } from '#lib/server/receive-upload.ts';
import { home, intake } from '#lib/server/rooms.ts';
import { fileSize } from '#lib/view/file-size.ts';
import { languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import type { Actions, PageServerLoad } from './$types';

const shownWords = 12;

export const load: PageServerLoad = async ({ url }) => {
  const language = languageOf(url.searchParams);
  try {
    parametersOf(url, []);
    const profiles = await intake.listProfiles(home);
    const { workbookBytes, textBytes } = intake.defaultLimits;
    return {
      headline: message(language, 'profilesHeadline', { count: profiles.length }),
      limits: { workbook: fileSize(workbookBytes, language), text: fileSize(textBytes, language) },
      rows: profiles.map(({ name, dataset, header }) => [
        { text: name },
        { text: intake.datasetNamed(dataset).title[language] },
        { text: wordsOf(header).join(message(language, 'listBreak')) },
        {
          text: message(language, 'download'),
          href: address(`/data/profiles/${encodeURIComponent(name)}`, { lang: language }),
        },
      ]),
    };
  } catch (thrown) {
    tell(thrown, language);
  }
};

function wordsOf(header: readonly (readonly string[])[]): string[] {
  const words = header.flat().filter((word) => word.trim() !== '');
  return words.length > shownWords ? [...words.slice(0, shownWords), '…'] : words;
}

export const actions: Actions = {
  /** Keeps the bytes of the chosen file, so that they can be looked at in every step that follows. */
  default: async ({ request, url }) => {
    const language = languageOf(url.searchParams);
    try {
      await using quarantine = await receiveFiles(request);
      const [file] = quarantine.files;
      const [tooLarge] = quarantine.refused;
      if (!file) {
        if (tooLarge) return fail(400, { fault: faultView(tooLarge.fault, language) });
        return fail(400, { fault: null });
      }
      const { name, path } = file;
      const sha256 = await intake.keepFile(home, { name, bytes: intake.bytesOf(path, name) });
      redirect(303, address('/data/profiles/new', { file: sha256, name, lang: language }));
    } catch (thrown) {
      if (!isFault(thrown)) throw thrown;
      return fail(400, { fault: faultView(thrown, language) });
    }
  },
};
