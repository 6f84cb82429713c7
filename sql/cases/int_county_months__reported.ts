import { intCountyMonthsReported } from '../intermediate/int_county_months__reported.ts';
import { cases } from '../model/case.ts';

const regions = ['990101', '990102'].map((region_code) => ({ region_code }));
const moment = [{ first_month: '2022-01-01', as_of_month: '2022-03-01' }];
const sent = (region_code: string, month: string, is_whole = true) => ({
  dataset: 'hazard',
  region_code,
  month,
  is_whole,
});

export default cases(intCountyMonthsReported, [
  {
    about: {
      zh: '自首次报送起每月一行；缺报和仅有零星补报的月份为未报送；截至月之后不列',
      en: 'a row a month from the first return; a gap and a month of stray rows are not reported; nothing after the as-of month',
    },
    given: {
      regions,
      moment,
      coverage: [
        sent('990101', '2022-01-01'),
        sent('990101', '2022-03-01', false),
        sent('990102', '2022-03-01'),
        sent('990102', '2022-04-01'),
      ],
    },
    expected: [
      { dataset: 'hazard', region_code: '990101', month: '2022-01-01', is_reported: true },
      { dataset: 'hazard', region_code: '990101', month: '2022-02-01', is_reported: false },
      { dataset: 'hazard', region_code: '990101', month: '2022-03-01', is_reported: false },
      { dataset: 'hazard', region_code: '990102', month: '2022-03-01', is_reported: true },
    ],
  },
  {
    about: {
      zh: '农房台账一经报送，各月均视为已报送',
      en: 'a register of houses, once sent, speaks for every month',
    },
    given: { regions, moment, houses: [{ region_code: '990102' }, { region_code: '990102' }] },
    expected: ['2022-01-01', '2022-02-01', '2022-03-01'].map((month) => ({
      dataset: 'rural_house',
      region_code: '990102',
      month,
      is_reported: true,
    })),
  },
]);
