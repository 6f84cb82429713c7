import type { CodeList, Value } from '../sources/column.ts';
import type { Label } from '../words/label.ts';

/** A column of a model: its SQL type, what it means, and why it may be empty. */
export interface ModelColumn<T extends Value = Value> {
  readonly sql: 'VARCHAR' | 'BIGINT' | 'DECIMAL(18,2)' | 'DOUBLE' | 'DATE' | 'TIMESTAMP' | 'BOOLEAN';
  readonly label: Label;
  readonly unit?: Label;
  readonly codes?: CodeList;
  /** When the column may be empty: the reason. */
  readonly absent?: Label;
  /** Only the type system reads this. */
  readonly type?: T;
}

export type ModelColumns = Readonly<Record<string, ModelColumn>>;
export type ModelRow<C extends ModelColumns> = {
  [K in keyof C]: C[K] extends ModelColumn<infer T> ? T : never;
};

const people: Label = { zh: '人', en: 'persons' };
const yuan: Label = { zh: '分', en: 'fen' };

export const text = (zh: string, en: string): ModelColumn<string> => ({ sql: 'VARCHAR', label: { zh, en } });
export const day = (zh: string, en: string): ModelColumn<string> => ({ sql: 'DATE', label: { zh, en } });
export const instant = (zh: string, en: string): ModelColumn<string> => ({
  sql: 'TIMESTAMP',
  label: { zh, en },
});
export const flag = (zh: string, en: string): ModelColumn<boolean> => ({ sql: 'BOOLEAN', label: { zh, en } });
/** Whole numbers of `unit`, for example 起 or 项. */
export const count = (zh: string, en: string, unit: Label): ModelColumn<number> => ({
  sql: 'BIGINT',
  label: { zh, en },
  unit,
});
export const persons = (zh: string, en: string) => count(zh, en, people);
/** Money in whole 分. */
export const fen = (zh: string, en: string) => count(zh, en, yuan);
/** What a statistic says: kept to twelve digits, and never in what is added up. */
export const estimate = (zh: string, en: string, unit?: Label): ModelColumn<number> => ({
  sql: 'DOUBLE',
  label: { zh, en },
  ...(unit && { unit }),
});
/** Square metres, two decimals. */
export const sqm = (zh: string, en: string): ModelColumn<number> => ({
  sql: 'DECIMAL(18,2)',
  label: { zh, en },
  unit: { zh: '平方米', en: 'm²' },
});
export const code = (zh: string, en: string, codes: CodeList): ModelColumn<string> => ({
  sql: 'VARCHAR',
  label: { zh, en },
  codes,
});
export const region = () => text('区划代码', 'region code');
export const month = (zh = '月份', en = 'month') => day(zh, en);

/** Why most columns may be empty. */
const unreported: Label = { zh: '区县未填报', en: 'not filled in by the county' };

/** The same column where it may be empty, and why. */
export function maybe<T extends Value>(
  column: ModelColumn<T>,
  absent: Label = unreported,
): ModelColumn<T | null> {
  return { ...column, absent };
}

/** Where a row came from: the batch and the physical row of its sheet. */
export const origin = {
  batch_id: text('批次', 'batch'),
  row_number: count('行号', 'row number', { zh: '行', en: 'row' }),
};
