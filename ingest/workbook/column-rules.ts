import type { Dataset } from '../../sql/sources/dataset.ts';
import { type DatasetName, datasetNamed } from '../../sql/sources/datasets/index.ts';
import type { Label } from '../../sql/words/label.ts';

/** What a column is held against beside its own kind: other columns of its row, its standard, other files. */
export function columnRules(contract: Dataset, name: string): Label[] {
  const { columns, order, balance, derived } = contract;
  const labelOf = (other: string) => columns[other]!.label;
  const labelsOf = (others: readonly string[]) => ({
    zh: others.map((other) => labelOf(other).zh).join('、'),
    en: others.map((other) => labelOf(other).en).join(', '),
  });
  const rules: Label[] = order
    .filter(({ later }) => later === name)
    .map(({ earlier }) => ({ zh: `不早于${labelOf(earlier).zh}`, en: `not before ${labelOf(earlier).en}` }));
  for (const { column, from, source } of derived ?? []) {
    if (column !== name) continue;
    const { zh, en } = labelsOf(from);
    rules.push({ zh: `应与${zh}相符（${source.zh}）`, en: `follows from ${en} (${source.en})` });
  }
  if (balance?.closing === name) {
    const sum = (language: keyof Label) =>
      [
        labelOf(balance.opening)[language],
        ...balance.added.map((other) => `+ ${labelOf(other)[language]}`),
        ...balance.taken.map((other) => `− ${labelOf(other)[language]}`),
      ].join(' ');
    rules.push({ zh: `= ${sum('zh')}`, en: `= ${sum('en')}` });
  }
  if (balance?.opening === name) {
    const { zh, en } = labelOf(balance.closing);
    rules.push({ zh: `= 上月${zh}`, en: `= ${en} of the month before` });
  }
  const { refersTo, derivedFrom } = columns[name]!;
  if (refersTo !== undefined && refersTo !== contract.name) {
    const { zh, en } = datasetNamed(refersTo as DatasetName).title;
    rules.push({ zh: `应在${zh}中`, en: `should be found in: ${en}` });
  }
  if (derivedFrom !== undefined) {
    const { zh, en } = labelsOf(derivedFrom);
    rules.push({ zh: `没有此列时须有${zh}`, en: `a file without it needs ${en}` });
  }
  return rules;
}
