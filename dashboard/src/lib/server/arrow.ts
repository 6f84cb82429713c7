import {
  Bool,
  Dictionary,
  Float64,
  Int32,
  makeVector,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import type { Answer, AnswerRow, Label } from '../../../charts/answer.ts';
import { message } from '../words/messages.ts';

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
    approximate: vectorFromArray(
      rows.map((row) => row.approximate),
      new Bool(),
    ),
    numerator: figures((row) => row.numerator),
    denominator: figures((row) => row.denominator),
    reported: makeVector(Int32Array.from(rows, (row) => row.reported)),
    expected: makeVector(Int32Array.from(rows, (row) => row.expected)),
    waiting: makeVector(Int32Array.from(rows, (row) => row.waiting)),
  });
  for (const [name, value] of Object.entries(aboutOf(answer))) table.schema.metadata.set(name, value);
  return new Uint8Array(tableToIPC(table, 'stream'));
}

/** What the figures are, as the stream's metadata says it. */
function aboutOf({ release, indicator }: Answer): Record<string, string> {
  const both = ({ zh, en }: Label) => `${zh} ${en}`;
  return {
    release: release.id,
    as_of: release.asOf,
    definition: `${indicator.name} v${indicator.version}`,
    ...(release.demo ? { demo: `${message('zh', 'demoNote')} ${message('en', 'demoNote')}` } : {}),
    ...(indicator.noInterval ? { no_interval: both(indicator.noInterval) } : {}),
  };
}

/** An answer that was not split is one row, that of its region. */
export function wholeOf(answer: Answer): AnswerRow {
  return { key: answer.region.code, label: answer.region.label, ...answer.total };
}
