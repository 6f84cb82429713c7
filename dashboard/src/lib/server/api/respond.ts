import { createHash } from 'node:crypto';
import { version } from '$app/env';
import { languageOf } from '../../words/language.ts';
import { defectNumber } from '../defect.ts';
import { isFault } from '../fault.ts';
import type { Release } from '../rooms.ts';
import { arrowOf } from './arrow.ts';
import { askedOf } from './asked.ts';
import { plainCsv, spreadsheetCsv } from './csv.ts';
import { type Endpoint, type Format, mediaTypes } from './endpoint.ts';
import { defectProblem, faultProblem } from './problem.ts';
import type { Sheet } from './sheet.ts';
import { xlsxOf } from './xlsx.ts';

interface Asked {
  readonly url: URL;
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly locals: { release(): Promise<Release> };
}

/** Answers an address of the interface, in any format it has, or tells the problem; a copy that still holds is not sent again. */
export async function respond(one: Endpoint, { url, request, params, locals }: Asked): Promise<Response> {
  const language = languageOf(url.searchParams);
  try {
    const { format, given } = askedOf(one, url, params);
    const has = request.headers.get('if-none-match');
    const early = await earlyTag(one, locals);
    if (early !== null && isSame(has, early)) return unchanged(early);
    const body = await one.answer(() => locals.release(), given);
    const tag = early ?? tagOf(createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 16));
    if (isSame(has, tag)) return unchanged(tag);
    const headers = { ETag: tag, 'Cache-Control': 'private, no-cache', 'Content-Type': mediaTypes[format] };
    if (format === 'json' || !one.table) return new Response(JSON.stringify(body), { headers });
    const sheet = one.table.of(body);
    return new Response(await written(sheet, format, language), {
      headers: { ...headers, 'Content-Disposition': `attachment; filename="${fileName(sheet, format)}"` },
    });
  } catch (thrown) {
    if (isFault(thrown)) return faultProblem(thrown, language);
    return defectProblem(defectNumber(one.path, thrown), language);
  }
}

async function written(sheet: Sheet, format: Format, language: 'zh' | 'en') {
  switch (format) {
    case 'arrow':
      return arrowOf(sheet);
    case 'xlsx':
      return xlsxOf(sheet, language);
    case 'csv-excel':
      return spreadsheetCsv(sheet, language);
    default:
      return plainCsv(sheet);
  }
}

function fileName({ file }: Sheet, format: Format): string {
  return `${file.join('-')}.${format === 'csv-excel' ? 'csv' : format}`;
}

/** The tag of what follows from the program, or from it and a release; null where it follows from more. */
async function earlyTag({ from }: Endpoint, { release }: Asked['locals']): Promise<string | null> {
  if (from === 'program') return tagOf('');
  return from === 'release' ? tagOf((await release()).manifest.id) : null;
}

const tagOf = (of: string) => `"${[of, version].filter(Boolean).join('.')}"`;

/** RFC 9110, 13.1.2: compared weakly. */
function isSame(has: string | null, tag: string): boolean {
  return (
    has !== null &&
    (has.trim() === '*' || has.split(',').some((one) => one.trim().replace(/^W\//u, '') === tag))
  );
}

function unchanged(tag: string): Response {
  return new Response(null, { status: 304, headers: { ETag: tag, 'Cache-Control': 'private, no-cache' } });
}
