import { reply } from '#lib/server/api.ts';
import { numberOf } from '#lib/server/parameters.ts';
import { queryOf } from '#lib/server/question.ts';
import { models } from '#lib/server/rooms.ts';
import type { RequestHandler } from './$types';

/** Where an answer comes from, down to the masked source cells, a page at a time. */
export const GET: RequestHandler = ({ locals, url }) =>
  reply(async () => {
    const { question, page } = queryOf(url);
    return models.explain(await locals.release(), { ...question, page: numberOf('page', page) ?? 1 });
  });
