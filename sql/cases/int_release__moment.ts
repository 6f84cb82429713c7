import { intReleaseMoment } from '../intermediate/int_release__moment.ts';
import { cases } from '../model/case.ts';

const regions = ['990100', '990101', '990102'].map((region_code) => ({ region_code }));
const sent = (dataset: string, region_code: string, month: string, is_whole = true) => ({
  dataset,
  region_code,
  month,
  is_whole,
});
const everywhere = (dataset: string, month: string) => [
  sent(dataset, '990101', month),
  sent(dataset, '990102', month),
];

export default cases(intReleaseMoment, [
  {
    about: {
      zh: '截至全部区县报齐在用各月报的最后一个月；只有零星补报不算报齐',
      en: 'as of the last month every county sent every return in use; stray rows are no return',
    },
    given: {
      regions,
      coverage: [
        ...everywhere('hazard', '2022-01-01'),
        ...everywhere('accident', '2022-01-01'),
        ...everywhere('hazard', '2022-02-01'),
        sent('accident', '990101', '2022-02-01'),
        sent('accident', '990102', '2022-02-01', false),
      ],
    },
    expected: [
      {
        city_code: '990100',
        first_month: '2022-01-01',
        as_of_month: '2022-01-01',
        as_of_on: '2022-01-31',
        is_complete: true,
      },
    ],
  },
  {
    about: {
      zh: '一个区县三个月没有报送，不再拖住全市，并注明未报齐',
      en: 'a county that has sent nothing for three months no longer holds up the city, and it says so',
    },
    given: {
      regions: [...regions, { region_code: '990103' }],
      coverage: [
        ...everywhere('hazard', '2022-01-01'),
        sent('hazard', '990103', '2022-01-01'),
        ...['02', '03', '04'].flatMap((month) => everywhere('hazard', `2022-${month}-01`)),
        ...['01', '02', '03', '04', '05'].flatMap((month) => [
          ...everywhere('exposure', `2022-${month}-01`),
          sent('exposure', '990103', `2022-${month}-01`),
        ]),
      ],
    },
    expected: [{ as_of_month: '2022-04-01', as_of_on: '2022-04-30', is_complete: false }],
  },
  {
    about: {
      zh: '没有一个月报齐时取半数区县有报送的最后一个月，并注明未报齐',
      en: 'where no month is complete, the last that half of the counties reported, and it says so',
    },
    given: {
      regions: [...regions, { region_code: '990103' }],
      coverage: [
        ...everywhere('hazard', '2024-02-01'),
        ...everywhere('accident', '2024-01-01'),
        sent('hazard', '990103', '2027-11-01'),
      ],
    },
    expected: [{ as_of_month: '2024-02-01', as_of_on: '2024-02-29', is_complete: false }],
  },
  {
    about: {
      zh: '没有一个月有半数区县报送时取最后有报送的月份',
      en: 'where no month has half of the counties, the last that anybody reported',
    },
    given: {
      regions: [...regions, { region_code: '990103' }],
      coverage: [sent('hazard', '990101', '2024-02-01'), sent('hazard', '990102', '2024-01-01')],
    },
    expected: [{ as_of_month: '2024-02-01', is_complete: false }],
  },
  {
    about: { zh: '什么都没有时也恰有一行', en: 'one row even of nothing' },
    given: {},
    expected: [
      { city_code: '000000', first_month: null, as_of_month: null, as_of_on: null, is_complete: false },
    ],
  },
]);
