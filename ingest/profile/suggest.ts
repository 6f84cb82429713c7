import { basename } from 'node:path';
import { openEngine } from '../../sql/engine/index.ts';
import { readReceipts } from '../../sql/sources/batch.ts';
import type { Column } from '../../sql/sources/column.ts';
import { type DatasetName, datasetNamed, datasetNames } from '../../sql/sources/datasets/index.ts';
import { readWithdrawals, standingReceipts } from '../../sql/sources/withdrawals.ts';
import { Fault } from '../../sql/words/fault.ts';
import { currentRegions, type Regions } from '../coverage/regions.ts';
import type { Incoming } from '../find-files.ts';
import { otherCurrency } from '../header/unit.ts';
import { lengthOnly } from '../parser/length-only.ts';
import type { ProfileDraft } from './draft.ts';
import { fingerprintOf } from './fingerprint.ts';
import { headerClaims, nearestDatasets, spokenOf, weightOf } from './header-claims.ts';
import type { Proposal, ProposedColumn, SourceColumn } from './proposal.ts';
import { type Around, candidatesFor, type Found, fits, left, shown, taken } from './propose-column.ts';
import { unfilled } from './read-profile.ts';
import { readAs } from './read-share.ts';
import { simplified } from './simplified.ts';
import {
  entryNamed,
  type SurveyedColumn,
  type SurveyedFile,
  type SurveyedSheet,
  surveyFile,
} from './survey-file.ts';

/** Kinds whose values tell a column by themselves. */
const telling: readonly string[] = ['code', 'region', 'credit_code'];
/** So many contracts that a header names are weighed by values too. */
const weighed = 8;
const namedWords = 12;
const fewestRows = 3;
/** A column with so few different values, each met often, holds no names. */
const fewValues = 12;
const often = 4;
const figures = /^[-+$¥￥NTUS\d.,:/年月日\s民國国]+$/u;
const closing = /^(?:总计|合计|小计|共计|注|备注|说明|资料来源|数据来源|total|grand total|sum|source|note)/iu;

export interface SuggestOptions {
  readonly dataset?: DatasetName;
  /** The file of an archive, by its name in it. */
  readonly entry?: string;
  /** The sheet, counted from 1; the one that gives most where it is not named. */
  readonly sheet?: number;
  /** Columns of the contract with the columns of the sheet, from 1, a person has chosen for them; nothing else is looked for. */
  readonly chosen?: ReadonlyMap<string, readonly number[]>;
}

/**
 * How a file, or a file of an archive, may be read into a contract: the one given, or the one whose columns its
 * header names most of. What is not known is left out or left open. Nothing is written. Errors: FILE_UNREADABLE,
 * TABLE_MISSING, DATASET_UNTOLD, ENTRY_OPEN, and those of files that cannot be read.
 */
export async function suggestProfile(
  home: string,
  given: string | Incoming,
  options: SuggestOptions = {},
): Promise<Proposal> {
  const regions = await regionsOf(home);
  const surveyed = await surveyFile(given, entryNamed(options.entry));
  const proposals = surveyed.flatMap(({ file, sheets }) => {
    const named = sheets.filter(({ number }) => options.sheet === undefined || number === options.sheet);
    const known = sheets.map(({ number, name }) => ({ number, name }));
    return named
      .flatMap((sheet) => proposalOf(file, sheet, regions, options) ?? [])
      .map((own) => ({ ...own, sheets: known }));
  });
  const found = (proposal: Proposal) => proposal.columns.filter(({ position }) => position !== null).length;
  const [best] = proposals.sort((a, b) => found(b) - found(a));
  if (!best) throw nothingProposed(surveyed, options);
  return best;
}

function nothingProposed(surveyed: readonly SurveyedFile[], { sheet: asked }: SuggestOptions): Fault {
  const file = surveyed[0]?.file ?? '—';
  const sheets = surveyed.flatMap(({ sheets: all }) => all);
  const sheet = sheets.find(({ number }) => asked === undefined || number === asked);
  if (!sheet) return new Fault('TABLE_MISSING', { file });
  const words = sheet.columns.map(({ header }) => shown(header)).filter((word) => word !== '');
  const found = words.slice(0, namedWords).join('、') + (words.length > namedWords ? ' …' : '');
  return new Fault('DATASET_UNTOLD', { file, found, known: datasetNames.join(' | ') });
}

