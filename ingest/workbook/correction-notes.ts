import { filled, type Label } from '../../sql/words/label.ts';

/** What became of a correction workbook. */
interface Returned {
  /** That sent the rows back. */
  readonly batch: string;
  readonly accepted: number;
  readonly rejected: number;
  /** Physical rows of the workbook. */
  readonly voided: readonly number[];
  /** That were to be dropped and stand, since they were taken before. */
  readonly undroppable: readonly number[];
  readonly unchanged: readonly number[];
  /** Physical rows of the original. */
  readonly leftOut: readonly number[];
}

const namedRows = 20;

/** What the clerk who sent it should know, a sentence each. */
export function correctionNotes({ voided, undroppable, unchanged, leftOut, ...counts }: Returned): Label[] {
  const { batch } = counts;
  return [
    filled(
      {
        zh: '更正表（批次 {batch}）：{accepted} 行更正后已接收，{rejected} 行仍被退回',
        en: 'correction of batch {batch}: {accepted} rows are right now and taken, {rejected} are sent back',
      },
      counts,
    ),
    ...rowsNote(voided, {
      zh: '第 {rows} 行已按“安筑处理”作废',
      en: 'rows {rows} are dropped, as 安筑处理 says',
    }),
    ...rowsNote(undroppable, {
      zh: '第 {rows} 行此前已接收，不能作废，仍照常计入',
      en: 'rows {rows} were taken before, cannot be dropped and count as before',
    }),
    ...rowsNote(unchanged, {
      zh: '第 {rows} 行未改动，仍待更正',
      en: 'rows {rows} were not changed and still wait for correction',
    }),
    ...rowsNote(leftOut, {
      zh: `原表第 {rows} 行没有送回，仍在批次 ${batch} 中待更正`,
      en: `rows {rows} of the original were not sent back and still wait in batch ${batch}`,
    }),
  ];
}

/** A sentence about some rows; none where there is none. */
function rowsNote(rows: readonly number[], sentence: Label): Label[] {
  if (rows.length === 0) return [];
  const more = rows.length > namedRows ? ' …' : '';
  return [filled(sentence, { rows: rows.slice(0, namedRows).join('、') + more })];
}
