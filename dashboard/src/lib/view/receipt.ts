import type { Label, Language } from '../../../charts/answer.ts';
import { instantWords } from '../../../charts/format/date.ts';
import { full } from '../../../charts/format/number.ts';
import { address } from '../address/address.ts';
import type { BatchState, CoverageStanding, NonData, Receipt, Reject, Withdrawal } from '../server/rooms.ts';
import { type MessageKey, message } from '../words/messages.ts';
import { batchStateWords, type Names } from './batches.ts';
import { monthsText } from './month-spans.ts';

export interface ReceiptFacts {
  readonly receipt: Receipt;
  readonly state: BatchState;
  readonly coverage: readonly CoverageStanding[];
  /** The later batch in whose place a whole list no longer stands. */
  readonly laterList: string | null;
  readonly withdrawn: Withdrawal | null;
  readonly replaces: 'county-month' | 'all' | 'key';
  /** Whose months it took over, and with how many rows. */
  readonly replaced: readonly Label[];
  readonly names: Names;
  readonly columnOf: (column: string) => Label;
  readonly normalisationOf: (name: string) => Label;
}

interface Fact {
  readonly label: string;
  readonly text: string;
}

interface Counted {
  readonly words: string;
  readonly count: string;
}

export interface CoverageLine {
  readonly region: string;
  readonly months: string;
  readonly words: string;
  readonly isStanding: boolean;
  /** The batch that took the place. */
  readonly replacedBy: { readonly batch: string; readonly href: string } | null;
}

export interface ReceiptView {
  readonly batch: string;
  readonly file: string;
  readonly headline: string;
  readonly state: BatchState;
  readonly stateWords: string;
  readonly withdrawn: string | null;
  readonly facts: readonly Fact[];
  readonly sum: string;
  readonly nonData: readonly Counted[];
  readonly mapping: readonly {
    readonly position: string;
    readonly header: string;
    readonly column: string;
  }[];
  readonly unmapped: readonly string[];
  readonly normalised: readonly Counted[];
  readonly coverage: readonly CoverageLine[];
  readonly coverageNote: string;
  readonly replaced: readonly string[];
  /** What is odd about the sheet as a whole. */
  readonly fileWarnings: readonly string[];
}

export function receiptView(facts: ReceiptFacts, language: Language): ReceiptView {
  const { receipt, state, withdrawn, names } = facts;
  const { rows } = receipt;
  const say = (key: MessageKey, values: Record<string, string | number> = {}) =>
    message(language, key, values);
  const read = (count: number) => full(count, language);
  return {
    batch: receipt.batch,
    file: receipt.file,
    headline: say(rows.rejected > 0 ? 'receiptSome' : rows.accepted > 0 ? 'receiptAll' : 'receiptNil', {
      dataset: names.datasetOf(receipt)[language],
      accepted: read(rows.accepted),
      rejected: read(rows.rejected),
    }),
    state,
    stateWords: batchStateWords(state, language),
    withdrawn:
      withdrawn && say('withdrawnAt', { at: instantWords(withdrawn.at, language), why: withdrawn.why }),
    facts: sourceFacts(facts, language),
    sum: say('rowsSum', {
      read: read(rows.read),
      accepted: read(rows.accepted),
      rejected: read(rows.rejected),
      other: read(rows.read - rows.accepted - rows.rejected),
    }),
    nonData: (Object.keys(nonDataKeys) as NonData[]).flatMap((role) => {
      const count = rows.nonData[role] ?? 0;
      return count === 0 ? [] : [{ words: say(nonDataKeys[role]), count: read(count) }];
    }),
    mapping: receipt.mapping
      .toSorted((a, b) => a.position - b.position)
      .map(({ position, header, column }) => ({
        position: read(position),
        header,
        column: facts.columnOf(column)[language],
      })),
    unmapped: receipt.unmapped,
    normalised: Object.entries(receipt.normalised)
      .sort(([, a], [, b]) => b - a)
      .map(([name, count]) => ({ words: facts.normalisationOf(name)[language], count: read(count) })),
    coverage: coverageLines(facts, language),
    coverageNote: say(coverageNoteOf(facts)),
    replaced: facts.replaced.map((words) => words[language]),
    fileWarnings: (receipt.fileWarnings ?? []).map((warning) => warning[language]),
  };
}

const nonDataKeys = {
  title: 'rowsTitle',
  header: 'rowsHeader',
  blank: 'rowsBlank',
  total: 'rowsTotal',
  stamp: 'rowsStamp',
  nil: 'rowsNil',
  repeated: 'rowsRepeated',
  skipped: 'rowsSkipped',
  unchanged: 'rowsAsBefore',
  voided: 'rowsVoided',
} as const satisfies Record<NonData, MessageKey>;

const delimiterKeys: Readonly<Record<string, MessageKey>> = {
  ',': 'delimiterComma',
  ';': 'delimiterSemicolon',
  '\t': 'delimiterTab',
  '|': 'delimiterBar',
};

