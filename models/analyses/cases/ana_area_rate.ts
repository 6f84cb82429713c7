import { cases } from '../../../sql/model/case.ts';
import { anaAreaRate } from '../ana_area_rate.ts';

const returns = ['hazard', 'accident'].map((dataset) => ({
  dataset,
  region_code: '990101',
  month: '2022-03-01',
  is_reported: true,
}));

/** A county of a hundred visits in the last year. */
const county = (unit: string, hazard_count: number) => ({
  window_months: 12,
  unit_kind: 'county',
  unit,
  unit_name: unit,
  visit_count: 100,
  hazard_count,
  major_count: 0,
  due_count: 0,
  late_count: 0,
  accident_count: 0,
  casualty_count: 0,
  area_sqm: 0,
  worker_months: 0,
  inspected_months: 12,
  exposed_months: 0,
});
const found = (unit: string, facts: Readonly<Record<string, string | number | null>>) => ({
  event: 'hazard',
  unit,
  ...facts,
});
const nothing = (units: readonly string[]) =>
  units.map((unit) => ({
    event: 'major_hazard',
    unit,
    ratio: null,
    eb_ratio: null,
    signal: null,
    state: 'zero',
    reason: 'no_events',
  }));
const stratum = (region_code: string, size: string, visit_count: number, hazard_count: number) => ({
  window_months: 12,
  region_code,
  size,
  age: 'late',
  visit_count,
  hazard_count,
  major_count: 0,
  due_count: 0,
  late_count: 0,
});
/** Large sites have a hazard at every visit, small ones at every fifth. */
const mixed = (unit: string) => [stratum(unit, 'small', 50, 10), stratum(unit, 'large', 50, 50)];
const five = ['A', 'B', 'C', 'D', 'E'];

