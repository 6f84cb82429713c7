import { asOf, cases } from '../../../sql/model/case.ts';
import { anaChartPoint } from '../ana_chart_point.ts';

const monthAt = (i: number) => `2021-${String(i + 3).padStart(2, '0')}-01`;

/** Months of four inspections each, from March on; the third was not reported where told. */
const months = (count: number, isGap = false) =>
  Array.from({ length: count }, (_, i) => ({
    region_code: '990101',
    month: monthAt(i),
    is_reported: !(isGap && i === 2),
    inspection_count: isGap && i === 2 ? 0 : 4,
  }));
const drawn = (count: number, facts: Readonly<Record<string, string | number | boolean | null>>) =>
  ['990100', '990101'].flatMap((region_code) =>
    months(count).map(({ month }) => ({ indicator: 'inspections', region_code, drawn_on: month, ...facts })),
  );

export default cases(anaChartPoint, [
  {
    about: {
      zh: '不足8个月不画控制限',
      en: 'under eight months there are no limits',
    },
    given: { moment: asOf('2021-09-01', '2021-09-30'), fct_inspection_month: months(7) as never },
    expected: drawn(7, { chart: 'c', value: 4, centre: null, low: null, high: null, is_trial: true }),
  },
  {
    about: {
      zh: '8至11个月为试用控制限；每月4起时精确控制限为0与11',
      en: 'from eight to eleven months limits are trial limits; of four a month the exact ones are 0 and 11',
    },
    given: { moment: asOf('2021-10-01', '2021-10-31'), fct_inspection_month: months(8) as never },
    expected: drawn(8, { chart: 'c', value: 4, centre: 4, low: 0, high: 11, is_trial: true }),
  },
  {
    about: {
      zh: '未报送的月份是空缺，不是0',
      en: 'a month nobody reported is a gap, not a zero',
    },
    given: { moment: asOf('2021-10-01', '2021-10-31'), fct_inspection_month: months(3, true) as never },
    expected: ['990100', '990101'].flatMap((region_code) =>
      [4, 4, null].map((value, i) => ({ region_code, drawn_on: monthAt(i), value, event_count: value })),
    ),
  },
]);
