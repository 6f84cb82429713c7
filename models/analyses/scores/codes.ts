import { indicators } from '../../../sql/index.ts';
import type { Indicator } from '../../../sql/indicators/indicator.ts';
import type { Label } from '../../../sql/words/label.ts';
import { within } from '../../statistics/domain.ts';
import { codeList } from '../code-list.ts';
import weights from './weights.json' with { type: 'json' };

/** A share of the score: points out of 100 are what it is per cent. */
export interface Part extends Pick<Indicator, 'name' | 'title' | 'mart' | 'numerator' | 'time' | 'evidence'> {
  readonly denominator: string;
  readonly weight: number;
}

/**
 * The parts of a table of weights. Errors: RangeError where they do not add up to 1, or where one is of no ratio of the
 * catalogue.
 */
export function partsOf(table: readonly { readonly indicator: string; readonly weight: number }[]): Part[] {
  const all = table.reduce((sum, { weight }) => sum + within('weight', weight, 0, 1), 0);
  within('sum of the weights of the score', all, 1 - 1e-9, 1 + 1e-9);
  return table.map(({ indicator, weight }) => {
    const found = indicators.find(({ name }) => name === indicator);
    if (found?.denominator === undefined)
      throw new RangeError(`a weight is given to ${indicator}; expected a ratio of the catalogue`);
    return { ...found, denominator: found.denominator, weight };
  });
}

export const parts: readonly Part[] = partsOf(weights.parts);

/** Who sets the weights, for which year, and where they come from. */
export interface WeightsFacts {
  readonly year: number;
  readonly setBy: Label;
  readonly isExample: boolean;
  readonly source: Label;
}

export const weightsFacts: WeightsFacts = {
  year: weights.year,
  setBy: weights.set_by,
  isExample: weights.is_example,
  source: weights.source,
};

export const scoreCodes = {
  part: {
    name: 'score_part',
    title: { zh: '得分项', en: 'part of the score' },
    source: weights.source.zh,
    items: [
      ...parts.map(({ name, title }) => ({ code: name, ...title })),
      { code: 'all', zh: '总分', en: 'total' },
    ],
  },
  reason: codeList('score_reason', '不计名次的原因', 'why it has no place', {
    not_reported: ['有一项尚未报送，不计总分', 'a part has not been reported yet: no total'],
    missing: ['有一项无数据或分母为0，不计总分', 'a part has no data or nothing to divide by: no total'],
    few: ['有一项分母不足10，总分仅供参考，不计名次', 'a part is of fewer than ten: a total, but no place'],
    few_units: ['可计名次的区县不足5个', 'fewer than five counties can bear a place'],
  }),
} as const;
