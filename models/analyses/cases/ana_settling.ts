import { asOf, cases } from '../../../sql/model/case.ts';
import { anaSettling } from '../ana_settling.ts';

const moment = asOf('2022-09-01', '2022-09-30');
const accidents = (number: number, month: string, first_received_at: string) =>
  Array.from({ length: number }, () => ({
    occurred_at: `${month}-10T08:00:00`,
    first_received_at: `${first_received_at}T08:00:00`,
  }));
/** What the first file brought of years before it, and what came last. */
const start = accidents(30, '2020-01', '2021-01-05');

export default cases(anaSettling, [
  {
    about: {
      zh: '二十起中两起晚三个月报达：已有十月报达时八、九月为初步数',
      en: 'two of twenty came three months late: with reports of October, August and September are provisional',
    },
    given: {
      moment,
      accidents: [
        ...start,
        ...accidents(18, '2021-02', '2021-03-05'),
        ...accidents(2, '2021-02', '2021-05-05'),
        ...accidents(1, '2022-09', '2022-10-05'),
      ],
    },
    expected: [
      {
        dataset: 'accident',
        report_count: 20,
        own_month_count: 0,
        lag_months: 3,
        provisional_from: '2022-08-01',
        basis: 'lags',
      },
    ],
  },
  {
    about: {
      zh: '各月均于次月报达的没有初步数；当月报达另计',
      en: 'where all come by the month after nothing is provisional; those of their own month are told',
    },
    given: {
      moment,
      accidents: [
        ...start,
        ...accidents(15, '2021-02', '2021-03-05'),
        ...accidents(5, '2021-03', '2021-03-25'),
        ...accidents(1, '2022-09', '2022-10-05'),
      ],
    },
    expected: [
      { report_count: 20, own_month_count: 5, lag_months: 1, provisional_from: null, basis: 'lags' },
    ],
  },
  {
    about: {
      zh: '建库时一次补入的与不满一年的不作依据；不足20起的依法定补报期',
      en: 'what came with the first file and what is younger than a year teaches nothing; fewer than twenty leave it to the law',
    },
    given: {
      moment,
      accidents: [
        ...start,
        ...accidents(19, '2021-02', '2021-03-05'),
        ...accidents(40, '2021-10', '2021-11-05'),
      ],
    },
    expected: [
      { report_count: 19, own_month_count: 0, lag_months: null, provisional_from: null, basis: 'law' },
    ],
  },
]);
