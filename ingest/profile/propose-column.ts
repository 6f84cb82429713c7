import type { Column } from '../../sql/sources/column.ts';
import type { Label } from '../../sql/words/label.ts';
import type { Regions } from '../coverage/regions.ts';
import { unitPhrase } from '../header/match-header.ts';
import { otherCurrency, unitShift } from '../header/unit.ts';
import { decimalMarksOf } from '../normalise/decimal-mark.ts';
import { type DateForm, dateForms, decimalMarks, type Given } from '../normalise/given.ts';
import { lengthOnly } from '../parser/length-only.ts';
import { withoutPersonalNumbers } from '../privacy/personal-number.ts';
import type { DraftColumn } from './draft.ts';
import type { ToldBy } from './header-claims.ts';
import type { Candidate, ProposedColumn, Sample } from './proposal.ts';
import { unfilled } from './read-profile.ts';
import { dateFormOf, readAs, shareOf, toldValue } from './read-share.ts';
import { simplified } from './simplified.ts';
import type { SurveyedColumn } from './survey-file.ts';

const dated: readonly string[] = ['day', 'instant', 'month'];
const numeric: readonly string[] = ['count', 'fen', 'sqm', 'decimal'];
const listed: readonly string[] = ['code', 'region', 'flag'];
/** More different values than a person would map one by one. */
const mostMapped = 60;
const shownSamples = 5;
const shownCandidates = 3;
const enough = 0.8;
/** What a header says of a column, half of its values must bear out. */
const half = 0.5;
const longestSample = 40;

/** What is known around the columns of a sheet. */
export interface Around {
  readonly regions: Regions | null;
  /** Whether the sheet writes traditional characters or speaks of 民国. */
  readonly isTraditional: boolean;
  /** Whether what stands above the header names another currency. */
  readonly isOtherMoney: boolean;
}

export interface Found {
  readonly source: SurveyedColumn;
  readonly by: ToldBy | 'values' | 'person';
  readonly isListed: boolean;
}

const reasons: Readonly<Record<ToldBy | 'values' | 'person', Label>> = {
  word: { zh: '表头用词相符', en: 'the header word is known' },
  parts: { zh: '按表头各部分的含义', en: 'by what the parts of the header word mean' },
  translation: { zh: '按繁简或外文用词对照，请核对', en: 'by a table of foreign words; please check' },
  values: { zh: '不确定：只按列中的值推测，请核对', en: 'unsure: guessed by its values alone; please check' },
  person: { zh: '由人指定', en: 'chosen by a person' },
};
const unknown: Label = { zh: '没有找到对应的列', en: 'no column was found for it' };

/** A column of the contract that a column of the sheet, or several joined, is taken for. */
export function taken(
  name: string,
  column: Column,
  { source, by }: Found,
  from: NonNullable<DraftColumn['from']>,
  around: Around,
): ProposedColumn {
  const draft = { from, ...settingsOf(source, column, by, around) };
  return {
    column: name,
    label: column.label,
    required: !column.nullable,
    position: source.position + 1,
    header: source.header,
    by,
    reason: reasons[by],
    candidates: [],
    draft,
    isOpen: JSON.stringify(draft).includes(`"${unfilled}"`),
    samples: samplesOf(source, column, draft, around),
  };
}

/** A column of the contract that no column of the sheet is known for; left out where it need not be there. */
export function left(
  name: string,
  column: Column,
  required: boolean,
  unused: readonly SurveyedColumn[],
  around: Around,
): ProposedColumn {
  return {
    column: name,
    label: column.label,
    required,
    position: null,
    header: null,
    by: null,
    reason: unknown,
    candidates: candidatesFor(column, unused, around).slice(0, shownCandidates),
    draft: required ? { from: unfilled } : null,
    isOpen: required,
    samples: [],
  };
}

/** The columns of a sheet most of whose values would be read, best first; text and names fit anything and tell nothing. */
export function candidatesFor(
  column: Column,
  unused: readonly SurveyedColumn[],
  around: Around,
): Candidate[] {
  return unused
    .map(({ position, header, values }) => {
      const share = shareRead(column, values, around);
      return { position: position + 1, header, share, reason: shareReason(column, share) };
    })
    .filter(({ share }) => share >= enough)
    .sort((a, b) => b.share - a.share || a.position - b.position);
}

/** Whether values do not speak against a column its header is named for: half of its figures must be some. */
export function fits(column: Column, { filled, values }: SurveyedColumn, around: Around): boolean {
  const isFigured = numeric.includes(column.kind) || column.kind === 'credit_code';
  return !isFigured || filled === 0 || shareRead(column, values, around) >= half;
}

function shareReason({ kind, codes }: Column, share: number): Label {
  const percent = Math.round(share * 100);
  const [zh, en] = codes
    ? [`在代码表“${codes.title.zh}”中`, `are in the code list "${codes.title.en}"`]
    : kind === 'region'
      ? ['含一个区县的名称或代码', 'name one county']
      : dated.includes(kind)
        ? ['是日期', 'are dates']
        : kind === 'credit_code'
          ? ['是统一社会信用代码', 'are credit codes']
          : kind === 'flag'
            ? ['是“是”或“否”', 'are answers yes or no']
            : ['是数字', 'are numbers'];
  return { zh: `${percent}% 的值${zh}`, en: `${percent} % of its values ${en}` };
}

