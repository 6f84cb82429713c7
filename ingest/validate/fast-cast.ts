import { quoted } from '../../sql/engine/index.ts';
import type { SheetColumn } from './sheet-columns.ts';

const damaged = String.raw`[-+]?\d(\.\d+)?[eE]\+?\d{1,3}`;
const days = `between date '1949-01-01' and date '2099-12-31'`;

/**
 * SQL: the typed value of a cell already in the contract's own form, null for anything else. What it gives must
 * be exactly what the named normaliser of the kind would give without a note; null where only that one can tell.
 */
export function fastCast({ column, shift, quick }: SheetColumn, value: string): string | null {
  if (!quick) return null;
  switch (column.kind) {
    case 'day': {
      const day = `try_cast(${value} as date)`;
      return `case when ${value} like '____-__-__' and ${day} ${days} then ${day} end`;
    }
    case 'month': {
      const day = `try_cast(${value} || '-01' as date)`;
      return `case when regexp_full_match(${value}, '\\d{4}-\\d{2}') and ${day} ${days} then ${day} end`;
    }
    case 'instant': {
      const instant = `try_cast(${value} as timestamp)`;
      return `case when ${value} like '____-__-__ __:__:__' and ${instant}::date ${days} then ${instant} end`;
    }
    case 'count':
      return shift === 0
        ? `case when regexp_full_match(${value}, '\\d{1,15}') then cast(${value} as bigint) end`
        : null;
    case 'fen': {
      const form = quoted(`\\d{1,9}(\\.\\d{1,${shift}})?`);
      return `case when regexp_full_match(${value}, ${form}) then cast(cast(${value} as decimal(20, ${shift})) * ${10 ** shift} as bigint) end`;
    }
    case 'sqm': {
      const form = quoted(`\\d{1,${9 - shift}}(\\.\\d{1,${2 + shift}})?`);
      return `case when regexp_full_match(${value}, ${form}) then cast(cast(${value} as decimal(20, ${2 + shift})) * ${10 ** shift} as decimal(18, 2)) end`;
    }
    case 'id':
      return `case when regexp_full_match(${value}, '[!-&(-~]*[0-9A-Za-z][!-~]*') and not regexp_full_match(${value}, '${damaged}')
        and length(${value}) > 5 then ${value} end`;
    case 'text':
      return `case when length(${value}) > 7 and not regexp_matches(${value}, '^\\s|\\s$|\\s\\s|[\\t\\x1e\\x{3000}\\x{a0}\\x{feff}]') then ${value} end`;
    default:
      return null;
  }
}
