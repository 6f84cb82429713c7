import { quoted } from '../../sql/engine/index.ts';
import type { Column } from '../../sql/sources/column.ts';

const marks = [
  '-',
  '--',
  '—',
  '——',
  '–',
  '－',
  '/',
  '／',
  '\\\\',
  '无',
  '暂无',
  '空',
  '“/”',
  '不详',
  'n/a',
  'null',
  '#n/a',
];

const blanks = '[ \\t\\x1e\u3000]*';
const emptyMark = `(?i)${blanks}(?:${marks.join('|')})?${blanks}`;

/** SQL: whether a personal cell holds nothing, or a mark that stands for nothing. */
export function emptyMarkSql(value: string): string {
  return `(${value} is null or regexp_full_match(${value}, ${quoted(emptyMark)}))`;
}

/** SQL: whether a spreadsheet took an identity number for a number; null for columns that hold none. */
export function damagedIdSql(column: Column, value: string): string | null {
  const holdsId = [column.label.zh, ...column.aliases].some((word) => /身份证|证件号/u.test(word));
  return holdsId
    ? `coalesce(regexp_full_match(trim(${value}), '\\d(\\.\\d+)?[eE]\\+?\\d{1,3}'), false)`
    : null;
}
