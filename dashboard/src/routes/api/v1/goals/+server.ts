import { reply } from '#lib/server/api.ts';
import { numberOf, parametersOf } from '#lib/server/parameters.ts';
import { models } from '#lib/server/rooms.ts';
import type { RequestHandler } from './$types';

/** Every goal of a year's plan as it is judged now. */
export const GET: RequestHandler = ({ locals, url }) =>
  reply(async () => {
    const { year, region } = parametersOf(url, ['year', 'region']);
    const asked = numberOf('year', year);
    return models.judge(await locals.release(), {
      ...(asked === undefined ? {} : { year: asked }),
      ...(region === undefined ? {} : { region }),
    });
  });
