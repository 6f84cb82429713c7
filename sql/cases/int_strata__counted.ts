import { intStrataCounted } from '../intermediate/int_strata__counted.ts';
import { asOf, cases } from '../model/case.ts';

const region_code = '990101';
const at = (site_id: string, month: string, visit_count: number) => ({
  region_code,
  site_id,
  month,
  visit_count,
  hazard_count: 0,
  major_count: 0,
  due_count: 0,
  late_count: 0,
});

export default cases(intStrataCounted, [
  {
    about: {
      zh: '规模与开工时长的界限含下限；工程随时间换层；名录没有的工程不详；窗口之外不计',
      en: 'bands begin at their bound; a site moves from band to band; one that is not listed is not known; months outside the window do not count',
    },
    given: {
      moment: asOf('2022-03-01', '2022-03-31'),
      sites: [
        { site_id: 'small', area_sqm: 9999.99, started_on: '2021-10-31' },
        { site_id: 'large', area_sqm: 50_000, started_on: '2020-09-01' },
      ],
      site_months: [
        at('small', '2022-03-01', 1),
        at('small', '2022-04-01', 2),
        at('large', '2021-03-01', 4),
        at('large', '2022-02-01', 8),
        at('large', '2022-03-01', 16),
        at('unlisted', '2022-03-01', 32),
      ],
    },
    expected: [
      [12, 'small', 'early', 1] as const,
      [12, 'large', 'middle', 8] as const,
      [12, 'large', 'late', 16] as const,
      [12, 'unknown', 'unknown', 32] as const,
      [36, 'small', 'early', 1] as const,
      [36, 'large', 'middle', 12] as const,
      [36, 'large', 'late', 16] as const,
      [36, 'unknown', 'unknown', 32] as const,
    ].map(([window_months, size, age, visit_count]) => ({
      window_months,
      region_code,
      size,
      age,
      visit_count,
    })),
  },
]);
