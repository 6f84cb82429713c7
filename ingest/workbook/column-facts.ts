import type { Column, ColumnKind } from '../../sql/sources/column.ts';
import type { Label } from '../../sql/words/label.ts';
import { choicesOf } from './dropdowns.ts';

interface KindFacts {
  readonly meaning: Label;
  readonly unit?: Label;
  readonly example: string;
}

const kinds: Readonly<Record<ColumnKind, KindFacts>> = {
  text: { meaning: { zh: '文字', en: 'text' }, example: '安澜花园三期' },
  id: { meaning: { zh: '编号（文字，保留前导零）', en: 'number kept as text' }, example: 'AL-2022-0001' },
  region: {
    meaning: { zh: '六位区划代码或区县名称', en: 'six-digit code or name of the county' },
    example: '',
  },
  credit_code: {
    meaning: {
      zh: '18 位统一社会信用代码（GB 32100-2015）',
      en: 'unified social credit code (GB 32100-2015)',
    },
    example: '91350100M000100Y43',
  },
  day: { meaning: { zh: '日期', en: 'day' }, example: '2022-05-03' },
  month: { meaning: { zh: '月份', en: 'month' }, example: '2022-05' },
  instant: { meaning: { zh: '日期和时间', en: 'day and time' }, example: '2022-05-03 14:30' },
  count: { meaning: { zh: '整数', en: 'whole number' }, example: '0' },
  decimal: { meaning: { zh: '数值，至多两位小数', en: 'number with at most two decimals' }, example: '1.5' },
  fen: {
    meaning: { zh: '金额', en: 'money' },
    unit: { zh: '元（表头写“万元”则按万元）', en: 'yuan, or 10,000 yuan where the header says 万元' },
    example: '50000',
  },
  sqm: {
    meaning: { zh: '面积', en: 'area' },
    unit: {
      zh: '平方米（表头写“万平方米”则按万平方米）',
      en: 'square metres, or 10,000 where the header says 万平方米',
    },
    example: '120.5',
  },
  code: { meaning: { zh: '从下拉列表选择', en: 'one of a list' }, example: '' },
  flag: { meaning: { zh: '是或否', en: 'yes or no' }, example: '是' },
  personal: {
    meaning: { zh: '个人信息或说明文字，不进入统计', en: 'personal or free text, kept out of all figures' },
    example: '',
  },
};

/** What the template says of a column. */
export interface ColumnFacts {
  readonly meaning: Label;
  readonly required: boolean;
  readonly unit: Label | null;
  /** The limits, or the words of the list; null where anything goes. */
  readonly allowed: string | null;
  /** A cell that is right; empty where only the county can say one. */
  readonly example: string;
  readonly alsoUnderstood: readonly string[];
}

export function columnFacts(column: Column): ColumnFacts {
  const { meaning, unit, example } = kinds[column.kind];
  const choices = choicesOf(column);
  return {
    meaning,
    required: !column.nullable,
    unit: unit ?? column.unit ?? null,
    allowed: choices?.join('、') ?? limits(column),
    example: choices?.[0] ?? within(example, column),
    alsoUnderstood: column.aliases,
  };
}

function within(example: string, { min }: Column): string {
  return min !== undefined && Number(example) < min ? String(min) : example;
}

function limits({ kind, min, max }: Column): string | null {
  if (min === undefined || max === undefined || kind === 'fen') return null;
  return `${min} – ${max}`;
}
