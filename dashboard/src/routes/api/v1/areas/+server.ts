import { areas } from '#lib/server/api/endpoints/areas.ts';
import { respond } from '#lib/server/api/respond.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => respond(areas, event);
