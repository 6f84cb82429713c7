import type { Coverage, Receipt } from '../sql/sources/batch.ts';
import { datasetNamed } from '../sql/sources/datasets/index.ts';
import { fill, type Label } from '../sql/words/label.ts';

const replaced: Label = {
  zh: '内容与批次 {batch} 相同，不再接收；其中 {what} 现以后来的批次 {later}（{file}）为准，不因重新报送而改变。如应以本文件为准，请在 Excel 中另存后再报送',
  en: 'the same bytes as batch {batch}, not received again; for {what} the later batch {later} ({file}) stands and still does. If this file is the right one, save it anew in Excel and send that',
};

/**
 * What a clerk should know of bytes received before: that something later has taken their place, and that sending
 * them again does not put them back.
 */
export function supersededNotes(receipts: readonly Receipt[], before: readonly Receipt[]): Label[] {
  return before.flatMap((own) => {
    const after = receipts.filter(
      ({ dataset, sequence }) => dataset === own.dataset && sequence > own.sequence,
    );
    const wholeList = datasetNamed(own.dataset).replaces === 'all' ? after.at(-1) : undefined;
    if (wholeList) return [note(own, wholeList, datasetNamed(own.dataset).title)];
    const taken = own.coverage.flatMap((month) => {
      const later = after.findLast(({ coverage }) => coverage.some((other) => takes(other, month)));
      return later ? [{ month, later }] : [];
    });
    return [...Map.groupBy(taken, ({ later }) => later)].map(([later, months]) => {
      const what = months.map(({ month: { region, month } }) => `${region} ${month.slice(0, 7)}`).join('、');
      return note(own, later, { zh: what, en: what });
    });
  });
}

function takes(later: Coverage, own: Coverage): boolean {
  return !later.stray && later.region === own.region && later.month === own.month;
}

function note({ batch }: Receipt, later: Receipt, what: Label): Label {
  const values = { batch, later: later.batch, file: later.file };
  return {
    zh: fill(replaced.zh, { ...values, what: what.zh }),
    en: fill(replaced.en, { ...values, what: what.en }),
  };
}