export default cases(anaAreaRate, [
  {
    about: {
      zh: '不足5个单元不估计差异，只与全体平均相比；没有发生的不比',
      en: 'fewer than five units are held against their mean, and differences are not estimated; nothing is compared where nothing happened',
    },
    given: { returns, units: [county('A', 60), county('B', 20)] },
    expected: [
      found('A', { ratio: 1.5, eb_ratio: null, signal: 'watch', state: 'stable', reason: 'few_units' }),
      found('B', { ratio: 0.5, eb_ratio: null, signal: 'special', state: 'stable', reason: 'few_units' }),
      ...nothing(['A', 'B']),
    ],
  },
  {
    about: {
      zh: '各单元差异可完全由偶然性解释时不作修正，也不排名',
      en: 'where chance explains every difference nobody is told apart',
    },
    given: { returns, units: five.map((unit) => county(unit, 50)) },
    expected: [
      ...five.map((unit) =>
        found(unit, { ratio: 1, eb_ratio: null, signal: 'chance', state: 'stable', reason: 'chance' }),
      ),
      ...nothing(five),
    ],
  },
  {
    about: {
      zh: '一个单元远高于其余时，应有数按其余的平均，且只有它异常',
      en: 'one unit far above the others is held against their rate, and alone is special',
    },
    given: { returns, units: [...five.map((unit) => county(unit, 50)), county('F', 150)] },
    expected: [
      ...[...five, 'F'].flatMap((unit) => [
        { event: 'hazard', unit, expected: 50, phi: 0, signal: unit === 'F' ? 'special' : 'chance' },
        { event: 'major_hazard', unit, expected: 0, phi: null, signal: null },
      ]),
    ],
  },
  {
    about: {
      zh: '只有大工程的区县原比偏高，按工程规模标化后与同类相同',
      en: 'a county of large sites alone is above its peers, and at their level by the size of its sites',
    },
    given: {
      returns,
      units: [...five.map((unit) => county(unit, 60)), county('F', 100)],
      strata: [...five.flatMap(mixed), stratum('F', 'large', 100, 100)],
    },
    expected: [
      ...five.map((unit) => found(unit, { strata_expected: 60, strata_ratio: 1, strata_reason: null })),
      found('F', { strata_expected: 100, strata_ratio: 1, strata_reason: null }),
      ...[...five, 'F'].map((unit) => ({
        event: 'major_hazard',
        unit,
        strata_expected: null,
        strata_ratio: null,
        strata_reason: 'no_events',
      })),
    ],
  },
  {
    about: {
      zh: '某层有隐患而无检查时不标化；名录不详的规模超过五分之一的区县不标化',
      en: 'nothing is standardised where a stratum has hazards without a visit, nor a county of which too much is not known',
    },
    given: {
      returns,
      units: [
        ...five.map((unit) => county(unit, 50)),
        ...five.map((unit) => ({ ...county(unit, 50), window_months: 36 })),
      ],
      strata: [
        ...five.flatMap(mixed),
        stratum('A', 'middle', 0, 1),
        ...five.map((unit) => ({
          ...stratum(unit, 'small', unit === 'A' ? 79 : 80, 40),
          window_months: 36,
        })),
        ...five.map((unit) => ({
          ...stratum(unit, 'unknown', unit === 'A' ? 21 : 20, 10),
          window_months: 36,
        })),
      ],
    },
    expected: [
      ...five.map((unit) => ({ window_months: 12, event: 'hazard', unit, strata_reason: 'gap' })),
      ...five.map((unit) => ({
        window_months: 36,
        event: 'hazard',
        unit,
        strata_reason: unit === 'A' ? 'unknown' : null,
      })),
      ...[12, 36].flatMap((window_months) =>
        five.map((unit) => ({ window_months, event: 'major_hazard', unit, strata_reason: 'no_events' })),
      ),
    ],
  },
  {
    about: {
      zh: '每年可少的次数按规模计入的月数折算，不按日历月数',
      en: 'what is fewer a year is that of the months its exposure was counted in, not of the calendar',
    },
    given: {
      returns,
      units: [30, 40, 50, 60, 90].map((hazard_count, i) => ({
        ...county(five[i]!, hazard_count),
        inspected_months: i === 4 ? 3 : 12,
      })),
    },
    // What E has in excess of its three months is what the others together lack of their twelve, 31.4: of a year it is fourfold.
    expected: [-20.9433962264, -12.2169811321, -3.49056603774, 5.2358490566, 125.660377358].flatMap(
      (excess_per_year, i) => [
        found(five[i]!, { excess_per_year }),
        { event: 'major_hazard', unit: five[i]!, excess_per_year: null },
      ],
    ),
  },
  {
    about: {
      zh: '没有规模数据的时刻只列次数，1至2起不作比率',
      en: 'hours have no exposure: counts alone',
    },
    given: {
      returns,
      units: [{ ...county('9', 0), unit_kind: 'hour', visit_count: 0, accident_count: 2, casualty_count: 0 }],
    },
    expected: [
      {
        event: 'accident',
        unit: '9',
        observed: 2,
        expected: null,
        ratio: null,
        signal: null,
        state: 'list',
        reason: 'no_exposure',
      },
    ],
  },
  {
    about: {
      zh: '只有检查或只有隐患的月份不算报全；近12个月以外的月份不计',
      en: 'a month of inspections or hazards alone is not whole, and months before the window do not count',
    },
    given: {
      returns: ['A', 'B'].flatMap((region_code) =>
        ['hazard', 'inspection'].flatMap((dataset) =>
          ['2021-02-01', '2022-02-01', '2022-03-01'].map((month) => ({
            dataset,
            region_code,
            month,
            is_reported: !(region_code === 'A' && dataset === 'hazard' && month === '2022-03-01'),
          })),
        ),
      ),
      units: [county('A', 60), county('B', 20)],
    },
    expected: ['hazard', 'major_hazard'].flatMap((event) => [
      { event, unit: 'A', reported_months: 1, expected_months: 2 },
      { event, unit: 'B', reported_months: 2, expected_months: 2 },
    ]),
  },
]);
