import { json } from '@sveltejs/kit';
import { openApi } from '#lib/server/api/open-api.ts';
import type { RequestHandler } from './$types';

/** The interface, described for machines. */
export const GET: RequestHandler = () => json(openApi(), { headers: { 'Cache-Control': 'no-cache' } });
