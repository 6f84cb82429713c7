import type { Column } from '../../sql/sources/column.ts';
import { fill, type Label, type Language } from '../../sql/words/label.ts';
import { type RowRuleCode, rowRules } from '../../sql/words/row-rules.ts';

/**
 * The sentence of a rule for one column, with `{found}` and `{extra}` still open: `{extra}` is the limit, what is left of a code, the
 * earlier date, the clashing rows, what was computed or the change of a county. `told` fills its other places.
 */
export function reasonTemplate(
  rule: RowRuleCode,
  column: Column,
  told: Readonly<Record<string, Label>> = {},
): Label {
  const open = Object.fromEntries(
    ['limit', 'left', 'earlierValue', 'rows', 'computed', 'change'].map((place) => [place, '{extra}']),
  );
  const list = column.codes?.title ?? { zh: '是/否', en: 'yes/no' };
  const { zh, en } = rowRules[rule].reason;
  return {
    zh: fill(zh, { ...open, list: list.zh, ...inLanguage(told, 'zh') }),
    en: fill(en, { ...open, list: list.en, ...inLanguage(told, 'en') }),
  };
}

function inLanguage(told: Readonly<Record<string, Label>>, language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(told).map(([place, label]) => [place, label[language]]));
}

const ownUnits: Partial<Readonly<Record<Column['kind'], Label>>> = {
  fen: { zh: '元', en: 'yuan' },
  sqm: { zh: '平方米', en: 'square metres' },
};
const fenOfYuan = 100;

/** What a column's values must lie between, in the unit people write them in. */
export function limitOf({ kind, min, max, unit = ownUnits[kind] }: Column): Label {
  const named = (language: 'zh' | 'en') => (unit === undefined ? '' : ` ${unit[language]}`);
  const [low, high] = [min, max].map((limit) =>
    kind === 'fen' && limit !== undefined ? limit / fenOfYuan : limit,
  );
  if (high === undefined) return { zh: `不小于 ${low}${named('zh')}`, en: `at least ${low}${named('en')}` };
  if (low === undefined) return { zh: `不大于 ${high}${named('zh')}`, en: `at most ${high}${named('en')}` };
  return { zh: `${low} 至 ${high}${named('zh')}`, en: `${low} to ${high}${named('en')}` };
}
