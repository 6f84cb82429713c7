import { indicators } from '../../../sql/index.ts';
import type { Indicator } from '../../../sql/indicators/indicator.ts';
import { codeList } from '../code-list.ts';
import weights from './weights.json' with { type: 'json' };

/** A share of the score: points out of 100 are what it is per cent. */
export interface Part extends Pick<Indicator, 'name' | 'title' | 'mart' | 'numerator' | 'time'> {
  readonly denominator: string;
  readonly weight: number;
}

export const parts: readonly Part[] = weights.parts.map(({ indicator, weight }) => {
  const found = indicators.find(({ name }) => name === indicator)!;
  return { ...found, denominator: found.denominator!, weight };
});

export const { year: weightsYear, source: weightsSource } = weights;

export const scoreCodes = {
  part: {
    name: 'score_part',
    title: { zh: '得分项', en: 'part of the score' },
    source: weightsSource,
    items: [
      ...parts.map(({ name, title }) => ({ code: name, ...title })),
      { code: 'all', zh: '总分', en: 'total' },
    ],
  },
  reason: codeList('score_reason', '不计名次的原因', 'why it has no place', {
    missing: ['有一项无数据或分母为0，不计总分', 'a part has no data or nothing to divide by: no total'],
    few: ['有一项分母不足10，总分仅供参考，不计名次', 'a part is of fewer than ten: a total, but no place'],
    few_units: ['可计名次的区县不足5个', 'fewer than five counties can bear a place'],
  }),
} as const;
