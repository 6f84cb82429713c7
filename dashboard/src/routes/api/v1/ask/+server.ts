import { csvReply, reply } from '#lib/server/api.ts';
import { arrowOf } from '#lib/server/arrow.ts';
import { bearable } from '#lib/server/bearable.ts';
import { csvOf } from '#lib/server/csv.ts';
import { queryOf } from '#lib/server/question.ts';
import { models } from '#lib/server/rooms.ts';
import { languageOf } from '#lib/words/language.ts';
import type { RequestHandler } from './$types';

/** An answer: JSON whole, or its rows as Arrow or CSV. */
export const GET: RequestHandler = ({ locals, url }) =>
  reply(async () => {
    const { question, format } = queryOf(url);
    const answer = await models.ask(await locals.release(), question);
    if (format === 'arrow') {
      return new Response(arrowOf(answer), {
        headers: { 'Content-Type': 'application/vnd.apache.arrow.stream' },
      });
    }
    if (format === 'csv')
      return csvReply(
        csvOf(bearable(answer), languageOf(url.searchParams)),
        [question.indicator, answer.region.code],
        answer.release,
      );
    return answer;
  });
