import { error } from '@sveltejs/kit';
import { home, models } from '#lib/server/rooms.ts';
import { languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import type { RequestHandler } from './$types';

/** A paper that proves something said in an assessment, to be saved under the name it came with. */
export const GET: RequestHandler = async ({ params, url }) => {
  const paper = (await models.papersNamed(home)).find(({ sha256 }) => sha256 === params.paper);
  if (paper === undefined) error(404, message(languageOf(url.searchParams), 'paperUnknown'));
  const bytes = await models.paperKept(home, paper.sha256);
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(paper.name)}`,
      'Cache-Control': 'private, max-age=31536000, immutable',
    },
  });
};
