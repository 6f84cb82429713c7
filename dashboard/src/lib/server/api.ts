import { json } from '@sveltejs/kit';
import type { ReleaseFacts } from '../../../charts/answer.ts';
import { isFault, statusOf } from './fault.ts';

/** Answers with JSON, or with the fault in both languages; anything else is a defect and keeps its stack. */
export async function reply(answer: () => Promise<unknown>): Promise<Response> {
  try {
    const body = await answer();
    return body instanceof Response ? body : json(body, { headers: { 'Cache-Control': 'no-cache' } });
  } catch (thrown) {
    if (!isFault(thrown)) throw thrown;
    return json({ error: thrown.toJSON() }, { status: statusOf(thrown) });
  }
}

/** A CSV file to keep, named for what it holds, how old it is and, of the demo, that it is one. */
export function csvReply(
  csv: string,
  parts: readonly string[],
  { asOf, demo }: Pick<ReleaseFacts, 'asOf' | 'demo'>,
): Response {
  const name = [...parts, asOf, ...(demo ? ['demo'] : [])].join('-');
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
    },
  });
}
