import { indicators } from '../../../sql/index.ts';
import { asOf, cases } from '../../../sql/model/case.ts';
import { anaChart } from '../ana_chart.ts';
import { isCharted, whyUncharted } from '../charts/series.ts';

const monthAt = (i: number) => `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-01`;
const month = (value: number, i: number) => ({
  indicator: 'accidents',
  region_code: '990100',
  series: 'month',
  chart: 'c',
  nth: i + 1,
  drawn_on: monthAt(i),
  value,
  event_count: value,
  phase: 1,
});

export default cases(anaChart, [
  {
    about: {
      zh: '两年各月由2起变为8起：变化点在第二年一月；存量与合计额不作控制图',
      en: 'two a month in one year and eight in the next: the change is in January; stocks and amounts are not charted',
    },
    given: {
      moment: asOf('2021-12-01', '2021-12-31'),
      regions: [{ region_code: '990100', region_name: '全市', is_city: true }],
      points: Array.from({ length: 24 }, (_, i) => month(i < 12 ? 2 : 8, i)),
    },
    expected: indicators.map((indicator) => ({
      indicator: indicator.name,
      ...(indicator.name === 'accidents'
        ? { point_count: 24, changed_on: '2021-01-01', trend_method: 'poisson', reason: null }
        : {
            point_count: 0,
            changed_on: null,
            trend_method: null,
            reason: isCharted(indicator) ? 'no_data' : whyUncharted(indicator),
          }),
    })),
  },
]);
