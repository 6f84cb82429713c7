import { isFault } from '#lib/server/fault.ts';
import type { LayoutServerLoad } from './$types';

/** What frames every page. Where there is no release the frame stands, and the page says what to do. */
export const load: LayoutServerLoad = async ({ locals }) => {
  try {
    const { id, asOf, demo, builtAt, city } = (await locals.release()).manifest;
    return { release: { id, asOf, demo, builtAt, city } };
  } catch (thrown) {
    if (isFault(thrown)) return { release: null };
    throw thrown;
  }
};
