import type { Label, Language } from '../../../charts/answer.ts';
import { instantWords } from '../../../charts/format/date.ts';
import { full } from '../../../charts/format/number.ts';
import { address } from '../address/address.ts';
import type { BatchState, Receipt } from '../server/rooms.ts';
import { type MessageKey, message } from '../words/messages.ts';
import { monthsText } from './month-spans.ts';

/** What a list of batches may be narrowed to. */
export const batchFilters = ['standing', 'replaced', 'withdrawn', 'sent-back', 'nil'] as const;

export type BatchFilter = (typeof batchFilters)[number];

export interface ListedBatch {
  readonly receipt: Receipt;
  readonly state: BatchState;
}

export interface BatchRow {
  readonly batch: string;
  readonly href: string;
  readonly received: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly dataset: string;
  readonly covers: string;
  readonly accepted: string;
  readonly rejected: string;
  readonly hasRejects: boolean;
  readonly other: string;
  readonly state: BatchState;
  readonly stateWords: string;
}

const filterKeys = {
  standing: 'filterStanding',
  replaced: 'filterReplaced',
  withdrawn: 'filterWithdrawn',
  'sent-back': 'filterSentBack',
  nil: 'filterNil',
} as const satisfies Record<BatchFilter, MessageKey>;

export function filterWords(filter: BatchFilter, language: Language): string {
  return message(language, filterKeys[filter]);
}

const stateKeys = {
  standing: 'batchStanding',
  partly: 'batchPartly',
  replaced: 'batchReplaced',
  withdrawn: 'batchWithdrawn',
  empty: 'batchEmpty',
} as const satisfies Record<BatchState, MessageKey>;

export function batchStateWords(state: BatchState, language: Language): string {
  return message(language, stateKeys[state]);
}

export function isNilReturn({ rows }: Receipt): boolean {
  return rows.accepted + rows.rejected === 0;
}

export function passes({ receipt, state }: ListedBatch, filter: BatchFilter | undefined): boolean {
  switch (filter) {
    case undefined:
      return true;
    case 'standing':
      return state === 'standing' || state === 'partly';
    case 'replaced':
      return state === 'replaced' || state === 'partly';
    case 'withdrawn':
      return state === 'withdrawn';
    case 'sent-back':
      return receipt.rows.rejected > 0;
    case 'nil':
      return isNilReturn(receipt);
  }
}

export interface Names {
  readonly datasetOf: (receipt: Receipt) => Label;
  /** The county's name, or its code where no list names it. */
  readonly regionOf: (code: string) => Label;
}

export function batchRow({ receipt, state }: ListedBatch, names: Names, language: Language): BatchRow {
  const { batch, rows, file, sheet, receivedAt } = receipt;
  return {
    batch,
    href: address(`/data/batches/${batch}`, { lang: language }),
    received: instantWords(receivedAt, language),
    file,
    sheet,
    dataset: names.datasetOf(receipt)[language],
    covers: coversText(receipt, names, language),
    accepted: full(rows.accepted, language),
    rejected: full(rows.rejected, language),
    hasRejects: rows.rejected > 0,
    other: full(otherRows(receipt), language),
    state,
    stateWords: isNilReturn(receipt)
      ? message(language, 'nilAnd', { state: batchStateWords(state, language) })
      : batchStateWords(state, language),
  };
}

export function otherRows({ rows }: Receipt): number {
  return Object.values(rows.nonData).reduce((sum, count) => sum + count, 0);
}

const mostNames = 3;

/** 东篱区、西窗县 · 2022年1—3月; empty for a register, which speaks for no month. */
function coversText({ coverage }: Receipt, { regionOf }: Names, language: Language): string {
  if (coverage.length === 0) return '';
  const regions = [...new Set(coverage.map(({ region }) => region))];
  const listed = regions
    .slice(0, mostNames)
    .map((code) => regionOf(code)[language])
    .join(message(language, 'listBreak'));
  const counties =
    regions.length <= mostNames ? listed : message(language, 'andSoOn', { listed, count: regions.length });
  return `${counties} · ${monthsText(
    coverage.map(({ month }) => month),
    language,
    2,
  )}`;
}
