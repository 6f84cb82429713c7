import type { NonData } from '../../sql/sources/batch.ts';
import { datasetNamed } from '../../sql/sources/datasets/index.ts';
import { fold } from '../header/fold.ts';
import type { HeaderMatch } from '../header/match-header.ts';
import { isFootLine, isOfficeName } from './foot-line.ts';
import type { TotalRow } from './protocol.ts';

export type Role = 'data' | NonData;

const counted = '\\d{1,12}(?:项|起|个|条|处|家|人|名|户|次|件|栋|幢|套|台|宗|例|行|元|万元|平方米)?';
/** Of folded words: 合计, 本月合计, 小计(3), 合计(项), 共计4项, 总数4, 共4项, 其中重大隐患. */
const total = new RegExp(
  `^(?:.{0,12}(?:合计|小计|总计|共计|累计|总数)(?:数|行)?(?:\\([^)]{0,8}\\))?(?:${counted})?|共${counted}|其中.{0,16})$`,
  'u',
);
/** 累计 counts what other files hold, 其中 some of what another row counts. */
const apart = /累计|^其中/u;
const partial = /小计|本页|本表页/u;
const stamp =
  /^(?:填报|填表|制表|报送|上报|填写|编制|审核|复核|审批|签发|主管|分管|统计|单位负责|部门负责|科室负责|负责人|联系人|联系电话|电话|经办人|报告日期|打印|日期|注|备注|说明|附注|附件|单位|金额单位|计量单位)[^:：]{0,10}[:：(（]/u;
const seal = /[(（](?:盖章|签章|公章|签字|签名)[)）]/u;
const nil =
  /^(?:(?:本|当|该)?(?:月|期|季度|季|年|周)(?:度)?)?(?:内)?(?:暂)?(?:无|零报告|零上报|零|空|无数据|未发生.{0,16}|没有发生.{0,16}|无.{0,10}(?:事故|隐患|检查|处罚|情况|数据|记录|上报|新增|发生))[。.!]?$/u;
/** A sentence that says of a month that nothing of the kind happened. */
const nilSentence =
  /^[^:：]{0,24}?(?:未|没有|无|零|〇)(?:.{0,20}?)(?:事故|隐患|检查|处罚|情况|数据|记录|上报|报告|新增|发生|伤亡|死亡|填报)(?:.{0,6})[。.!！]?$/u;
const zero = /^0+(?:\.0+)?(?:人|起|万元|元)?$/u;
const sequence = /^\d{1,7}[.、]?$/u;

/** Tells data from what else stands in a sheet below its header. */
export class RowRoles {
  readonly #header: ReadonlyMap<number, readonly string[]>;
  readonly #titles: ReadonlySet<string>;
  readonly #required: readonly number[];
  readonly #counts: ReadonlySet<number>;
  readonly #context: ReadonlySet<number>;
  /** Columns of a key that are told by a name. */
  readonly #names: ReadonlySet<number>;
  /** Whether the header begins with a Latin letter, so that a repeated one cannot be told by its first byte. */
  readonly latinHeader: boolean;
  /** Folded words with which a row begins that the profile leaves out. */
  readonly #skipped: readonly string[];

  /** `headerRows` are the cells of each row of the header, `titles` the text of the rows above it. */
  constructor(match: HeaderMatch, headerRows: readonly (readonly string[])[], titles: readonly string[]) {
    this.#header = new Map(headerRows.map((row, i) => [i, row.map(fold)]));
    this.#skipped = (match.skip?.beginningWith ?? []).map(fold);
    const isLatin = (word: string) => /^[!-~]/u.test(word);
    this.latinHeader =
      this.#skipped.some(isLatin) ||
      [...this.#header.values()].some((row) => isLatin(row.find((word) => word !== '') ?? ''));
    this.#titles = new Set(titles.map(fold));
    const contract = datasetNamed(match.dataset);
    const of = (column: string) => contract.columns[column]!;
    this.#required = match.columns
      .filter(
        ({ column }) => !of(column).nullable && of(column).kind !== 'region' && of(column).kind !== 'month',
      )
      .map(({ position }) => position);
    this.#counts = new Set(
      match.columns.filter(({ column }) => of(column).kind === 'count').map(({ position }) => position),
    );
    this.#names = new Set(
      match.columns
        .filter(({ column }) => contract.key.includes(column) && !/_(?:id|code)$/u.test(column))
        .map(({ position }) => position),
    );
    this.#context = new Set(
      match.columns
        .filter(({ column }) => ['region', 'month'].includes(of(column).kind))
        .map(({ position }) => position),
    );
  }

  /** Whether a full row that begins with this cell is data whatever follows. */
  beginsData(lead: string): boolean {
    const text = lead.trim();
    const word = fold(text);
    if (word === '' || total.test(word) || stamp.test(text) || seal.test(text) || nil.test(text))
      return false;
    if (this.#titles.has(word) || this.#isSkipped(word)) return false;
    return ![...this.#header.values()].some((row) => row.includes(word));
  }

  /** What a row with the role `total` adds up; null where it is not the rows of this sheet. */
  totalOf(cells: readonly string[]): Pick<TotalRow, 'isPart'> | null {
    const word = cells.map(fold).find((cell) => total.test(cell)) ?? '';
    return apart.test(word) ? null : { isPart: partial.test(word) };
  }

  of(cells: readonly string[]): Role {
    const filled = cells.flatMap((text, position) =>
      text.trim() === '' ? [] : [{ text: text.trim(), position }],
    );
    if (filled.length === 0) return 'blank';
    if (this.#isSkipped(fold(filled[0]!.text))) return 'skipped';
    const lead = filled.length > 1 && sequence.test(filled[0]!.text) ? filled[1]! : filled[0]!;
    const lacking = this.#required.some((position) => {
      const text = (cells[position] ?? '').trim();
      return text === '' || text === lead.text;
    });
    if ((lacking || this.#required.length === 0) && total.test(fold(lead.text))) return 'total';
    if (this.#repeatsHeader(cells, filled.length)) return 'header';
    if (filled.length <= 2 && this.#titles.has(fold(filled[0]!.text))) return 'title';
    if (this.#isNil(filled)) return 'nil';
    const isStamp = ({ text }: { text: string }) => stamp.test(text) || seal.test(text);
    if (lacking && (stamp.test(lead.text) || filled.some(({ text }) => seal.test(text)))) return 'stamp';
    if (filled.every(isStamp) || this.#isFoot(filled)) return 'stamp';
    return 'data';
  }

  /** A row of nothing but foot lines that leaves most of the columns empty that a row of data must fill. */
  #isFoot(filled: readonly { text: string; position: number }[]): boolean {
    const given = filled.filter(({ position }) => this.#required.includes(position)).length;
    return (
      this.#required.length > 1 &&
      (given <= 1 || given * 2 < this.#required.length) &&
      filled.every(
        ({ text, position }) => isFootLine(text) || (isOfficeName(text) && !this.#names.has(position)),
      )
    );
  }

  #isSkipped(word: string): boolean {
    return this.#skipped.some((begin) => word.startsWith(begin));
  }

  /** A row that names at most its number, county and month, and otherwise says there is nothing. */
  #isNil(filled: readonly { text: string; position: number }[]): boolean {
    const numbered = sequence.test(filled[0]!.text) ? filled[0]!.position : -1;
    const rest = filled.filter(
      ({ text, position }) => position !== numbered && (!this.#context.has(position) || nil.test(text)),
    );
    const said = rest.filter(({ text }) => !/^[-—–/\\]+$/u.test(text) && !zero.test(text));
    const alone = said.length === 1 && rest.length === 1;
    const saysNil = (text: string) => nil.test(text) || (alone && nilSentence.test(text.normalize('NFKC')));
    const empty = this.#required.every((position) => {
      const text = filled.find((cell) => cell.position === position)?.text ?? '';
      return (
        text === '' ||
        position === numbered ||
        saysNil(text) ||
        /^[-—–/\\]+$/u.test(text) ||
        (this.#counts.has(position) && zero.test(text))
      );
    });
    return empty && said.length > 0 && said.every(({ text }) => saysNil(text.normalize('NFKC')));
  }

  #repeatsHeader(cells: readonly string[], count: number): boolean {
    if (count < 2) return false;
    const folded = cells.map(fold);
    for (const row of this.#header.values()) {
      const same = folded.filter((word, i) => word !== '' && word === row[i]).length;
      if (same >= 2 && same * 3 >= count * 2) return true;
    }
    return numbering(cells);
  }
}

/** `(1) (2) (3)` or `1 2 3 4`: the row under a header that numbers its columns. */
function numbering(cells: readonly string[]): boolean {
  const numbers = cells
    .map((cell) => cell.trim().match(/^[(（]?(\d{1,3})[)）]?$/u)?.[1])
    .filter((n) => n !== undefined);
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return (
    filled >= 4 && numbers.length === filled && numbers.every((n, i) => Number(n) === Number(numbers[0]) + i)
  );
}

/** Whether a line above the header is about who filled the form in, not what it is. */
export function isStamp(text: string): boolean {
  return stamp.test(text.trim()) || seal.test(text);
}
