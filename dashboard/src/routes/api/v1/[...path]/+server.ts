import { noSuchAddress } from '#lib/server/api/problem.ts';
import { languageOf } from '#lib/words/language.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url }) => noSuchAddress(languageOf(url.searchParams));
