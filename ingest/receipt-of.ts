import { createHash } from 'node:crypto';
import type { Coverage, MappedColumn, ReadWith, Receipt, SpokenFor } from '../sql/sources/batch.ts';
import type { NormalisationName } from '../sql/words/normalisations.ts';
import type { ParsedFile, ParsedSheet } from './parser/protocol.ts';
import type { SheetColumn } from './validate/sheet-columns.ts';

/** What a sheet came with. */
export interface Submission {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly archive?: string;
  /** Receipts of before whose files its archive brought again. */
  readonly broughtAgain?: readonly Receipt[];
  readonly parsed: Pick<ParsedFile, 'kind' | 'encoding' | 'delimiter'>;
  readonly receivedAt: string;
  readonly sequence: number;
  readonly region?: string;
  readonly period?: string;
}

/** What became of the rows of a sheet. */
export interface Taken extends Pick<Receipt, 'rows' | 'warnings'> {
  readonly notes: ReadonlyMap<NormalisationName, number>;
}

/** All that is known of a sheet that was read. */
export interface ReadSheet {
  readonly batch: string;
  readonly sheet: ParsedSheet;
  readonly submission: Submission;
  readonly columns: readonly SheetColumn[];
  readonly spoken: SpokenFor;
  readonly taken: Taken;
  readonly oddities: NonNullable<Receipt['fileWarnings']>;
  readonly coverage: Receipt['coverage'];
  readonly files: Receipt['files'];
  readonly corrects?: Receipt['corrects'];
}

export function receiptOf(read: ReadSheet): Receipt {
  const { batch, sheet, submission, columns, spoken, taken, oddities, coverage, files, corrects } = read;
  const { file, sha256, bytes, archive, receivedAt, sequence, parsed } = submission;
  return {
    batch,
    dataset: sheet.match.dataset,
    file,
    sha256,
    bytes,
    ...(archive === undefined ? {} : { archive }),
    ...besideOf(read),
    kind: parsed.kind,
    sheet: sheet.name,
    receivedAt,
    sequence,
    encoding: parsed.encoding,
    delimiter: parsed.delimiter,
    headerRows: sheet.headerRows,
    ...(sheet.profile ? { profile: { name: sheet.profile.name, sha256: sheet.profile.sha256 } } : {}),
    mapping: mappingOf(sheet),
    unmapped: sheet.match.unmapped.map(({ header }) => header),
    normalised: normalisedCounts(sheet, columns, taken.notes, spoken),
    rows: taken.rows,
    warnings: taken.warnings,
    ...(oddities.length > 0 ? { fileWarnings: oddities } : {}),
    coverage,
    files,
    readWith: readWith(sheet, columns, spoken),
    ...(corrects ? { corrects } : {}),
  };
}

/** Of what its archive brought again, the batches that report a month with this one, or that may once they are corrected. */
function besideOf({ sheet, submission, coverage }: ReadSheet): Pick<Receipt, 'beside'> {
  const isShared = (own: Coverage) =>
    coverage.some(({ region, month }) => region === own.region && month === own.month);
  const beside = (submission.broughtAgain ?? [])
    .filter(({ dataset }) => coverage.length > 0 && dataset === sheet.match.dataset)
    .filter((own) => own.coverage.length === 0 || own.coverage.some(isShared))
    .map(({ batch }) => batch);
  return beside.length > 0 ? { beside } : {};
}

/**
 * The same bytes, sheet and contract always give the same batch. Two nil returns of two counties may be the same
 * bytes, and so may two lists without a county column: what their names add is then part of the batch, and so is the
 * profile by which a sheet was read.
 */
export function batchId(
  sheet: ParsedSheet,
  { sha256 }: Submission,
  columns: readonly SheetColumn[],
  coverage: readonly Coverage[],
): string {
  const given = columns.flatMap(({ name, constant }) => (constant === null ? [] : [`${name}=${constant}`]));
  const spoken = sheet.dataRows === 0 ? coverage.map(({ region, month }) => `${region} ${month}`) : [];
  const profile = sheet.profile ? [sheet.profile.sha256] : [];
  const parts = [sha256, sheet.number, sheet.match.dataset, ...given, ...spoken, ...profile];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);
}

function mappingOf({ match, profile }: ParsedSheet): MappedColumn[] {
  return match.columns.flatMap(({ column, header, position, also = [], byValues }) => {
    const headers = profile?.columns.find((own) => own.column === column)?.headers ?? [header];
    return [position, ...also].map((at, i) => ({
      column,
      header: headers[i] ?? header,
      position: at + 1,
      ...(byValues ? { byValues } : {}),
    }));
  });
}

function readWith(
  { date1904 }: ParsedSheet,
  columns: readonly SheetColumn[],
  { counties, county, months, year }: SpokenFor,
): ReadWith {
  const shifts = columns.flatMap(({ name, column: { kind }, shift, position }) =>
    position !== null && ['fen', 'sqm', 'count'].includes(kind) ? [[name, shift] as const] : [],
  );
  return { counties, county, months, year, date1904, shifts: Object.fromEntries(shifts) };
}

function normalisedCounts(
  sheet: ParsedSheet,
  columns: readonly SheetColumn[],
  notes: ReadonlyMap<NormalisationName, number>,
  spoken: SpokenFor,
): Receipt['normalised'] {
  const counts = new Map<string, number>(Object.entries(sheet.normalised));
  const add = (name: NormalisationName, count: number) => counts.set(name, (counts.get(name) ?? 0) + count);
  for (const [note, count] of notes) add(note, count);
  for (const { name, column, constant, parts, value } of columns) {
    if (value !== null && parts.length === 0) add('number_derived', sheet.dataRows);
    if (parts.length > 1) add('columns_joined', sheet.dataRows);
    if (constant === null || sheet.dataRows === 0) continue;
    if (sheet.profile?.columns.some((own) => own.column === name)) {
      add('constant', sheet.dataRows);
      continue;
    }
    add(column.kind === 'region' ? `region_from_${spoken.county!.from}` : 'month_from_title', sheet.dataRows);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
