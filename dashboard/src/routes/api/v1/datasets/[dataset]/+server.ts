import { datasetRows } from '#lib/server/api/endpoints/datasets.ts';
import { respond } from '#lib/server/api/respond.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => respond(datasetRows, event);