async function regionsOf(home: string): Promise<Regions | null> {
  const receipts = standingReceipts(await readReceipts(home), await readWithdrawals(home));
  if (receipts.length === 0) return null;
  await using engine = await openEngine(':memory:', { folders: [home] });
  return currentRegions(engine, [home], receipts);
}

function proposalOf(
  file: string,
  sheet: SurveyedSheet,
  regions: Regions | null,
  options: Pick<SuggestOptions, 'dataset' | 'chosen'>,
): Omit<Proposal, 'sheets'> | null {
  const isOtherMoney = [...sheet.titles, ...sheet.stamps].some((line) => otherCurrency(line) !== null);
  const around = { regions, isTraditional: isTraditional(sheet), isOtherMoney };
  const nearest = nearestDatasets(sheet.header);
  const asked = options.dataset ? [options.dataset] : nearest.slice(0, weighed).map(({ dataset }) => dataset);
  const [best] = asked
    .map((dataset) => ({
      dataset,
      found: options.chosen ? chosenIn(dataset, sheet, options.chosen) : foundIn(dataset, sheet, around),
    }))
    .sort((a, b) => weightOfFound(b) - weightOfFound(a));
  if (best === undefined) return null;
  const { dataset, found } = best;
  const unused = sheet.columns.filter((source) => ![...found.values()].some((own) => own.source === source));
  const columns = Object.entries(datasetNamed(dataset).columns).map(([name, column]): ProposedColumn => {
    const own = found.get(name);
    return own
      ? taken(name, column, own, namesOf(own.source, sheet, options.chosen?.get(name)), around)
      : left(name, column, !column.nullable && !isDerived(column, found), unused, around);
  });
  const draft = draftOf(file, dataset, sheet, columns);
  return {
    file,
    sheet: { number: sheet.number, name: sheet.name },
    rows: sheet.rows,
    fingerprint: fingerprintOf(sheet.header),
    dataset,
    nearest,
    columns,
    sources: sheet.columns.map((source) =>
      sourceOf(source, sheet, columnOf(source, columns, options.chosen), datasetNamed(dataset).columns),
    ),
    draft,
    open: JSON.stringify(draft.columns).split(`"${unfilled}"`).length - 1,
  };
}

/** Whether a number may be made of what was found. */
function isDerived({ derivedFrom }: Column, found: ReadonlyMap<string, Found>): boolean {
  return derivedFrom?.every((name) => found.has(name)) ?? false;
}

function weightOfFound({ dataset, found }: { dataset: DatasetName; found: Map<string, Found> }): number {
  return weightOf(
    dataset,
    [...found].map(([column, { isListed }]) => ({ column, isListed })),
  );
}

function isTraditional({ header, titles }: SurveyedSheet): boolean {
  const words = [...titles, ...header.flat()].join('');
  return simplified(words) !== words;
}

/**
 * What the header words tell, and then what only values of a telling kind can be: of columns no word names, in columns
 * of the sheet whose words name nothing else.
 */
function foundIn(dataset: DatasetName, sheet: SurveyedSheet, around: Around): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const { column, position, by, isListed } of headerClaims(dataset, sheet.header)) {
    const source = sheet.columns.find((own) => own.position === position);
    const isTold = source && fits(datasetNamed(dataset).columns[column]!, source, around);
    if (isTold) found.set(column, { source, by, isListed });
  }
  const spoken = spokenOf(dataset, sheet.header);
  const unused = sheet.columns.filter(({ position }) => !spoken.positions.has(position));
  const open = Object.entries(datasetNamed(dataset).columns).filter(
    ([name, { kind }]) => !spoken.columns.has(name) && telling.includes(kind),
  );
  for (const [name, column] of open) {
    const only = onlySource(column, unused, around);
    const wanting = open.filter(([, other]) => onlySource(other, unused, around) === only);
    if (only && wanting.length === 1) found.set(name, { source: only, by: 'values', isListed: false });
  }
  return found;
}

