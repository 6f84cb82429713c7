import type { Coverage, Receipt } from '../sql/sources/batch.ts';
import { datasetNamed } from '../sql/sources/datasets/index.ts';
import { isBeside } from '../sql/sources/in-force.ts';
import { standingReceipts, type Withdrawal, withdrawalOver } from '../sql/sources/withdrawals.ts';
import { beijingTime } from '../sql/words/beijing-time.ts';
import { fill, type Label } from '../sql/words/label.ts';

const replaced: Label = {
  zh: '内容与批次 {batch} 相同，不再接收；其中 {what} 现以后来的批次 {later}（{file}）为准，不因重新报送而改变。如应以本文件为准，请在 Excel 中另存后再报送',
  en: 'the same bytes as batch {batch}, not received again; for {what} the later batch {later} ({file}) stands and still does. If this file is the right one, save it anew in Excel and send that',
};

const withdrawn: Label = {
  zh: '内容与批次 {batch} 相同，不再接收；该批次已于 {at} 撤回（{why}），不因重新报送而恢复。恢复用：anzhu withdraw {batch} --restore --why 原因',
  en: 'the same bytes as batch {batch}, not received again; that batch was withdrawn on {at} ({why}) and still is. Put it back with: anzhu withdraw {batch} --restore --why REASON',
};

/**
 * What a clerk should know of bytes received before: that their batch was withdrawn or that something later has taken
 * its place, and that sending them again does not put them back.
 */
export function againNotes(
  before: readonly Receipt[],
  receipts: readonly Receipt[],
  withdrawals: readonly Withdrawal[],
): Label[] {
  const standing = standingReceipts(receipts, withdrawals);
  return before.flatMap((own) => {
    const { batch } = own;
    const gone = withdrawalOver(own, receipts, withdrawals);
    if (gone === null) return supersededNotes(own, standing);
    const values = { batch, at: beijingTime(gone.at), why: gone.why };
    return [{ zh: fill(withdrawn.zh, values), en: fill(withdrawn.en, values) }];
  });
}

function supersededNotes(own: Receipt, standing: readonly Receipt[]): Label[] {
  const { replaces, title } = datasetNamed(own.dataset);
  const after = standing.filter(
    ({ dataset, sequence }) => dataset === own.dataset && sequence > own.sequence,
  );
  const wholeList = replaces === 'all' ? after.at(-1) : undefined;
  if (wholeList) return [replacedNote(own, wholeList, title)];
  const taken = own.coverage.flatMap((month) => {
    const later = after.findLast(
      (other) => !isBeside(own, other) && other.coverage.some((one) => takes(one, month)),
    );
    return later ? [{ month, later }] : [];
  });
  return [...Map.groupBy(taken, ({ later }) => later)].map(([later, months]) => {
    const what = months.map(({ month: { region, month } }) => `${region} ${month.slice(0, 7)}`).join('、');
    return replacedNote(own, later, { zh: what, en: what });
  });
}

function takes(later: Coverage, own: Coverage): boolean {
  return !later.stray && later.region === own.region && later.month === own.month;
}

function replacedNote({ batch }: Receipt, later: Receipt, what: Label): Label {
  const values = { batch, later: later.batch, file: later.file };
  return {
    zh: fill(replaced.zh, { ...values, what: what.zh }),
    en: fill(replaced.en, { ...values, what: what.en }),
  };
}
