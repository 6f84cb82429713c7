import { closeSync, fstatSync, openSync } from 'node:fs';
import type { Limits } from '../limits.ts';
import { type Encoding, encodingOf } from './encoding.ts';
import { tooLarge } from './refused.ts';

export interface OpenText extends Disposable {
  readonly file: number;
  readonly encoding: Encoding;
}

/** Opens a text file whose encoding is told by its bytes; FILE_TOO_LARGE beyond the limit. */
export function openText(source: string, limits: Limits): OpenText {
  const file = openSync(source, 'r');
  const close = () => closeSync(file);
  try {
    const { size } = fstatSync(file);
    if (size > limits.textBytes) throw tooLarge('bytes', size, limits.textBytes);
    return { file, encoding: encodingOf(file), [Symbol.dispose]: close };
  } catch (error) {
    close();
    throw error;
  }
}
