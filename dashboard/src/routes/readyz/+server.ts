import { text } from '@sveltejs/kit';
import { isFault } from '#lib/server/fault.ts';
import type { RequestHandler } from './$types';

/** A release can be read: its id, or 503 and the code of the fault. */
export const GET: RequestHandler = async ({ locals }) => {
  try {
    return text(`${(await locals.release()).manifest.id}\n`);
  } catch (thrown) {
    if (isFault(thrown)) return text(`${thrown.code}\n`, { status: 503 });
    throw thrown;
  }
};
