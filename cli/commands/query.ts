import { Bool, Float64, Table, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import { query as ask, openRelease, type Queried } from '../../models/index.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';

export type QueryFormat = 'table' | 'json' | 'csv' | 'arrow';

/** One query of the operator's own against the current release. Arrow goes to standard output as an IPC stream. */
export async function query(
  { language, json }: Terminal,
  home: string,
  sql: string,
  { format, release: id }: { readonly format: QueryFormat; readonly release?: string },
): Promise<Outcome | number> {
  await using release = await openRelease(home, id);
  const found = await ask(release, sql);
  if (format === 'arrow' && !json) {
    process.stdout.write(arrowOf(found));
    return 0;
  }
  const asText = { table: () => listing(found, language), csv: () => csvOf(found) };
  return {
    json: { release: release.manifest.id, ...found },
    text: format === 'table' || format === 'csv' ? asText[format] : () => JSON.stringify(found.rows, null, 2),
  };
}

function listing({ columns, rows }: Queried, language: Terminal['language']): string {
  const drawn = table(
    columns.map(({ name }) => ({
      head: name,
      cell: (row: Queried['rows'][number]) => {
        const value = row[name] ?? null;
        return typeof value === 'boolean' ? String(value) : value;
      },
      ...(typeof rows[0]?.[name] === 'number' ? { align: 'right' as const } : {}),
    })),
    rows,
  );
  return `${drawn}\n${say(language, 'query_rows', { count: rows.length })}`;
}

function csvOf({ columns, rows }: Queried): string {
  const cell = (value: unknown) => {
    const text = value === null || value === undefined ? '' : String(value);
    return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ name }) => row[name]))];
  return lines.map((line) => line.map(cell).join(',')).join('\r\n');
}

/** Whole and decimal numbers as Float64, truth values as Bool, everything else as text; absence as null. */
function arrowOf({ columns, rows }: Queried): Uint8Array {
  const vectors = columns.map(
    ({ name, type }) =>
      [
        name,
        vectorFromArray(
          rows.map((row) => cellOf(row[name], type)),
          arrowType(type),
        ),
      ] as const,
  );
  return tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
}

const numbers = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|DECIMAL\(.*\))$/u;

function arrowType(type: string): Float64 | Bool | Utf8 {
  if (numbers.test(type)) return new Float64();
  return type === 'BOOLEAN' ? new Bool() : new Utf8();
}

function cellOf(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null;
  return numbers.test(type) || type === 'BOOLEAN' ? value : String(value);
}
