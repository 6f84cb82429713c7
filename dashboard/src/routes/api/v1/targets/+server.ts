import { targets } from '#lib/server/api/endpoints/targets.ts';
import { respond } from '#lib/server/api/respond.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => respond(targets, event);
