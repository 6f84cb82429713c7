import { balances } from '../indicators/tallies/heating.ts';
import type { ModelCase } from '../model/case.ts';

const month = (at: string, is_reported: boolean) => ({
  dataset: 'heating_balance',
  region_code: '990101',
  month: at,
  is_reported,
});
const row = (at: string, energy: string, user_count: number, added_count: number) => ({
  region_code: '990101',
  energy,
  month: at,
  user_count,
  added_count,
  closed_count: 0,
  merged_count: 0,
});

const level: ModelCase = {
  model: balances.mart,
  about: {
    zh: '月报：期末户数是当月各类之和，不跨月累加；未报送的月份为 0 且标明未报送',
    en: 'a monthly return: the level of a month is its own alone, and a month nobody reported says so',
  },
  given: {
    rows: [
      row('2022-01-01', 'gas', 100, 5),
      row('2022-01-01', 'power', 40, 1),
      row('2022-03-01', 'gas', 103, 3),
    ],
    returns: [month('2022-01-01', true), month('2022-02-01', false), month('2022-03-01', true)],
  },
  expected: [
    { month: '2022-01-01', is_reported: true, user_count: 140, added_count: 6 },
    { month: '2022-02-01', is_reported: false, user_count: 0, added_count: 0 },
    { month: '2022-03-01', is_reported: true, user_count: 103, added_count: 3 },
  ],
};

export default [level];
