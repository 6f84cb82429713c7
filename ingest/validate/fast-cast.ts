import { quoted } from '../../sql/engine/index.ts';
import { sqlTypes } from '../../sql/sources/column.ts';
import { suspicious } from '../privacy/personal-number.ts';
import type { SheetColumn } from './sheet-columns.ts';

const days = `between date '1949-01-01' and date '2099-12-31'`;
/** A day that every month has: a pattern costs less than a cast that is printed back. */
const everyMonthsDay = '(?:19[5-9]\\d|20\\d\\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])';
/** A longer number may be a mobile number. */
const largest = '9999999999';

/**
 * SQL: the typed value of a cell already in the contract's own form, null for anything else. What it gives must
 * be exactly what the named normaliser of the kind would give without a note; null where only that one can tell.
 * Casts that print back as they were read need no regular expression; the others pay only for many rows.
 */
export function fastCast({ column, shift, quick, own, given }: SheetColumn, value: string): string | null {
  if (given !== null) return null;
  switch (column.kind) {
    case 'day': {
      const day = `try_cast(${value} as date)`;
      return `case when regexp_full_match(${value}, ${quoted(everyMonthsDay)}) then cast(${value} as date)
        when ${day} ${days} and ${day}::varchar = ${value} then ${day} end`;
    }
    case 'month': {
      const day = `try_cast(${value} || '-01' as date)`;
      return `case when ${day} ${days} and left(${day}::varchar, 7) = ${value} then ${day} end`;
    }
    case 'instant': {
      const instant = `try_cast(${value} as timestamp)`;
      return `case when ${instant}::date ${days} and ${instant}::varchar = ${value} then ${instant} end`;
    }
    case 'count': {
      if (shift !== 0) return null;
      const number = `try_cast(${value} as bigint)`;
      return `case when ${number} between -${largest} and ${largest} and ${number}::varchar = ${value} then ${number} end`;
    }
    case 'fen':
      return quick ? scaled(value, `\\d{1,9}(\\.\\d{1,${shift}})?`, shift, shift, 'bigint') : null;
    case 'sqm':
    case 'decimal':
      return quick
        ? scaled(value, `\\d{1,${9 - shift}}(\\.\\d{1,${2 + shift}})?`, 2 + shift, shift, 'decimal(18, 2)')
        : null;
    case 'id':
      return `case when length(${value}) > 5 and strlen(${value}) = length(${value}) and ${value}[1] not in ('''', '\`', '#')
        and not contains(${value}, ' ') and not contains(${value}, chr(9)) and not contains(${value}, chr(30))
        and not contains(${value}, 'E') and not contains(${value}, 'e') and not ${mayBePersonal(value, own)} then ${value} end`;
    case 'text':
      return quick
        ? `case when length(${value}) > 7 and not regexp_matches(${value}, '^\\s|\\s$|\\s\\s|[\\t\\x1e\\x{3000}\\x{a0}\\x{feff}０-９＋－]|${suspicious}') then ${value} end`
        : null;
    default:
      return null;
  }
}

/** SQL: the same value where every cell is known to be in the contract's own form. */
export function plainCast({ column: { kind }, shift }: SheetColumn, value: string): string {
  switch (kind) {
    case 'month':
      return `cast(${value} || '-01' as date)`;
    case 'fen':
      return `cast(cast(${value} as decimal(20, ${shift})) * ${10 ** shift} as bigint)`;
    case 'sqm':
    case 'decimal':
      return `cast(cast(${value} as decimal(20, ${2 + shift})) * ${10 ** shift} as decimal(18, 2))`;
    default:
      return `cast(${value} as ${sqlTypes[kind]})`;
  }
}

/** Some cities' codes begin as mobile numbers do, and their registers hold 11 digits by the hundred thousand. */
function mayBePersonal(value: string, own: readonly string[]): string {
  const registered =
    own.length === 0
      ? 'false'
      : `length(${value}) = 11 and left(${value}, 4) in (${own.map(quoted).join(', ')})`;
  return `(length(${value}) > 10 and not (${registered}) and regexp_matches(${value}, ${quoted(suspicious)}))`;
}

function scaled(value: string, form: string, places: number, shift: number, type: string): string {
  return `case when regexp_full_match(${value}, ${quoted(form)})
    then cast(cast(${value} as decimal(20, ${places})) * ${10 ** shift} as ${type}) end`;
}
