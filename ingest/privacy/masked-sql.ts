import type { Column } from '../../sql/sources/column.ts';
import { pseudonymSql } from './pseudonym-key.ts';

const names = '[\\p{Han}·]{2,12}([、,，;；/\\s]+[\\p{Han}·]{2,12}){0,9}';
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
    when regexp_full_match(${value}, '${names}') then regexp_replace(${value}, '(\\p{Han})[\\p{Han}·]+', '\\1*', 'g')
    else '▒ ' || length(${value}) || '字' end`;
}

/** SQL: a cell of a personal column as anyone may see it: its shape and a pseudonym that tells equal cells apart. */
export function personalSql(column: Column, value: string): string {
  if (freeText.test(column.label.zh)) return lengthOnlySql(value);
  return `${shapeSql(value)} || ' #' || ${pseudonymSql(value)}`;
}

/** SQL: a personal cell within an error: never with its pseudonym. */
export function foundSql(column: Column, value: string): string {
  return freeText.test(column.label.zh) ? lengthOnlySql(value) : shapeSql(value);
}
