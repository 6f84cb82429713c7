import { buildRelease } from '#lib/server/build-release.ts';
import { eventLines } from '#lib/server/event-lines.ts';
import type { BuildEvent } from '#lib/view/build.ts';
import { languageOf } from '#lib/words/language.ts';
import type { RequestHandler } from './$types';

/** Builds a release, answered with one event a line: each step, then the release. */
export const POST: RequestHandler = ({ url }) => {
  const language = languageOf(url.searchParams);
  return eventLines<BuildEvent>(language, async (tell) => {
    tell({ kind: 'report', report: await buildRelease(language, tell) });
  });
};
