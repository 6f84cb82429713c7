import { goals } from '#lib/server/api/endpoints/goals.ts';
import { respond } from '#lib/server/api/respond.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => respond(goals, event);
