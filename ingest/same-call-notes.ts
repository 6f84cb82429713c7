import type { Receipt } from '../sql/sources/batch.ts';
import { type Claim, claimsInForce, isBeside } from '../sql/sources/in-force.ts';
import { filled, type Label } from '../sql/words/label.ts';
import { placeWords, type ReplacedMonth } from './replaced-months.ts';

const rule: Label = {
  zh: '不在同一压缩包中的文件报同一区县同一月份的，以排在后面的为准（按文件名排序，其中的数字按大小）。如是同一月份的几部分，请合并到一个工作簿（可分几个工作表）后重新报送',
  en: 'of files that are not in one archive and report the same month of a county the last stands (by name, numbers by size). If they are parts of one month, put them into one workbook, as sheets of it if you like, and send that',
};
const takesPlace: Label = {
  zh: '{places}：代替了同次报送的“{file}”。{rule}',
  en: '{places}: takes the place of "{file}", handed in at the same time. {rule}',
};
const givesWay: Label = {
  zh: '{places}：已被同次报送的“{file}”代替，本文件的行不计入。{rule}',
  en: '{places}: "{file}", handed in at the same time, takes its place and the rows of this file do not count. {rule}',
};
const standsBeside: Label = {
  zh: '{places}：同一压缩包中的“{file}”也报了这一月份，各文件的行一并计入，编号相同的以排在后面的文件为准',
  en: '{places}: "{file}" of the same archive reports it too; the rows of all of them count, and where they have the same key those of the last file stand',
};
const namedMost = 6;

/**
 * What a clerk should know of files of one call that report the same month of a county, by batch: which took the place
 * of which, and which stand side by side. `came` are the batches the files are, also those received before.
 */
export function sameCallNotes(
  came: readonly Receipt[],
  replaced: ReadonlyMap<Receipt, readonly ReplacedMonth[]>,
  standing: readonly Receipt[],
): ReadonlyMap<string, Label[]> {
  const notes = new Map<string, Label[]>();
  const files = new Map(came.map((own) => [own.batch, own.file]));
  const add = (batch: string, note: Label) => notes.set(batch, [...(notes.get(batch) ?? []), note]);
  for (const [later, months] of replaced) {
    const lost = months.flatMap((month) =>
      month.replaces.flatMap((batch) => (files.has(batch) ? [{ batch, place: placeWords(month) }] : [])),
    );
    for (const [batch, all] of Map.groupBy(lost, (one) => one.batch)) {
      const places = all.map(({ place }) => place);
      add(later.batch, said(takesPlace, places, [files.get(batch)!]));
      add(batch, said(givesWay, places, [later.file]));
    }
  }
  for (const [batch, shared] of sharedMonths(files, standing)) {
    for (const months of Map.groupBy(shared, ({ others }) => others.join('\n')).values()) {
      const places = months.map(({ region, month }) => sameInBoth(`${region} ${month.slice(0, 7)}`));
      add(batch, said(standsBeside, places, months[0]!.others));
    }
  }
  return notes;
}

interface SharedMonth extends Pick<Claim, 'region' | 'month'> {
  /** Names of the other files of its archive that report it. */
  readonly others: readonly string[];
}

function sharedMonths(files: ReadonlyMap<string, string>, standing: readonly Receipt[]) {
  const found = claimsInForce(standing).flatMap((claims) => {
    const own = claims.filter(({ batch, stray }) => !stray && files.has(batch));
    return own.flatMap((claim): [string, SharedMonth][] => {
      const others = own
        .filter(
          (other) => other.sha256 !== claim.sha256 && (isBeside(other, claim) || isBeside(claim, other)),
        )
        .map(({ batch }) => files.get(batch)!);
      const { batch, region, month } = claim;
      return others.length === 0 ? [] : [[batch, { region, month, others: [...new Set(others)].sort() }]];
    });
  });
  const byBatch = Map.groupBy(found, ([batch]) => batch);
  return new Map([...byBatch].map(([batch, all]) => [batch, all.map(([, shared]) => shared)]));
}

function sameInBoth(text: string): Label {
  return { zh: text, en: text };
}

function said(label: Label, places: readonly Label[], names: readonly string[]): Label {
  const some = (all: readonly string[], joint: string) =>
    all.slice(0, namedMost).join(joint) + (all.length > namedMost ? ' …' : '');
  const zh = {
    places: some(
      places.map((one) => one.zh),
      '、',
    ),
    file: some(names, '”“'),
    rule: rule.zh,
  };
  const en = {
    places: some(
      places.map((one) => one.en),
      ', ',
    ),
    file: some(names, '", "'),
    rule: rule.en,
  };
  return { zh: filled(label, zh).zh, en: filled(label, en).en };
}
