import type { FaultValues } from '../../sql/words/fault.ts';
import type { Label } from '../../sql/words/label.ts';
import { because, type ReasonName } from '../../sql/words/reasons.ts';
import type { Refusal } from './protocol.ts';

/** Thrown inside the parser for a file that is not taken; crosses to the parent as a `Refusal`. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(code: Refusal['code'], values: Refusal['values'] = {}) {
    super(code);
    this.refusal = { code, values };
  }
}

/** Where in a file something stands. */
export interface Place {
  readonly sheet: string;
  /** Counted from 1. */
  readonly row: number;
  /** Counted from 0. */
  readonly column?: number;
}

const split: Label = {
  zh: '按月份或区县拆分后重新报送',
  en: 'split it by month or county and send it again',
};
const resave: Label = {
  zh: '把数据复制到新的工作簿后重新报送',
  en: 'copy the data into a new workbook and send that',
};
const flatten: Label = {
  zh: '导出为一层：每行一条记录，值为文字或数字',
  en: 'export it flat: one record a row, each value a text or a number',
};
const sizes = {
  bytes: { unit: { zh: '字节', en: 'bytes' }, advice: split },
  rows: { unit: { zh: '行', en: 'rows' }, advice: split },
  sheets: { unit: { zh: '个工作表', en: 'sheets' }, advice: split },
  row: {
    unit: { zh: '字节，一行', en: 'bytes in a row' },
    advice: {
      zh: '缩短该行的内容，或检查引号是否成对',
      en: 'shorten that row, or see whether a quotation mark is open',
    },
  },
  cell: {
    unit: { zh: '个字符，一个单元格', en: 'characters in a cell' },
    advice: { zh: '缩短该单元格的内容', en: 'shorten that cell' },
  },
  columns: {
    unit: { zh: '列', en: 'columns' },
    advice: { zh: '删除右侧多余的列', en: 'delete the columns to the right that hold no data' },
  },
  'merged cells': { unit: { zh: '处合并单元格', en: 'merged cells' }, advice: resave },
  'zip entries': { unit: { zh: '个内部文件', en: 'zip entries' }, advice: resave },
  'JSON depth': { unit: { zh: '层 JSON 嵌套', en: 'levels of JSON' }, advice: flatten },
  'unpacked bytes': { unit: { zh: '字节，解压后', en: 'unpacked bytes' }, advice: resave },
  'compression ratio': { unit: { zh: '倍压缩比', en: 'times compressed' }, advice: resave },
} as const satisfies Record<string, { unit: Label; advice: Label }>;

/** The values of FILE_TOO_LARGE. */
export function sizeValues(
  what: keyof typeof sizes,
  found: number | string,
  limit: number,
  place?: Place,
): FaultValues {
  return { what, found, limit, place: place ? placeWords(place) : '', ...sizes[what] };
}

export function tooLarge(what: keyof typeof sizes, found: number, limit: number, place?: Place): Refused {
  return new Refused('FILE_TOO_LARGE', sizeValues(what, found, limit, place));
}

export function broken(why: ReasonName, values: Readonly<Record<string, string>> = {}): Refused {
  return new Refused('FILE_BROKEN', { reason: because(why, values) });
}

export function unknownKind(why: ReasonName, kind = ''): Refused {
  return new Refused('FILE_KIND_UNKNOWN', { reason: because(why, { kind }) });
}

function placeWords({ sheet, row, column }: Place): Label {
  const letters = column === undefined ? null : columnLetters(column);
  return {
    zh: `，工作表 ${sheet}，第 ${row} 行${letters === null ? '' : ` ${letters} 列`}`,
    en: `, sheet ${sheet}, row ${row}${letters === null ? '' : `, column ${letters}`}`,
  };
}

function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
