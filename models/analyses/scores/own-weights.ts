import { indicators } from '../../../sql/index.ts';
import { readSettings } from '../../../sql/sources/settings.ts';
import type { Label } from '../../../sql/words/label.ts';
import type { Fields } from '../../../sql/words/yaml-fields.ts';
import { type Part, partsOf, type WeightsFacts } from './codes.ts';

export interface OwnWeights {
  readonly facts: WeightsFacts;
  readonly parts: readonly Part[];
}

/** Shares of which more is better: those a score may be made of. */
const scorable = indicators
  .filter(({ kind, better }) => kind === 'ratio' && better === 'more')
  .map(({ name }) => name);

const each: Label = { zh: '各指标只列一次', en: 'each indicator once' };
const wholeSum: Label = { zh: '合计为1的权重', en: 'weights that add up to 1' };

/**
 * The weights a home has set, `score_weights: { year, set_by, source, parts: [{ indicator, weight }] }` of its
 * `settings.yaml`; null where it has set none. Errors: SETTINGS_INVALID, SETTINGS_FIELD, naming file and line.
 */
export async function ownWeights(home: string): Promise<OwnWeights | null> {
  const settings = await readSettings(home);
  if (!settings?.has('score_weights')) return null;
  const own = settings.fields('score_weights').only(['year', 'set_by', 'source', 'parts']);
  const said = (name: string): Label => ({ zh: own.text(name), en: own.text(name) });
  const facts = {
    year: own.number('year', 2000, 2100),
    setBy: said('set_by'),
    source: said('source'),
    isExample: false,
  };
  return { facts, parts: partsOf(weightsOf(own)) };
}

function weightsOf(own: Fields) {
  const parts: { indicator: string; weight: number }[] = [];
  for (const part of own.list('parts')) {
    part.only(['indicator', 'weight']);
    const indicator = part.oneOf('indicator', scorable);
    if (parts.some((other) => other.indicator === indicator)) part.fail('indicator', indicator, each);
    parts.push({ indicator, weight: part.number('weight', 0.001, 1) });
  }
  const sum = Number(parts.reduce((all, { weight }) => all + weight, 0).toFixed(9));
  return sum === 1 ? parts : own.fail('parts', sum, wholeSum);
}
