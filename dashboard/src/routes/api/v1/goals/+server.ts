import { reply } from '#lib/server/api.ts';
import { goalsAsked } from '#lib/server/goals-page.ts';
import { models } from '#lib/server/rooms.ts';
import type { RequestHandler } from './$types';

/** What a place has earned of a year's plan: every goal as it is judged, with its points, and their sums. */
export const GET: RequestHandler = ({ locals, url }) =>
  reply(async () => {
    const release = await locals.release();
    const { year, region, through, imagined } = goalsAsked(url, release);
    return models.assess(release, {
      year,
      ...(region && { region }),
      ...(through && { through }),
      ...(imagined.size > 0 && { imagined }),
    });
  });
