import { reply } from '#lib/server/api.ts';
import { parametersOf } from '#lib/server/parameters.ts';
import { models } from '#lib/server/rooms.ts';
import type { RequestHandler } from './$types';

/** What may be asked. */
export const GET: RequestHandler = ({ url }) =>
  reply(async () => {
    parametersOf(url, []);
    return models.indicators;
  });
