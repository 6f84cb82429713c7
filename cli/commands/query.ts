import { realpath, rm } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { query as ask, type Json, openRelease, type Queried, queryToParquet } from '../../models/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import type { Outcome } from '../outcome.ts';
import { arrowOf, textOf } from '../query-arrow.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { writeNew } from '../write-new.ts';

export type QueryFormat = 'table' | 'json' | 'csv' | 'arrow' | 'parquet';

interface QueryOptions {
  /** As the ending of `output` says where nothing is said, else a table. */
  readonly format?: QueryFormat;
  readonly release?: string;
  readonly output?: string;
}

/** One query of the operator's own against a release, printed or into a new file. Arrow is an IPC stream. */
export async function query(
  terminal: Terminal,
  home: string,
  sql: string,
  { format: given, release: id, output }: QueryOptions,
): Promise<Outcome | number> {
  const format = given ?? formatOf(output);
  if (format === 'parquet') return parquet(terminal, home, sql, { id, output });
  await using release = await openRelease(home, id);
  const found = await ask(release, sql);
  if (output !== undefined) return written(terminal, found, format, output);
  if (terminal.json) return { json: { release: release.manifest.id, ...found }, text: () => '' };
  process.stdout.write(content(found, format, terminal.language));
  return 0;
}

function formatOf(output: string | undefined): QueryFormat {
  const ending = extname(output ?? '').slice(1);
  return ending === 'csv' || ending === 'json' || ending === 'arrow' || ending === 'parquet'
    ? ending
    : 'table';
}

async function parquet(
  { language }: Terminal,
  home: string,
  sql: string,
  { id, output }: { id: string | undefined; output: string | undefined },
): Promise<Outcome> {
  if (output === undefined)
    throw new Fault('QUESTION_INVALID', { name: '--output', found: '', expected: '-o FILE.parquet' });
  const folder = await realpath(dirname(resolve(output))).catch(() => dirname(resolve(output)));
  const path = join(folder, basename(output));
  await using release = await openRelease(home, id, [path]);
  const file = await writeNew(path, new Uint8Array(), 0o644);
  try {
    await queryToParquet(release, sql, file);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
  return { json: { file }, text: () => say(language, 'query_written', { file }) };
}

/** A CSV file begins with a byte order mark, by which spreadsheets know UTF-8. */
async function written(
  { language }: Terminal,
  found: Queried,
  format: QueryFormat,
  output: string,
): Promise<Outcome> {
  const told = content(found, format, language);
  const bytes = typeof told === 'string' ? Buffer.from(`${format === 'csv' ? '\ufeff' : ''}${told}`) : told;
  const file = await writeNew(output, bytes, 0o644);
  return { json: { file, rows: found.rows.length }, text: () => say(language, 'query_written', { file }) };
}

function content(found: Queried, format: QueryFormat, language: Terminal['language']): string | Uint8Array {
  if (format === 'table') return listing(found, language);
  if (format === 'csv') return csvOf(found);
  return format === 'arrow' ? arrowOf(found) : `${JSON.stringify(found.rows, null, 2)}\n`;
}

function listing({ columns, rows }: Queried, language: Terminal['language']): string {
  const drawn = table(
    columns.map(({ name }) => ({
      head: name,
      cell: (row: Queried['rows'][number]) => textOf(row[name]),
      ...(typeof rows[0]?.[name] === 'number' ? { align: 'right' as const } : {}),
    })),
    rows,
  );
  return `${drawn}\n${say(language, 'query_rows', { count: rows.length })}\n`;
}

/** RFC 4180: each line ends with CRLF, the last one too. */
function csvOf({ columns, rows }: Queried): string {
  const cell = (value: Json | undefined) => {
    const text = textOf(value) ?? '';
    return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ name }) => row[name]))];
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}
