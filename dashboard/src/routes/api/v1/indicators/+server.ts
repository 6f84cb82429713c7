import { indicators } from '#lib/server/api/endpoints/indicators.ts';
import { respond } from '#lib/server/api/respond.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => respond(indicators, event);
