import type { Column } from '../../sql/sources/column.ts';
import type { Label } from '../../sql/words/label.ts';
import type { NormalisationName } from '../../sql/words/normalisations.ts';
import type { RowRuleCode } from '../../sql/words/row-rules.ts';
import type { Regions } from '../coverage/regions.ts';
import type { Given } from './given.ts';

/** What a cell turned out to say: a value, nothing (null), or a rule it breaks. */
export interface Reading {
  readonly value: string | null;
  /** The normalisations that were needed, counted into the receipt. */
  readonly notes: readonly NormalisationName[];
  readonly rule?: RowRuleCode;
  /** For OUT_OF_RANGE, where the limit is not the column's own; for DAMAGED_CODE what is left; for REGION_RETIRED the change. */
  readonly limit?: Label;
  /** For REGION_RETIRED the last day of use, where it is known. */
  readonly until?: string;
  readonly warning?: RowRuleCode;
}

/** What is known around a cell while it is read. */
export interface CellContext {
  readonly column: Column;
  /** Power of ten from the header's unit to the column's. */
  readonly shift: number;
  /** The year the sheet speaks of, where it names just one. */
  readonly year: number | null;
  readonly date1904: boolean;
  readonly regions: Regions | null;
  /** What a profile says of the column's cells. */
  readonly given?: Given | null;
}

export function read(value: string | null, ...notes: NormalisationName[]): Reading {
  return { value, notes };
}

export function broken(rule: RowRuleCode, limit?: Label): Reading {
  return { value: null, notes: [], rule, ...(limit ? { limit } : {}) };
}

/** The cell in one width, without the blanks and the apostrophe spreadsheets put around it, and what that took. */
export function tidied(raw: string): { text: string; notes: NormalisationName[] } {
  const trimmed = raw
    .replaceAll('\u001e', ' ')
    .trim()
    .replace(/^['’‘`](?=[\d(（A-Za-z])/u, '');
  const text = trimmed.normalize('NFKC').trim();
  const notes: NormalisationName[] = [];
  if (trimmed !== raw) notes.push('blanks');
  if (text !== trimmed) notes.push('full_width');
  return { text, notes };
}

const emptyMarks = new Set([
  '',
  '-',
  '--',
  '---',
  '—',
  '——',
  '–',
  '一一',
  '/',
  '//',
  '\\',
  '“/”',
  '"/"',
  '无',
  '“无”',
  '暂无',
  '空',
  '未填',
  '不详',
  'n/a',
  'na',
  'null',
  'none',
  'nan',
  '***',
  '……',
  '...',
]);

/** Whether a cell holds a mark that stands for nothing. */
export function isEmptyMark(raw: string): boolean {
  return emptyMarks.has(raw.normalize('NFKC').trim().toLowerCase());
}

/** What is done to a thing, and what is done to know a figure. */
const deeds =
  '整改|复查|复核|验收|完成|完工|竣工|交工|开工|鉴定|评定|初判|公示|公开|销号|结案|上报|检查|到期|办理|办结|处置|' +
  '公布|检测|审批|论证|备案|立案|批复|告知|回复|答复|搬离|移出|解除|修订';
const inquiries =
  '统计|核实|核定|核算|核查|核对|核验|评估|测算|计算|估算|定损|确定|确认|认定|审核|审定|审计|调查|查明|汇总|清点|' +
  '测量|测绘|丈量|勘验|勘察|研判|明确|补充|补报|补录|填报|续报|反馈|登记|摸排|摸底|排查|收集|采集';
const subject =
  '(?:具体|相关|有关)?(?:数据|数字|数额|金额|损失|面积|人数|日期|时间|等级|结果|情况)?(?:目前|现)?';
const deed = `(?:进一步)?(?:(?:${deeds}|${inquiries})后?)+`;
const notYet = new RegExp(
  `^${subject}(?:` +
    `(?:(?:暂|尚|还|仍)?(?:未|没有|待|在)|[尚有仍]待|等待|正在|暂时?无法)${deed}(?:中|完成|完毕|清楚|完|好)?` +
    `|(?:${deed}|施工|进行)中|待[定查核报补估测])$`,
  'u',
);

/** Whether a cell says that what it is asked for has not come to pass or is not yet known: 未整改, 待核定, 统计中. */
export function isNotYet(text: string): boolean {
  return notYet.test(text.normalize('NFKC').replace(/[\s()]/gu, ''));
}
