import { fail, redirect } from '@sveltejs/kit';
import type { Language } from '../../../charts/answer.ts';
import { faultView, isFault } from './fault.ts';
import { oneWriter } from './one-writer.ts';

const longest = 500;

/** What a form says: text, cut where nobody types by hand, its lines ended alike. */
export async function saidIn(request: Request, most = longest): Promise<(name: string) => string> {
  const form = await request.formData();
  return (name) =>
    String(form.get(name) ?? '')
      .slice(0, most)
      .replaceAll('\r\n', '\n');
}

/** A number as typed; what is none is NaN, which the rooms refuse. */
export const numberIn = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));

/** Keeps what was said and shows the page it leads to, or the fault on the page it came from. */
export async function kept(language: Language, keep: () => Promise<string>) {
  const to = await oneWriter(keep).catch((thrown: unknown) => {
    if (!isFault(thrown)) throw thrown;
    return fail(400, { fault: faultView(thrown, language) });
  });
  if (typeof to === 'string') redirect(303, to);
  return to;
}
