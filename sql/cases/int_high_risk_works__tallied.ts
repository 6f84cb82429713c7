import { highRiskWorks } from '../indicators/tallies/construction/high-risk-works.ts';
import { asOf, type ModelCase } from '../model/case.ts';

const work = (part: string, more: Readonly<Record<string, string | boolean | null>>) => ({
  region_code: '990101',
  site_id: 's',
  kind: 'pit',
  part,
  started_on: '2022-02-10',
  is_over_scale: true,
  review_result: 'passed',
  ...more,
});

const reviewed: ModelCase = {
  model: highRiskWorks.rows,
  about: {
    zh: '论证须在实施之前并且通过；未超规模的不计；截至日以后开始的尚不知道',
    en: 'a review counts where it came before the work and passed, of over-scale works alone; what begins after the as-of day is not known',
  },
  given: {
    rows: [
      work('same day', { reviewed_on: '2022-02-10' }),
      work('a day late', { reviewed_on: '2022-02-11' }),
      work('failed', { reviewed_on: '2022-02-01', review_result: 'failed' }),
      work('small', { reviewed_on: '2022-02-01', is_over_scale: false }),
      work('not said', { reviewed_on: '2022-02-01', is_over_scale: null }),
      work('to come', { reviewed_on: '2022-02-01', started_on: '2022-03-01' }),
    ],
    moment: asOf('2022-02-01', '2022-02-28'),
  },
  expected: [
    { part: 'same day', started_month: '2022-02-01', over_scale_count: 1, reviewed_count: 1 },
    { part: 'a day late', started_month: '2022-02-01', over_scale_count: 1, reviewed_count: 0 },
    { part: 'failed', started_month: '2022-02-01', over_scale_count: 1, reviewed_count: 0 },
    { part: 'small', started_month: '2022-02-01', over_scale_count: 0, reviewed_count: 0 },
    { part: 'not said', started_month: '2022-02-01', over_scale_count: 0, reviewed_count: 0 },
    { part: 'to come', started_month: null, over_scale_count: 1, reviewed_count: 1 },
  ],
};

export default [reviewed];
