import { type Engine, quoted } from '../../sql/engine/index.ts';
import { type ParsedSheet, partOf } from '../parser/protocol.ts';
import type { LoadedAhead } from './lines-ahead.ts';

const longestLine = 8_000_000;

/**
 * Lays the canonical lines of a sheet out as `lines`: `row_number`, `role` (null for data), `c1`…`cN`, all text. What the
 * engine holds of them already stays.
 */
export async function loadLines(
  engine: Engine,
  { lines, parts, width }: ParsedSheet,
  ahead: LoadedAhead | null = null,
): Promise<void> {
  const done = ahead?.lines === lines && ahead.width === width ? ahead.parts : 0;
  const rest = Array.from({ length: parts - done }, (_, i) => partOf(lines, done + i + 1));
  if (rest.length > 0) await loadParts(engine, rest, { width, isFirst: done === 0 });
}

/** Adds files of canonical lines to `lines`, which the first of a sheet makes anew. */
export async function loadParts(
  engine: Engine,
  files: readonly string[],
  { width, isFirst }: { readonly width: number; readonly isFirst: boolean },
): Promise<void> {
  const cells = Array.from({ length: width }, (_, i) => `'c${i + 1}': 'VARCHAR'`);
  await engine.run(`${isFirst ? 'create or replace temp table lines as' : 'insert into lines'}
    select * from read_csv([${files.map(quoted).join(', ')}],
    auto_detect = false, header = false, delim = chr(31), quote = '', escape = '', new_line = '\\n', nullstr = '',
    strict_mode = true, max_line_size = ${longestLine}, encoding = 'utf-8',
    columns = {'row_number': 'BIGINT', 'role': 'VARCHAR', ${cells.join(', ')}})`);
}
