import { explain } from '#lib/server/api/endpoints/explain.ts';
import { respond } from '#lib/server/api/respond.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => respond(explain, event);
