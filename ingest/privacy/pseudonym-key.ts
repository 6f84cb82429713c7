import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../../sql/engine/index.ts';
import { emptyMarkSql } from '../validate/personal-cells.ts';

const blockBytes = 64;

/** The key of a home's pseudonyms, made once and readable by its owner alone. */
export async function pseudonymKey(home: string): Promise<Buffer> {
  const folder = join(home, 'keys');
  const path = join(folder, 'pseudonym.key');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await using file = await open(path, 'wx', 0o600);
    await file.writeFile(`${randomBytes(32).toString('hex')}\n`);
    await file.sync();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return Buffer.from((await readFile(path, 'utf8')).trim(), 'hex');
}

/** Lays the key out in the engine as HMAC wants it (RFC 2104), so that it stands in no SQL text. */
export async function loadPseudonymKey(engine: Engine, key: Buffer): Promise<void> {
  const padded = Buffer.concat([key], blockBytes);
  const pad = (byte: number) => Buffer.from(padded.map((own) => own ^ byte)).toString('hex');
  await engine.run('create table pseudonym_key (inner_pad blob, outer_pad blob)');
  await engine.run('insert into pseudonym_key select unhex($1), unhex($2)', [pad(0x36), pad(0x5c)]);
}

const wide = '０１２３４５６７８９Ｘｘ';
const narrow = '0123456789XX';

/** SQL: one pseudonym of several cells, whatever their width, case and blanks; null where one of them is empty. */
export function pseudonymOfSql(values: readonly string[]): string {
  const plain = values.map((value) => {
    const bare = `regexp_replace(translate(${value}, '${wide}', '${narrow}'), '[\\s　]', '', 'g')`;
    return `case when not ${emptyMarkSql(`(${value})`)} then upper(${bare}) end`;
  });
  return pseudonymSql(`(${plain.join(` || chr(31) || `)})`);
}

/** SQL: the first 64 bits of HMAC-SHA-256 of a text, in hexadecimal. */
export function pseudonymSql(value: string): string {
  const inner = `sha256((select inner_pad from pseudonym_key) || encode(${value}))`;
  return `left(sha256((select outer_pad from pseudonym_key) || unhex(${inner})), 16)`;
}
