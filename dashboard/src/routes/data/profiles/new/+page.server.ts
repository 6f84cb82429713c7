import { fail } from '@sveltejs/kit';
import { address } from '#lib/address/address.ts';
import { faultView, isFault, tell } from '#lib/server/fault.ts';
import { choiceAsked, keptBytes, mapFile, saveMapping } from '#lib/server/map-file.ts';
import type { MappedFile } from '#lib/server/mapping-form.ts';
import { oneWriter } from '#lib/server/one-writer.ts';
import { parametersOf, refuse } from '#lib/server/parameters.ts';
import { home, intake } from '#lib/server/rooms.ts';
import { uploadView } from '#lib/view/upload.ts';
import { languageOf } from '#lib/words/language.ts';
import type { Language } from '../../../../../charts/answer.ts';
import type { Actions, PageServerLoad } from './$types';

const longestName = 400;

function fileOf(url: URL): MappedFile {
  const { file = '', name = '', ...said } = parametersOf(url, ['file', 'name', 'entry', 'dataset']);
  if (!/^[0-9a-f]{64}$/u.test(file)) refuse('file', file, 'SHA-256');
  if (name === '' || name.length > longestName) refuse('name', name, `1..${longestName}`);
  return { file, name, ...said };
}

export const load: PageServerLoad = async ({ url, request }) => {
  const language = languageOf(url.searchParams);
  try {
    const file = fileOf(url);
    // What a form said is answered by its action.
    if (request.method === 'POST') return { mapping: null, choice: null };
    try {
      return { mapping: await mapFile(file, undefined, language), choice: null };
    } catch (thrown) {
      const choice = await choiceAsked(file, thrown, language);
      if (choice === null) throw thrown;
      const { of, choices } = choice;
      return {
        mapping: null,
        choice: {
          of,
          links: choices.map(({ value, title }) => ({
            title,
            href: address('/data/profiles/new', { ...file, [of]: value, lang: language }),
          })),
        },
      };
    }
  } catch (thrown) {
    tell(thrown, language);
  }
};

/** The name of the profile that is kept, or why it is not. */
async function saved(file: MappedFile, fields: FormData, language: Language) {
  try {
    return { saved: await saveMapping(file, fields) };
  } catch (thrown) {
    if (!isFault(thrown)) throw thrown;
    return { saved: null, fault: faultView(thrown, language) };
  }
}

export const actions: Actions = {
  /** Looks at the file with what the form says; keeps the profile, or takes the file, where that was asked for. */
  default: async ({ request, url }) => {
    const language = languageOf(url.searchParams);
    try {
      const file = fileOf(url);
      const fields = await request.formData();
      const asked = fields.get('do');
      if (asked !== 'take') {
        const told = asked === 'save' ? await saved(file, fields, language) : { saved: null };
        return { mapping: await mapFile(file, fields, language), ...told };
      }
      const bytes = await keptBytes(file);
      const { files } = await oneWriter(() => intake.ingest(home, [bytes]));
      const title = (receipt: Parameters<Parameters<typeof uploadView>[2]>[0]) =>
        intake.datasetNamed(receipt.dataset).title;
      return { report: uploadView(files, language, title) };
    } catch (thrown) {
      if (!isFault(thrown)) throw thrown;
      return fail(400, { fault: faultView(thrown, language) });
    }
  },
};
