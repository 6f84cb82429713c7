import { json } from '@sveltejs/kit';
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