function shareRead(column: Column, values: SurveyedColumn['values'], around: Around): number {
  if (column.kind === 'region')
    return shareOf(values, (value) => countyIn(value, around.regions) || readsAs(value, column, around));
  if (dated.includes(column.kind))
    return dateFormOf(values, column, around.isTraditional, enough)?.share ?? 0;
  if (listed.includes(column.kind))
    return values.every(({ value }) => /\p{L}/u.test(value))
      ? shareOf(values, (value) => readsAs(value, column, around))
      : 0;
  if (values.every(({ value }) => isNumberOfAThing(value))) return 0;
  if (numeric.includes(column.kind) || column.kind === 'credit_code') {
    const given: Given = { isMoneyNamed: true, ...givenMark(markOf(values, column)) };
    return shareOf(values, (value) => {
      const { value: read, warning } = readAs(value, column, around.regions, given);
      return read !== null && warning === undefined;
    });
  }
  return 0;
}

/** How the decimals of values are written where they show it and it is not the point; `?` where they show both. */
function markOf(values: SurveyedColumn['values'], { kind }: Column): Pick<DraftColumn, 'decimal_mark'> {
  if (!numeric.includes(kind)) return {};
  const marks = decimalMarksOf(values.map(({ value }) => value.normalize('NFKC')));
  if (marks.length > 1) return { decimal_mark: unfilled };
  return marks[0] === 'comma' ? { decimal_mark: marks[0] } : {};
}

function givenMark(draft: DraftColumn): Pick<Given, 'decimalMark'> {
  const decimalMark = decimalMarks.find((own) => own === draft.decimal_mark);
  return decimalMark ? { decimalMark } : {};
}

function readsAs(value: string, column: Column, { regions }: Around): boolean {
  return readAs(value, column, regions).value !== null || toldValue(value, column, regions) !== null;
}

/** Whether a text, such as an address, names one county and no other. */
function countyIn(value: string, regions: Regions | null): boolean {
  const named = regions?.namedIn(simplified(value)) ?? null;
  return named !== null && named !== 'all' && named.counties.length === 1;
}

/** `00000019`, `900000101`: no amount and no count is written so. */
function isNumberOfAThing(value: string): boolean {
  return /^(?:0\d+|\d{8,})$/u.test(value.trim());
}

function settingsOf(source: SurveyedColumn, column: Column, by: Found['by'], around: Around): DraftColumn {
  if (dated.includes(column.kind)) {
    const found = dateFormOf(source.values, column, around.isTraditional, half);
    const form = source.filled === 0 ? null : found === undefined ? unfilled : found.form;
    return form === null ? {} : { date: form };
  }
  if (listed.includes(column.kind)) return mapOf(source, column, around);
  const mark = markOf(source.values, column);
  if (column.kind !== 'fen' || unitShift('fen', unitPhrase(source.header)) !== null) return mark;
  const isForeign = by === 'translation' || around.isTraditional || around.isOtherMoney;
  const told = [source.header, ...source.values.map(({ value }) => value)];
  return isForeign || told.some((text) => otherCurrency(text) !== null) ? { unit: unfilled, ...mark } : mark;
}

/** Values that are not read as they stand, with what they are known to be. */
function mapOf({ values, distinct }: SurveyedColumn, column: Column, { regions }: Around): DraftColumn {
  const foreign = values.filter(({ value }) => readAs(value, column, regions).value === null);
  if (foreign.length === 0) return {};
  const isInText =
    column.kind === 'region' && foreign.every(({ value }) => toldValue(value, column, regions) === null);
  if (distinct > mostMapped || isInText) return { contains: { [unfilled]: unfilled } };
  const told = foreign.map(({ value }) => [value, toldValue(value, column, regions) ?? unfilled] as const);
  return { map: Object.fromEntries(told) };
}

function samplesOf(
  { values }: SurveyedColumn,
  column: Column,
  draft: DraftColumn,
  { regions }: Around,
): Sample[] {
  const { map, contains, date, unit } = draft;
  const form = dateForms.find((own): own is DateForm => own === date);
  const told = map && Object.fromEntries(Object.entries(map).filter(([, value]) => value !== unfilled));
  const given: Given = {
    ...(form ? { date: form } : {}),
    ...givenMark(draft),
    ...(told ? { map: told } : {}),
    ...(unit ? { isMoneyNamed: true } : {}),
  };
  return values.slice(0, shownSamples).map(({ value, count }) => {
    // Sentences and addresses may hold names.
    if (column.kind === 'personal' || contains)
      return { found: lengthOnly(value), count, becomes: null, rule: null };
    const { value: becomes, rule = null } = readAs(value, column, regions, given);
    return { found: shown(value), count, becomes, rule };
  });
}

/** A value short enough to be looked at, without what may be a personal number. */
export function shown(value: string): string {
  const plain = withoutPersonalNumbers(value).replace(/\s+/gu, ' ').trim();
  return plain.length > longestSample ? `${plain.slice(0, longestSample)}…` : plain;
}
