import { type Engine, quoted } from '../../sql/engine/index.ts';
import { sqlTypes } from '../../sql/sources/column.ts';
import type { Balance, Dataset } from '../../sql/sources/dataset.ts';
import { fastCast, plainCast } from './fast-cast.ts';
import { latestDay } from './latest-day.ts';
import { damagedIdSql, emptyMarkSql, formulaRuleSql } from './personal-cells.ts';
import type { SheetColumn } from './sheet-columns.ts';

/** Name of the column of `typed` that holds the rule a cell breaks. */
export const ruleOf = (name: string) => `${name}__rule`;
/** Name of the column of `typed` that says whether the n-th date order is broken. */
export const orderOf = (index: number) => `order__${index}`;

/** Name of the column of `typed` that says whether a stock adds up; a row without sound figures is not judged. */
export const isBalanced = 'balance__holds';

/** SQL: the closing stock by the others. */
export function balanceSql({ opening, added, taken }: Omit<Balance, 'closing' | 'of'>): string {
  return [opening, ...added.map((name) => `+ ${name}`), ...taken.map((name) => `- ${name}`)].join(' ');
}

function isBalancedSql(balance: Balance): string {
  const { opening, added, taken, closing } = balance;
  const wrong = [opening, ...added, ...taken, closing].map((name) => `${ruleOf(name)} is not null`);
  return `coalesce(${wrong.join(' or ')} or ${closing} = ${balanceSql(balance)}, true)`;
}

/**
 * Makes `typed`: one row for each data row with the public columns in their types, the rule each cell breaks,
 * the date orders broken, and whether the row is faulty.
 */
export async function typeRows(
  engine: Engine,
  contract: Dataset,
  columns: readonly SheetColumn[],
  mapped: ReadonlySet<string>,
  receivedOn: string,
) {
  const joins = columns.filter(({ name }) => mapped.has(name));
  const typed = columns.flatMap((own) => typedSql(own, mapped.has(own.name)));
  const checked = columns.flatMap((own) => checkedSql(own, contract, receivedOn));
  const orders = contract.order.map(
    ({ earlier, later }, i) => `${orderSql(contract, earlier, later)} as ${orderOf(i)}`,
  );
  const faults = [
    ...columns.map(({ name }) => `${ruleOf(name)} is not null`),
    ...contract.order.map((_, i) => orderOf(i)),
    ...(contract.balance ? [`not ${isBalanced}`] : []),
  ];
  await engine.run(`create or replace temp table typed as
    with cells as (
      select row_number, ${columns
        .filter(({ value }) => value !== null)
        .map(({ name, value }) => `${value} as ${name}`)
        .join(', ')}
      from lines where role is null
    ), typed as (
      select cells.row_number, ${typed.join(', ')} from cells
      ${joins.map(({ name }) => `left join (select * from readings where column_name = '${name}') as m_${name} on m_${name}.raw = cells.${name}`).join('\n')}
    ), checked as (select row_number, ${[...checked, ...orders].join(', ')} from typed),
    judged as (select *${contract.balance ? `, ${isBalancedSql(contract.balance)} as ${isBalanced}` : ''} from checked)
    select *, ${faults.join(' or ')} as faulty from judged`);
}

/** Value and broken rule of one column, both as far as the cell alone tells. */
function typedSql(own: SheetColumn, mapped: boolean): string[] {
  const { name, column, value, constant } = own;
  const type = sqlTypes[column.kind];
  if (column.kind === 'personal') return personalSql(own);
  if (value === null) {
    const given = constant === null ? 'null' : quoted(constant);
    return [`cast(${given} as ${type}) as ${name}`, `null::varchar as ${ruleOf(name)}`];
  }
  const cell = `cells.${name}`;
  const fast = mapped ? fastCast(own, cell) : plainCast(own, cell);
  const read = `cast(m_${name}.value as ${type})`;
  const typed = mapped ? (fast === null ? read : `coalesce(${fast}, ${read})`) : fast;
  return [`${typed} as ${name}`, `${mapped ? `m_${name}.rule` : 'null::varchar'} as ${ruleOf(name)}`];
}

function personalSql({ name, column, value }: SheetColumn): string[] {
  if (value === null) return [`${column.nullable ? 'null' : "'REQUIRED'"}::varchar as ${ruleOf(name)}`];
  const cell = `cells.${name}`;
  const missing = column.nullable ? 'null' : `case when ${emptyMarkSql(cell)} then 'REQUIRED' end`;
  const damaged = damagedIdSql(column, cell);
  const own = damaged === null ? missing : `case when ${damaged} then 'DAMAGED_CODE' else ${missing} end`;
  return [`coalesce(${formulaRuleSql(cell)}, ${own})::varchar as ${ruleOf(name)}`];
}

/** The same with what only the value tells: that it is missing, or out of range. */
function checkedSql({ name, column }: SheetColumn, contract: Dataset, receivedOn: string): string[] {
  if (column.kind === 'personal') return [ruleOf(name)];
  const tests = [
    ...(column.nullable ? [] : [`when ${name} is null then 'REQUIRED'`]),
    ...(column.min === undefined ? [] : [`when ${name} < ${column.min} then 'OUT_OF_RANGE'`]),
    ...(column.max === undefined ? [] : [`when ${name} > ${column.max} then 'OUT_OF_RANGE'`]),
    ...(contract.period === name
      ? [`when ${name}::date > date '${latestDay(contract, receivedOn)}' then 'OUT_OF_RANGE'`]
      : []),
  ];
  if (tests.length === 0) return [name, ruleOf(name)];
  return [name, `coalesce(${ruleOf(name)}, case ${tests.join(' ')} end) as ${ruleOf(name)}`];
}

/** A later date without a time of day is compared by its day alone. */
function orderSql(contract: Dataset, earlier: string, later: string): string {
  if (contract.columns[later]?.kind !== 'instant') return `coalesce(${later} < ${earlier}, false)`;
  const sameDay = `${later} = date_trunc('day', ${later}) and ${later}::date = ${earlier}::date`;
  return `coalesce(${later} < ${earlier} and not (${sameDay}), false)`;
}
