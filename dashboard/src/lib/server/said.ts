import { fail, redirect } from '@sveltejs/kit';
import type { Language } from '../../../charts/answer.ts';
import { faultView, isFault } from './fault.ts';
import { oneWriter } from './one-writer.ts';
import { Fault, type Paper } from './rooms.ts';

const longest = 500;
const largestPaper = 50 * 2 ** 20;

/** What a form says: text, cut where nobody types by hand, its lines ended alike. */
export async function saidIn(request: Request, most = longest): Promise<Said> {
  return (await formIn(request, most)).said;
}

type Said = (name: string) => string;

/** As `saidIn`, with the files that came along. */
export async function formIn(
  request: Request,
  most = longest,
): Promise<{ readonly said: Said; readonly papers: (name: string) => Promise<Paper[]> }> {
  const form = await request.formData();
  return {
    said: (name) =>
      String(form.get(name) ?? '')
        .slice(0, most)
        .replaceAll('\r\n', '\n'),
    papers: (name) =>
      Promise.all(
        form
          .getAll(name)
          .flatMap((file) => (file instanceof File && file.name !== '' ? [paperOf(file)] : [])),
      ),
  };
}

async function paperOf(file: File): Promise<Paper> {
  if (file.size > largestPaper)
    throw new Fault('FILE_TOO_LARGE', {
      file: file.name,
      place: '',
      found: String(file.size),
      limit: String(largestPaper),
      unit: { zh: '字节', en: 'bytes' },
      advice: { zh: '拆成几份，或另存为较小的文件', en: 'split it, or save it smaller' },
    });
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
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
