import { tell } from '#lib/server/fault.ts';
import { fileResponse } from '#lib/server/file-response.ts';
import { oneReport } from '#lib/server/one-report.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { reportFormOf, reportForms } from '#lib/server/reports-page.ts';
import { reports } from '#lib/server/rooms.ts';
import { languageOf } from '#lib/words/language.ts';
import type { RequestHandler } from './$types';

/** A page to print brings its own style sheet and nothing else. */
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** A report as a file to keep, or as a page to print. */
export const GET: RequestHandler = async ({ locals, url, request }) => {
  const language = languageOf(url.searchParams);
  try {
    const given = parametersOf(url, ['period', 'region', 'form', 'date']);
    const form = reportFormOf(given.form);
    const { format, type } = reportForms[form];
    const release = await locals.release();
    const { name, bytes } = await oneReport(request.signal, () =>
      reports().makeReport(release, {
        language,
        format,
        summary: form.startsWith('summary'),
        period: given.period ?? release.manifest.asOf.slice(0, 7),
        ...(given.region && { region: given.region }),
        ...(given.date && { date: given.date }),
      }),
    );
    if (format !== 'html') return fileResponse(bytes, name, type);
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: { 'Content-Type': type, 'Content-Security-Policy': pagePolicy, 'Cache-Control': 'no-store' },
    });
  } catch (thrown) {
    return tell(thrown, language);
  }
};
