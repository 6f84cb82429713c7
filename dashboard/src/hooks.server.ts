import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { defectNumber } from '#lib/server/defect.ts';
import { Reading } from '#lib/server/desk.ts';
import { namesThisMachine, refuseOpenDoor } from '#lib/server/loopback.ts';
import { htmlLanguage, languageOf } from '#lib/words/language.ts';
import { message } from '#lib/words/messages.ts';
import { building, dev } from '$app/env';

/** Without accounts the server answers this machine alone. */
export const init: ServerInit = () => {
  if (!building && !dev) refuseOpenDoor(process.env.HOST);
};

const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
} as const;

/** One release for one request: whatever a page and its layout ask, they ask the same one. */
export const handle: Handle = async ({ event, resolve }) => {
  if (!namesThisMachine(event.url.hostname)) return new Response(null, { status: 421 });
  await using reading = new Reading();
  event.locals.release = () => reading.release();
  if (!reads(event.request) && event.request.headers.get('origin') !== event.url.origin)
    return new Response(null, { status: 403 });
  const cleaner = reads(event.request) ? withoutEmpty(event.url) : null;
  if (cleaner !== null) return new Response(null, { status: 303, headers: { Location: cleaner } });
  const language = languageOf(event.url.searchParams);
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('<html lang="zh-CN">', `<html lang="${htmlLanguage[language]}">`),
  });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
};

/** What only reads may come from anywhere; what writes must come from a page of this very server. */
function reads({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}

/** A form sent without JavaScript names every field; the address keeps only what was chosen. Null where nothing is to drop. */
function withoutEmpty({ pathname, searchParams }: URL): string | null {
  const kept = [...searchParams].filter(([, value]) => value !== '');
  if (kept.length === searchParams.size) return null;
  const query = new URLSearchParams(kept).toString();
  return query === '' ? pathname : `${pathname}?${query}`;
}

export const handleError: HandleServerError = (caught) => {
  const language = languageOf(caught.event.url.searchParams);
  if (caught.kind === 'app') return;
  if (caught.kind === 'framework' && caught.error.status === 404) {
    return { message: message(language, 'errorNotFound'), remedy: message(language, 'errorNotFoundRemedy') };
  }
  return {
    message: message(language, 'errorOther'),
    remedy: message(language, 'errorOtherRemedy'),
    reference: defectNumber(caught.event.route.id, caught.error),
  };
};
