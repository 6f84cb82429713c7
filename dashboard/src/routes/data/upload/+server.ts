import { eventLines } from '#lib/server/event-lines.ts';
import { ingestFiles, previewFiles, receiveFiles } from '#lib/server/receive-upload.ts';
import type { UploadEvent } from '#lib/view/upload.ts';
import { languageOf } from '#lib/words/language.ts';
import type { RequestHandler } from './$types';

/** The same form, answered with one event a line: each step of each file, then what became of all of them. */
export const POST: RequestHandler = async ({ request, url }) => {
  const language = languageOf(url.searchParams);
  const handle = url.searchParams.has('preview') ? previewFiles : ingestFiles;
  return eventLines<UploadEvent>(language, async (tell) => {
    const quarantine = await receiveFiles(request);
    tell({ kind: 'report', report: await handle(quarantine, language, tell) });
  });
};
