import { type Engine, quoted } from '../../sql/engine/index.ts';
import type { ParsedSheet } from '../parser/protocol.ts';

const longestLine = 8_000_000;

/** Lays the canonical lines of a sheet out as `lines`: `row_number`, `role` (null for data), `c1`…`cN`, all text. */
export async function loadLines(engine: Engine, sheet: ParsedSheet): Promise<void> {
  const cells = Array.from({ length: sheet.width }, (_, i) => `'c${i + 1}': 'VARCHAR'`);
  await engine.run(`create or replace temp table lines as select * from read_csv(${quoted(sheet.lines)},
    auto_detect = false, header = false, delim = chr(31), quote = '', escape = '', new_line = '\\n', nullstr = '',
    strict_mode = true, max_line_size = ${longestLine}, encoding = 'utf-8',
    columns = {'row_number': 'BIGINT', 'role': 'VARCHAR', ${cells.join(', ')}})`);
}
