import {
  cameWords,
  fateWords,
  type Language,
  type RowRemark,
  type RowVersion,
  type SourceRowTrace,
} from '../../../charts/answer.ts';
import { instantWords } from '../../../charts/format/date.ts';
import { full } from '../../../charts/format/number.ts';
import { address } from '../address/address.ts';
import { message } from '../words/messages.ts';
import { modelAddress } from './relations.ts';

type Typed = string | number | boolean | null;

/** Rows of one sheet of one file: as received, as staged, and as the models read them. */
export interface SourceView {
  readonly batch: string;
  readonly batchHref: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly received: string;
  readonly dataset: string;
  readonly fileWarnings: readonly string[];
  /** Headers as received; `column` is the contract's, null where it has none. */
  readonly headers: readonly { readonly header: string; readonly column: string | null }[];
  readonly rows: readonly CellRow[];
  readonly staging: (TypedRows & { readonly model: string; readonly href: string }) | null;
  readonly typed: TypedRows;
  /** Rows of which there is more to tell than that they came once. */
  readonly histories: readonly RowHistoryView[];
  /** The numbers of the others; empty where there are none. */
  readonly quiet: string;
}

interface CellRow {
  readonly row: string;
  readonly cells: readonly (string | null)[];
}

interface TypedRows {
  readonly names: readonly string[];
  readonly rows: readonly CellRow[];
}

export interface RowHistoryView {
  readonly row: string;
  readonly title: string;
  readonly warnings: readonly string[];
  readonly versions: readonly VersionView[];
}

export interface VersionView {
  readonly key: string;
  readonly came: string;
  readonly fate: RowVersion['fate'];
  readonly fateWords: string;
  readonly received: string;
  readonly place: string;
  readonly href: string;
  /** Why it was withdrawn or sent back. */
  readonly notes: readonly string[];
  readonly changes: readonly {
    readonly column: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly isUnchanged: boolean;
}

export function sourceViews(sources: readonly SourceRowTrace[], language: Language): SourceView[] {
  return [...Map.groupBy(sources, ({ batch }) => batch).values()].map((rows) => {
    const first = rows[0]!;
    const loud = rows.filter(hasHistory);
    return {
      batch: first.batch,
      batchHref: batchAddress(first.batch, language),
      file: first.file,
      sheet: first.sheet,
      received: instantWords(first.receivedAt, language),
      dataset: first.dataset,
      fileWarnings: first.fileWarnings.map((said) => said[language]),
      headers: first.cells.map(({ header, column, position }) => ({
        header: header === '' ? message(language, 'columnNumber', { position }) : header,
        column,
      })),
      rows: rows.map(({ row, cells }) => ({
        row: full(row, language),
        cells: cells.map((cell) => cell.text || null),
      })),
      staging: stagingView(rows, language),
      typed: typedRows(
        rows.map(({ row, typed }) => ({ row, typed })),
        language,
      ),
      histories: loud.map((trace) => historyView(trace, language)),
      quiet: rowSpans(
        rows.filter((trace) => !hasHistory(trace)).map(({ row }) => row),
        language,
      ),
    };
  });
}

/** Row numbers in order, those that follow each other as one span: 3–5, 9. */
export function rowSpans(rows: readonly number[], language: Language): string {
  const spans: [number, number][] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else spans.push([row, row]);
  }
  return spans
    .map(([from, to]) =>
      from === to ? full(from, language) : `${full(from, language)}–${full(to, language)}`,
    )
    .join(language === 'zh' ? '、' : ', ');
}

function hasHistory({ warnings, versions }: SourceRowTrace): boolean {
  return warnings.length > 0 || versions.length > 1 || versions.some(({ fate }) => fate !== 'counted');
}

function stagingView(rows: readonly SourceRowTrace[], language: Language): SourceView['staging'] {
  const staged = rows.flatMap(({ row, staged: of }) => (of ? [{ row, typed: of.row, model: of.model }] : []));
  const [first] = staged;
  if (!first) return null;
  return { model: first.model, href: modelAddress(first.model, language), ...typedRows(staged, language) };
}

function typedRows(
  rows: readonly { readonly row: number; readonly typed: Readonly<Record<string, Typed>> }[],
  language: Language,
): TypedRows {
  const names = Object.keys(rows[0]?.typed ?? {});
  return {
    names,
    rows: rows.map(({ row, typed }) => ({
      row: full(row, language),
      cells: names.map((name) => cellText(typed[name] ?? null, language)),
    })),
  };
}

function historyView({ row, warnings, versions }: SourceRowTrace, language: Language): RowHistoryView {
  return {
    row: full(row, language),
    title: message(language, 'rowHistory', {
      row: full(row, language),
      warnings: warnings.length,
      versions: versions.length,
    }),
    warnings: warnings.map((one) => remarkText(one, language)),
    versions: versions.map((version) => versionView(version, language)),
  };
}

function versionView(version: RowVersion, language: Language): VersionView {
  const { batch, file, sheet, row, receivedAt, came, fate, withdrawal, reasons, changes } = version;
  const empty = message(language, 'emptyCell');
  return {
    key: `${batch} ${row}`,
    came: cameWords[came][language],
    fate,
    fateWords: fateWords[fate][language],
    received: instantWords(receivedAt, language),
    place: [file, sheet, message(language, 'rowNumber', { row: full(row, language) })]
      .filter((part) => part !== null)
      .join(' · '),
    href: batchAddress(batch, language),
    notes: [
      ...(withdrawal
        ? [
            message(language, 'withdrawnBecause', {
              why: withdrawal.why,
              at: instantWords(withdrawal.at, language),
            }),
          ]
        : []),
      ...reasons.map((one) => remarkText(one, language)),
    ],
    changes: (changes ?? []).map(({ columnLabel, before, after }) => ({
      column: columnLabel[language],
      before: before ?? empty,
      after: after ?? empty,
    })),
    isUnchanged: changes?.length === 0,
  };
}

function remarkText({ columnLabel, said }: RowRemark, language: Language): string {
  return message(language, 'labelled', { label: columnLabel[language], text: said[language] });
}

function batchAddress(batch: string, language: Language): string {
  return address(`/data/batches/${batch}`, { lang: language });
}

export function cellText(value: Typed, language: Language): string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return full(value, language);
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  return value;
}
