import { teams } from '../indicators/tallies/emergency.ts';
import { asOf, type ModelCase } from '../model/case.ts';

const team = (region_code: string, team_name: string, trained_month: string | null) => ({
  region_code,
  team_name,
  trained_month,
  first_month: '2022-01-01',
  team_count: 1,
  trained_count: 1,
});

const share: ModelCase = {
  model: teams.mart,
  about: {
    zh: '登记册的底数是区县全部在册，分子自训练之月起计；未送名册的区县没有行',
    en: 'the whole register is the denominator, and trained teams count from their month; a county without a register has no row',
  },
  given: {
    rows: [team('990101', 'one', '2022-02-01'), team('990101', 'other', null)],
    moment: asOf('2022-02-01', '2022-02-28').map((one) => ({ ...one, first_month: '2022-01-01' })),
  },
  expected: [
    { region_code: '990101', month: '2022-01-01', team_count: 2, trained_count: 0 },
    { region_code: '990101', month: '2022-02-01', team_count: 2, trained_count: 1 },
  ],
};

export default [share];
