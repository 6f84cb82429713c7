import { csvReply, reply } from '#lib/server/api.ts';
import { parametersOf, refuse } from '#lib/server/parameters.ts';
import { models } from '#lib/server/rooms.ts';
import { targetsCsv } from '#lib/server/statistic-csv.ts';
import { languageOf } from '#lib/words/language.ts';
import type { RequestHandler } from './$types';

/** Whom to inspect next: JSON with what the order was worth, or the list as CSV with columns to be filled in on site. */
export const GET: RequestHandler = ({ locals, url }) =>
  reply(async () => {
    const { format = 'json' } = parametersOf(url, ['format']);
    const targets = await models.inspectionTargets(await locals.release());
    if (format === 'json') return targets;
    if (format !== 'csv') refuse('format', format, 'json, csv');
    return csvReply(targetsCsv(targets, languageOf(url.searchParams)), ['inspections'], targets.release);
  });
