import { ask } from '#lib/server/api/endpoints/ask.ts';
import { respond } from '#lib/server/api/respond.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => respond(ask, event);