/** The one column of a sheet whose values, words and not figures, are a column's. */
function onlySource(
  column: Column,
  unused: readonly SurveyedColumn[],
  around: Around,
): SurveyedColumn | undefined {
  const words = unused.filter(
    ({ filled, values }) =>
      filled >= fewestRows &&
      values.every(({ value }) => /\p{L}/u.test(value) && !isSentence(value, column, around)),
  );
  const [only, ...more] = candidatesFor(column, words, around);
  return more.length > 0 ? undefined : words.find(({ position }) => position + 1 === only?.position);
}

/** Whether a value is known by a word inside it alone: a law may speak of safety and is no kind of violation. */
function isSentence(value: string, column: Column, { regions }: Around): boolean {
  return readAs(simplified(value), column, regions).notes.includes('code_keyword');
}

/** What a person has chosen; what is no column of the contract or of the sheet is nothing. */
function chosenIn(
  dataset: DatasetName,
  sheet: SurveyedSheet,
  chosen: ReadonlyMap<string, readonly number[]>,
): Map<string, Found> {
  const contract = datasetNamed(dataset).columns;
  const found = new Map<string, Found>();
  for (const [column, [first]] of chosen) {
    const source = sheet.columns.find(({ position }) => position + 1 === first);
    if (source && Object.hasOwn(contract, column))
      found.set(column, { source, by: 'person', isListed: false });
  }
  return found;
}

/** The column a person chose first, and those to be joined to it. */
function namesOf(
  source: SurveyedColumn,
  sheet: SurveyedSheet,
  chosen: readonly number[] = [],
): string | number | (string | number)[] {
  const joined = chosen
    .slice(1)
    .flatMap((at) => sheet.columns.find(({ position }) => position + 1 === at) ?? []);
  const name = sourceName(source, sheet);
  return joined.length === 0 ? name : [name, ...joined.map((own) => sourceName(own, sheet))];
}

function columnOf(
  { position }: SurveyedColumn,
  columns: readonly ProposedColumn[],
  chosen?: ReadonlyMap<string, readonly number[]>,
): ProposedColumn | undefined {
  return columns.find((own) =>
    chosen ? chosen.get(own.column)?.includes(position + 1) : own.position === position + 1,
  );
}

/** A header word that stands once names its column; any other column is named by its number. */
function sourceName({ header, position }: SurveyedColumn, { columns }: SurveyedSheet): string | number {
  return columns.filter((own) => own.header === header).length === 1 ? header : position + 1;
}

function draftOf(
  path: string,
  dataset: DatasetName,
  { name: sheetName, header, tail }: SurveyedSheet,
  columns: readonly ProposedColumn[],
): ProfileDraft {
  const name = basename(path)
    .replace(/\.[A-Za-z]{1,7}$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60);
  const ends = [...new Set(tail)].filter((lead) => closing.test(simplified(lead).trim()));
  return {
    name: name || dataset,
    dataset,
    ...(sheetName === null ? {} : { sheet: sheetName }),
    header,
    ...(ends.length > 0 ? { skip: { beginning_with: ends } } : {}),
    columns: Object.fromEntries(columns.flatMap(({ column, draft }) => (draft ? [[column, draft]] : []))),
  };
}

function sourceOf(
  source: SurveyedColumn,
  sheet: SurveyedSheet,
  proposed: ProposedColumn | undefined,
  contract: Readonly<Record<string, Column>>,
): SourceColumn {
  const { position, header, filled, distinct, values } = source;
  const column = proposed?.column ?? null;
  const isPublic = column !== null && contract[column]!.kind !== 'personal' && !proposed?.draft?.contains;
  const isPlain =
    values.every(({ value }) => figures.test(value)) || (distinct <= fewValues && filled >= distinct * often);
  const isSafe = column === null ? isPlain : isPublic;
  return {
    position: position + 1,
    name: sourceName(source, sheet),
    header,
    filled,
    distinct,
    samples: values.slice(0, 5).map(({ value }) => (isSafe ? shown(value) : lengthOnly(value))),
    column,
  };
}
