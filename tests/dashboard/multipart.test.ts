import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMultipart } from '../../dashboard/src/lib/server/multipart.ts';

const type = 'multipart/form-data; boundary=XX';

interface Got {
  readonly name: string;
  readonly filename: string | null;
  readonly bytes: Buffer;
}

/** What comes out when the body arrives in pieces of `size` bytes. */
async function partsOf(body: Buffer, size = body.length, contentType = type): Promise<Got[]> {
  const got: Got[] = [];
  async function* pieces() {
    for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size);
  }
  await readMultipart(contentType, pieces(), async (head) => {
    const taken: Buffer[] = [];
    return {
      write: async (bytes) => {
        taken.push(Buffer.from(bytes));
      },
      close: async () => {
        got.push({ ...head, bytes: Buffer.concat(taken) });
      },
    };
  });
  return got;
}

function bodyOf(parts: readonly { readonly head: string; readonly bytes: Uint8Array }[]): Buffer {
  return Buffer.concat([
    ...parts.flatMap(({ head, bytes }) => [
      Buffer.from(`--XX\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(bytes),
      Buffer.from('\r\n'),
    ]),
    Buffer.from('--XX--\r\n'),
  ]);
}

describe('a form with files', () => {
  test('gives names as browsers write them, and bytes untouched', async () => {
    const bytes = Buffer.from('a\r\n--X\r\n\r\n--\0');
    const body = bodyOf([
      { head: 'name="files"; filename="东篱区/隐患 %22甲%22.csv"', bytes },
      { head: 'name="note"', bytes: Buffer.from('') },
    ]);
    for (const size of [1, 7, body.length]) {
      expect(await partsOf(body, size)).toEqual([
        { name: 'files', filename: '东篱区/隐患 "甲".csv', bytes },
        { name: 'note', filename: null, bytes: Buffer.from('') },
      ]);
    }
  });

  test('comes out whole however it is cut', async () => {
    const piece = fc.constantFrom('\r', '\n', '-', 'X', '--XX', '\r\n--X', 'a', '\0');
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        async (text, size) => {
          const bytes = Buffer.from(text.join(''));
          fc.pre(!bytes.includes('\r\n--XX') && !bytes.toString().startsWith('--XX'));
          const parts = [{ head: 'name="files"; filename="a"', bytes }];
          expect((await partsOf(bodyOf(parts), size))[0]?.bytes).toEqual(bytes);
        },
      ),
    );
  });

  test.each([
    ['without its end', bodyOf([{ head: 'name="a"', bytes: Buffer.from('x') }]).subarray(0, -8), type],
    ['without a boundary', Buffer.from('--XX--'), 'multipart/form-data'],
    ['of another kind', Buffer.from('{}'), 'application/json'],
    ['without a part', Buffer.from(''), type],
    ['with a head that does not end', Buffer.from(`--XX\r\n${'a'.repeat(20_000)}`), type],
  ])('%s is refused', async (_, body, contentType) => {
    await expect(partsOf(body, 4096, contentType)).rejects.toMatchObject({ code: 'UPLOAD_BROKEN' });
  });
});