function sourceFacts({ receipt, names }: ReceiptFacts, language: Language): Fact[] {
  const say = (key: MessageKey, values: Record<string, string | number> = {}) =>
    message(language, key, values);
  const [first, last] = receipt.headerRows;
  const { delimiter, sheet, kind, archive } = receipt;
  const delimiterKey = delimiter === null ? undefined : delimiterKeys[delimiter];
  return [
    { label: say('file'), text: receipt.file },
    ...(sheet === null ? [] : [{ label: say('sheet'), text: sheet }]),
    { label: say('dataset'), text: names.datasetOf(receipt)[language] },
    { label: say('received'), text: instantWords(receipt.receivedAt, language) },
    {
      label: say('fileKind'),
      text: [kind, ...(receipt.encoding === kind ? [] : [encodingWords(receipt.encoding, language)])].join(
        ' · ',
      ),
    },
    ...(delimiter === null
      ? []
      : [{ label: say('delimiter'), text: delimiterKey ? say(delimiterKey) : delimiter }]),
    {
      label: say('headerRows'),
      text: first === last ? say('rowNumber', { row: first }) : say('rowNumbers', { first, last }),
    },
    { label: say('bytes'), text: full(receipt.bytes, language) },
    { label: 'SHA-256', text: receipt.sha256 },
    ...(archive === undefined ? [] : [{ label: say('archive'), text: archive }]),
  ];
}

function coverageNoteOf({ replaces, receipt, laterList }: ReceiptFacts): MessageKey {
  if (replaces === 'key') return 'coverageByKey';
  if (replaces === 'all') return laterList === null ? 'coverageList' : 'coverageListReplaced';
  return receipt.coverage.length === 0 ? 'coverageNothing' : 'coverageByMonth';
}

/** One line for the months of a county that share their fate. */
function coverageLines(
  { coverage, laterList, state, names }: ReceiptFacts,
  language: Language,
): CoverageLine[] {
  const link = (batch: string) => ({ batch, href: address(`/data/batches/${batch}`, { lang: language }) });
  if (laterList !== null) {
    const words = message(language, 'coverageReplaced');
    return [{ region: '', months: '', words, isStanding: false, replacedBy: link(laterList) }];
  }
  const groups = Map.groupBy(
    coverage,
    ({ region, replacedBy, isStray }) => `${region} ${replacedBy} ${isStray}`,
  );
  return [...groups.values()].map((months) => {
    const { region, replacedBy, isStray } = months[0]!;
    const isStanding = replacedBy === null && state !== 'withdrawn';
    const key = isStanding ? (isStray ? 'coverageStray' : 'coverageStands') : 'coverageReplaced';
    return {
      region: names.regionOf(region)[language],
      months: monthsText(
        months.map(({ month }) => month),
        language,
        12,
      ),
      words: message(language, state === 'withdrawn' ? 'batchWithdrawn' : key),
      isStanding,
      replacedBy: replacedBy === null ? null : link(replacedBy),
    };
  });
}

/** The errors (or warnings) of one row. */
export interface RejectedRow {
  readonly row: string;
  readonly errors: readonly {
    readonly column: string;
    readonly found: string | null;
    readonly reason: string;
  }[];
}

export interface RejectsView {
  readonly rows: readonly RejectedRow[];
  readonly words: string;
  readonly page: number;
  readonly pages: number;
}

const rowsPerPage = 20;

export function pagesOf(rejects: readonly Reject[]): number {
  return Math.max(1, Math.ceil(new Set(rejects.map(({ row_number }) => row_number)).size / rowsPerPage));
}

/** One page of rejects, grouped by row in the order of the sheet, the columns of a row too. */
export function rejectsView(
  rejects: readonly Reject[],
  page: number,
  { receipt, columnOf }: Pick<ReceiptFacts, 'columnOf'> & { readonly receipt: Pick<Receipt, 'mapping'> },
  language: Language,
): RejectsView {
  const positions = new Map(receipt.mapping.map(({ column, position }) => [column, position]));
  const place = ({ column_name }: Reject) => positions.get(column_name) ?? Number.POSITIVE_INFINITY;
  const rows = [...Map.groupBy(rejects, ({ row_number }) => row_number)].sort(([a], [b]) => a - b);
  const pages = pagesOf(rejects);
  return {
    rows: rows.slice((page - 1) * rowsPerPage, page * rowsPerPage).map(([number, errors]) => ({
      row: full(number, language),
      errors: errors
        .toSorted((a, b) => place(a) - place(b))
        .map((error) => ({
          column: error.header ?? columnOf(error.column_name)[language],
          found: error.found === '' ? null : error.found,
          reason: error[`reason_${language}`],
        })),
    })),
    words: message(language, 'sourceRowsCount', { count: full(rows.length, language), page, pages }),
    page,
    pages,
  };
}

/** A question mark stands where no byte order mark says it. */
function encodingWords(encoding: string, language: Language): string {
  const name = encoding.replace(/\?$/u, '').toUpperCase();
  return encoding.endsWith('?') ? message(language, 'encodingUnsure', { encoding: name }) : name;
}
