import { tableFromIPC } from '@uwdata/flechette';
import type { Language, State } from '../../../charts/answer.ts';
import { brief, limit, percent } from '../../../charts/format/number.ts';
import { message } from '../words/messages.ts';

/** A row of `/api/v1/ask?format=arrow`. */
export interface TipRow {
  readonly key: string;
  readonly label_zh: string;
  readonly label_en: string;
  readonly kind: 'count' | 'amount' | 'ratio';
  readonly state: State;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** The rows of an Arrow IPC stream by their keys. */
export function tipRows(stream: Uint8Array): Map<string, TipRow> {
  return new Map(
    tableFromIPC(stream)
      .toArray()
      .map((row) => [String(row.key), row as TipRow]),
  );
}

/** What a tip says of a mark: which one, its value, its interval and the two sums of a ratio. */
export function tipLines(row: TipRow, language: Language): string[] {
  const isRatio = row.kind === 'ratio';
  const write = (value: number) => (isRatio ? percent(value) : brief(value, language));
  const edge = (value: number) => (isRatio ? percent(value) : limit(value, language));
  const lines = [language === 'zh' ? row.label_zh : row.label_en];
  lines.push(row.value === null ? message(language, 'stateNone') : write(row.value));
  if (row.low !== null && row.high !== null) {
    lines.push(`${message(language, 'interval95')} ${edge(row.low)}–${edge(row.high)}`);
  }
  if (isRatio && row.numerator !== null && row.denominator !== null) {
    lines.push(message(language, 'fraction', { numerator: row.numerator, denominator: row.denominator }));
  }
  return lines;
}
