import { balances } from '../indicators/tallies/heating.ts';
import { asOf, type ModelCase } from '../model/case.ts';

const row = (month: string) => ({ region_code: '990101', energy: 'gas', month, closing_count: 100 });

const ahead: ModelCase = {
  model: balances.rows,
  about: {
    zh: '早报的几个月各是一行，不因晚于截至日而混在一起',
    en: 'months reported ahead are a row each, and not taken for one because they come after the as-of day',
  },
  given: {
    rows: [row('2022-02-01'), row('2022-03-01'), row('2022-04-01')],
    moment: asOf('2022-02-01', '2022-02-28'),
  },
  expected: [
    { month: '2022-02-01', user_count: 100 },
    { month: '2022-03-01', user_count: 100 },
    { month: '2022-04-01', user_count: 100 },
  ],
};

export default [ahead];
