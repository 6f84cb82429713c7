import { trend } from '#lib/server/api/endpoints/trend.ts';
import { respond } from '#lib/server/api/respond.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => respond(trend, event);
