import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folders = [import.meta.dirname, join(import.meta.dirname, '../statistics')];
let known: string | undefined;

/** What the code of all statistics and analyses says, as 16 hexadecimal digits: where it changes, all are computed again. */
export function codeDigest(): string {
  known ??= digestOf(folders);
  return known;
}

/** Of every file below some folders, by its name and bytes. */
export function digestOf(of: readonly string[]): string {
  const digest = createHash('sha256');
  for (const folder of of) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => /\.(?:ts|json)$/u.test(one)).sort())
      digest.update(name.replaceAll('\\', '/')).update(readFileSync(join(folder, name)));
  }
  return digest.digest('hex').slice(0, 16);
}
