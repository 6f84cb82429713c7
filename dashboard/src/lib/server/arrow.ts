import {
  Dictionary,
  Float64,
  Int32,
  makeVector,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import type { Answer, AnswerRow } from '../../../charts/answer.ts';

/** The rows of an answer as an Arrow IPC stream: words as dictionaries, figures as Float64, absence as null. */
export function arrowOf(answer: Answer): Uint8Array<ArrayBuffer> {
  const rows = answer.rows.length > 0 ? answer.rows : [wholeOf(answer)];
  const words = (of: (row: AnswerRow) => string) =>
    vectorFromArray(rows.map(of), new Dictionary(new Utf8(), new Int32()));
  const figures = (of: (row: AnswerRow) => number | null) => vectorFromArray(rows.map(of), new Float64());
  const table = new Table({
    key: words((row) => row.key),
    label_zh: words((row) => row.label.zh),
    label_en: words((row) => row.label.en),
    kind: words(() => answer.indicator.kind),
    state: words((row) => row.state),
    value: figures((row) => row.value),
    low: figures((row) => row.low),
    high: figures((row) => row.high),
    numerator: figures((row) => row.numerator),
    denominator: figures((row) => row.denominator),
    reported: makeVector(Int32Array.from(rows, (row) => row.reported)),
    expected: makeVector(Int32Array.from(rows, (row) => row.expected)),
    waiting: makeVector(Int32Array.from(rows, (row) => row.waiting)),
  });
  return new Uint8Array(tableToIPC(table, 'stream'));
}

/** An answer that was not split is one row, that of its region. */
export function wholeOf(answer: Answer): AnswerRow {
  return { key: answer.region.code, label: answer.region.label, ...answer.total };
}
