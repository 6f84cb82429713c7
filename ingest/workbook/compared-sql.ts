import type { ParsedSheet } from '../parser/protocol.ts';
import { emptyMarkSql } from '../validate/personal-cells.ts';
import { effectiveSql, type SheetColumn } from '../validate/sheet-columns.ts';
import type { Answer } from './taken-keys.ts';

/**
 * SQL, to follow WITH: `compared` (row_number, sent_back, column_name, returned_cell, is_same): each cell of the
 * rows that answer, and whether it says what was sent back. Marks for nothing are nothing. `lines` must be there.
 */
export function comparedSql(
  sheet: ParsedSheet,
  columns: readonly SheetColumn[],
  answers: readonly Answer[],
  sent: string,
): string {
  const cells = columns
    .filter(({ value }) => value !== null)
    .flatMap(({ name, column, value, parts }) =>
      column.kind === 'personal'
        ? [{ name, part: 0, cell: value! }]
        : parts.map((position, part) => ({ name, part, cell: effectiveSql(sheet, position) })),
    )
    .map(
      ({ name, part, cell }) =>
        `select row_number, '${name}' as column_name, ${part} as part, replace(${cell}, chr(30), chr(10)) as cell
         from lines where role is null`,
    );
  const plain = (cell: string) => `case when not ${emptyMarkSql(cell)} then trim(${cell}) end`;
  return `answers (row_number, sent_back) as (values ${answers.map((pair) => `(${pair.join(', ')})`).join(', ')}),
    returned as (${cells.join(' union all ')}), sent as (${sent}),
    compared as (
      select answers.row_number, answers.sent_back, returned.column_name, returned.cell as returned_cell,
        ${plain('returned.cell')} is not distinct from ${plain('sent.cell')} as is_same
      from answers join returned using (row_number) left join sent
        on sent.row_number = answers.sent_back and sent.column_name = returned.column_name and sent.part = returned.part
    )`;
}
