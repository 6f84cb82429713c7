import { csvReply, reply } from '#lib/server/api.ts';
import { parametersOf, refuse } from '#lib/server/parameters.ts';
import { models } from '#lib/server/rooms.ts';
import { trendCsv } from '#lib/server/statistic-csv.ts';
import { languageOf } from '#lib/words/language.ts';
import type { RequestHandler } from './$types';

/** The control chart of an indicator: JSON whole, or its points with their limits as CSV. */
export const GET: RequestHandler = ({ locals, url }) =>
  reply(async () => {
    const { indicator, region, format = 'json' } = parametersOf(url, ['indicator', 'region', 'format']);
    if (indicator === undefined) refuse('indicator', '', 'indicator=…');
    const trend = await models.trendOf(await locals.release(), {
      indicator,
      ...(region === undefined ? {} : { region }),
    });
    if (format === 'json') return trend;
    if (format !== 'csv') refuse('format', format, 'json, csv');
    return csvReply(
      trendCsv(trend, languageOf(url.searchParams)),
      ['trend', indicator, trend.region.code],
      trend.release,
    );
  });
