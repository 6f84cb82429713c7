import { csvReply, reply } from '#lib/server/api.ts';
import { numberOf, parametersOf, refuse } from '#lib/server/parameters.ts';
import { models } from '#lib/server/rooms.ts';
import { areasCsv } from '#lib/server/statistic-csv.ts';
import { languageOf } from '#lib/words/language.ts';
import type { RequestHandler } from './$types';

/** Units against their peers: JSON whole, or the units as CSV. */
export const GET: RequestHandler = ({ locals, url }) =>
  reply(async () => {
    const { event, by, months, format = 'json' } = parametersOf(url, ['event', 'by', 'months', 'format']);
    const window = numberOf('months', months);
    const areas = await models.weakAreas(await locals.release(), {
      ...(event === undefined ? {} : { event }),
      ...(by === undefined ? {} : { by }),
      ...(window === undefined ? {} : { months: window }),
    });
    if (format === 'json') return areas;
    if (format !== 'csv') refuse('format', format, 'json, csv');
    return csvReply(
      areasCsv(areas, languageOf(url.searchParams)),
      ['areas', event ?? 'hazard', by ?? 'county'],
      areas.release,
    );
  });
