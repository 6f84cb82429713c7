import {
  datasetNamed,
  findReceipt,
  keysElsewhereOf,
  type NonData,
  type Receipt,
  replacedMonthsOf,
  replacedWords,
} from '../../ingest/index.ts';
import { type CoverageStanding, coverageStanding, readStanding } from '../../models/index.ts';
import { beijingTime } from '../../sql/words/beijing-time.ts';
import type { Language } from '../../sql/words/label.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { printable } from '../width.ts';
import { say } from '../words.ts';
import { superseded, supersededLines } from './batch-standing.ts';
import { normalisedRows, readAs } from './read-as.ts';
import { nonDataRows } from './receipt-rows.ts';

/** All that the receipt of a batch holds, and how far it stands. */
export async function receipt({ language }: Terminal, home: string, batch: string): Promise<Outcome> {
  const found = await findReceipt(home, batch);
  const coverage = coverageStanding(found, await readStanding(home));
  const standing = await superseded(home, found);
  const isWithdrawn = standing.some(({ kind }) => kind === 'withdrawn');
  const replaced = await replacedMonthsOf(home, found.batch);
  const keysElsewhere = await keysElsewhereOf(home, found.batch);
  const replacedLines = [...replacedWords(replaced), ...keysElsewhere].map((words) =>
    printable(words[language]),
  );
  return {
    json: { ...found, superseded: standing, coverageStanding: coverage, replaced, keysElsewhere },
    text: () => {
      const lines = [...supersededLines(found, standing, language), ...replacedLines];
      return told(found, lines, coverageTable(coverage, isWithdrawn, language), language);
    },
  };
}

function told(own: Receipt, standing: readonly string[], coverage: string, language: Language): string {
  const { title, columns } = datasetNamed(own.dataset);
  const titleOf = (column: string) => columns[column]?.label[language] ?? column;
  const head = say(language, 'receipt_head', {
    batch: own.batch,
    title: title[language],
    dataset: own.dataset,
  });
  const { read, accepted, rejected, nonData } = own.rows;
  const other = nonDataRows(own);
  const apart = Object.entries(nonData).map(
    ([role, count]) => `  ${say(language, `rows_${role as NonData}`)} ${count}`,
  );
  const counted = (key: 'receipt_normalised' | 'receipt_warnings', rows: readonly Counted[]) =>
    rows.length === 0 ? [] : [[say(language, key), ...rows.map(({ words, count }) => `  ${words} ${count}`)]];
  const warnings = Object.entries(own.warnings).map(([words, count]) => ({ words, count }));
  return [
    [head, ...standing, ...factLines(own, titleOf, language)],
    [say(language, 'receipt_rows', { read, accepted, rejected, other }), ...apart],
    [say(language, 'receipt_mapping'), mappingTable(own, titleOf, language)],
    ...(own.unmapped.length > 0
      ? [[say(language, 'read_unmapped', { headers: own.unmapped.join(', ') })]]
      : []),
    ...counted('receipt_normalised', normalisedRows(own.normalised, language)),
    ...counted('receipt_warnings', warnings),
    ...(own.fileWarnings
      ? [[say(language, 'rejects_file'), ...own.fileWarnings.map((one) => `  ${one[language]}`)]]
      : []),
    ...(own.coverage.length > 0 ? [[say(language, 'receipt_coverage'), coverage]] : []),
    [
      say(language, 'receipt_files'),
      ...Object.entries(own.files).map(([name, { bytes, sha256 }]) => `  ${name}  ${bytes}  ${sha256}`),
    ],
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

type Corrects = NonNullable<Receipt['corrects']>;

interface Counted {
  readonly words: string;
  readonly count: number;
}

function factLines(own: Receipt, titleOf: (column: string) => string, language: Language): string[] {
  const { corrects, archive, beside, profile, sheet, receivedAt, sequence } = own;
  const outside = outsideText(own, titleOf, language);
  const facts = [
    [say(language, 'receipt_file'), own.file],
    ...(sheet === null ? [] : [[say(language, 'receipt_sheet'), sheet]]),
    [
      say(language, 'receipt_received'),
      say(language, 'receipt_received_at', { at: beijingTime(receivedAt), sequence }),
    ],
    [say(language, 'receipt_read'), readAs(own, language)],
    ...(outside === '' ? [] : [[say(language, 'receipt_told'), outside]]),
    ...(corrects ? [[say(language, 'receipt_corrects'), correctsText(corrects, language)]] : []),
    [say(language, 'receipt_bytes'), String(own.bytes)],
    ['SHA-256', own.sha256],
    ...(profile ? [[say(language, 'receipt_profile'), `${profile.name} ${profile.sha256}`]] : []),
    ...(archive === undefined ? [] : [[say(language, 'receipt_archive'), archive]]),
    ...(beside === undefined ? [] : [[say(language, 'receipt_beside'), beside.join(', ')]]),
  ];
  return facts.map(([name, value]) => printable(`${name}: ${value}`));
}

function correctsText({ batch, rows, unchanged = [] }: Corrects, language: Language): string {
  const said = say(language, 'receipt_corrects_rows', { batch, count: rows.length });
  const count = unchanged.length;
  return count === 0 ? said : said + say(language, 'receipt_corrects_unchanged', { count });
}

/** What cells were read with that they do not say themselves. */
function outsideText(
  { readWith: { counties, county, months, year, date1904, shifts } }: Receipt,
  titleOf: (column: string) => string,
  language: Language,
): string {
  const shifted = Object.entries(shifts).filter(([, shift]) => shift !== 0);
  return [
    ...(county === null
      ? counties.length > 0
        ? [say(language, 'receipt_counties', { counties: counties.join(' ') })]
        : []
      : [
          say(language, 'receipt_county_from', {
            county: county.code,
            from: say(language, `from_${county.from}`),
          }),
        ]),
    ...(months.length > 0
      ? [say(language, 'receipt_months', { months: months.map((month) => month.slice(0, 7)).join(' ') })]
      : []),
    ...(year === null ? [] : [say(language, 'receipt_year', { year })]),
    ...(date1904 ? [say(language, 'receipt_1904')] : []),
    ...shifted.map(([column, shift]) => say(language, 'receipt_shift', { column: titleOf(column), shift })),
  ].join(language === 'zh' ? '；' : '; ');
}

function mappingTable({ mapping }: Receipt, titleOf: (column: string) => string, language: Language): string {
  return table(
    [
      { head: say(language, 'head_position'), cell: ({ position }) => position, align: 'right' },
      { head: say(language, 'head_header'), cell: ({ header }) => header },
      {
        head: say(language, 'head_column'),
        cell: ({ column, byValues }) =>
          byValues ? say(language, 'by_values', { column: titleOf(column) }) : titleOf(column),
      },
    ],
    mapping.toSorted((a, b) => a.position - b.position),
  );
}

function coverageTable(
  coverage: readonly CoverageStanding[],
  isWithdrawn: boolean,
  language: Language,
): string {
  const stands = (isStray: boolean) =>
    isWithdrawn ? 'receipt_withdrawn' : isStray ? 'receipt_stray' : 'receipt_stands';
  return table(
    [
      { head: say(language, 'head_county'), cell: ({ region }) => region },
      { head: say(language, 'head_month'), cell: ({ month }) => month.slice(0, 7) },
      {
        head: say(language, 'head_standing'),
        cell: ({ replacedBy, isStray }) =>
          replacedBy !== null && !isWithdrawn
            ? say(language, 'receipt_replaced', { batch: replacedBy })
            : say(language, stands(isStray)),
      },
    ],
    coverage,
  );
}
