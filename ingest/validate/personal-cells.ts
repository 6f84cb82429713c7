import { quoted } from '../../sql/engine/index.ts';
import type { Column } from '../../sql/sources/column.ts';
import { failedFormula } from '../normalise/formula.ts';
import { uncalculated } from '../parser/protocol.ts';

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
];

const blanks = '[ \\t\\x1e\u3000]*';
const emptyMark = `(?i)${blanks}(?:${marks.join('|')})?${blanks}`;

/** SQL: whether a personal cell holds nothing, or a mark that stands for nothing. */
export function emptyMarkSql(value: string): string {
  return `(${value} is null or regexp_full_match(${value}, ${quoted(emptyMark)}))`;
}

/** SQL: the rule a personal cell breaks whose formula left no value; null for any other. Few cells hold one of its signs. */
export function formulaRuleSql(value: string): string {
  return `case when contains(${value}, '#') or contains(${value}, ':') then
    case when trim(${value}) = ${quoted(uncalculated)} then 'FORMULA_UNCALCULATED'
    when regexp_full_match(trim(${value}), ${quoted(`(?i)${failedFormula}`)}) then 'FORMULA_FAILED' end end`;
}

/** SQL: whether a spreadsheet took an identity number for a number; null for columns that hold none. */
export function damagedIdSql(column: Column, value: string): string | null {
  return column.holds === 'identity'
    ? `coalesce(regexp_full_match(trim(${value}), '\\d(\\.\\d+)?[eE]\\+?\\d{1,3}'), false)`
    : null;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * SQL: whether a cell is meant for an identity number (GB 11643-1999) and cannot be one: 18 characters, a birthday
 * that exists and has come by `receivedOn`, the check character of ISO 7064 MOD 11-2. Passports and numbers already
 * masked are not judged.
 */
export function identityFaultSql(value: string, receivedOn: string): string {
  const text = `upper(regexp_replace(${value}, '\\s', '', 'g'))`;
  const born = `try_cast(substr(${text}, 7, 4) || '-' || substr(${text}, 11, 2) || '-' || substr(${text}, 13, 2) as date)`;
  const sum = weights
    .map((weight, i) => `${weight} * (ascii(substr(${text}, ${i + 1}, 1)) - 48)`)
    .join(' + ');
  return `regexp_full_match(${text}, '\\d{11,20}[\\dX]') and not (
    length(${text}) = 18 and coalesce(${born} between date '1900-01-01' and date '${receivedOn}', false)
    and substr('10X98765432', (${sum}) % 11 + 1, 1) = substr(${text}, 18, 1))`;
}
