import type { Column } from '../../sql/sources/column.ts';
import { pseudonymSql } from './pseudonym-key.ts';

// A plain range: RE2 takes milliseconds to compile \p{Han}, and every small file would pay for it.
const han = '[一-龥㐀-䶵·]';
const names = `${han}+([、,，;；/ ]+${han}+)*`;
const longestNames = 40;
const freeText = /备注|描述|经过|事实|说明|内容/u;

/** SQL: how long a text is, and nothing else of it. */
export function lengthOnlySql(value: string): string {
  return `case when ${value} is null then null else '▒ ' || length(${value}) || '字' end`;
}

/** SQL: `张*`, `1305**********1234`, `138****5678`, or the length alone. */
export function shapeSql(value: string): string {
  return `case when ${value} is null then null
    when regexp_full_match(${value}, '\\d{17}[\\dXx]') then ${value}[1:4] || '**********' || ${value}[-4:]
    when regexp_full_match(${value}, '1\\d{10}') then ${value}[1:3] || '****' || ${value}[-4:]
    when length(${value}) between 2 and ${longestNames} and regexp_full_match(${value}, '${names}') then regexp_replace(${value}, '(${han})${han}+', '\\1*', 'g')
    else '▒ ' || length(${value}) || '字' end`;
}

/** SQL: a cell of the public column `name` masked where `readings` found a personal number in its `value`. */
export function withoutMisplacedSql(name: string, value: string, shown: string): string {
  const misplaced = `select raw from readings where column_name = '${name}' and rule = 'PERSONAL_MISPLACED'`;
  return `case when (${value}) in (${misplaced}) then ${shapeSql(`(${shown})`)} else ${shown} end`;
}

/** Whether a personal column holds sentences and not a name or number. */
export function holdsFreeText(column: Column): boolean {
  return freeText.test(column.label.zh);
}

/** SQL: a name or number as anyone may see it: its shape and a pseudonym that tells equal cells apart. */
export function personalSql(value: string): string {
  return `${shapeSql(value)} || ' #' || ${pseudonymSql(value)}`;
}

/** SQL: a personal cell within an error: never with its pseudonym. */
export function foundSql(column: Column, value: string): string {
  return holdsFreeText(column) ? lengthOnlySql(value) : shapeSql(value);
}
