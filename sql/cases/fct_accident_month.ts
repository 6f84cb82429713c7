import { fctAccidentMonth } from '../marts/fct_accident_month.ts';
import { cases } from '../model/case.ts';

const region_code = '990101';

export default cases(fctAccidentMonth, [
  {
    about: {
      zh: '报送而无事故为0，未报送亦为0而注明未报送，事故计入发生月份',
      en: 'nothing happened and nothing reported are both 0, and told apart; an accident counts in its month',
    },
    given: {
      returns: [
        { dataset: 'accident', region_code, month: '2022-01-01', is_reported: true },
        { dataset: 'accident', region_code, month: '2022-02-01', is_reported: false },
        { dataset: 'accident', region_code, month: '2022-03-01', is_reported: true },
        { dataset: 'hazard', region_code, month: '2022-03-01', is_reported: true },
      ],
      accidents: [
        { region_code, occurred_month: '2022-03-01', accident_count: 1, ordinary_count: 1, death_count: 2 },
        { region_code, occurred_month: '2022-03-01', accident_count: 1, major_count: 1, death_count: 3 },
        { region_code: '990102', occurred_month: '2022-03-01', accident_count: 1, ordinary_count: 1 },
      ],
    },
    expected: [
      { month: '2022-01-01', is_reported: true, accident_count: 0, major_count: 0, death_count: 0 },
      { month: '2022-02-01', is_reported: false, accident_count: 0, major_count: 0, death_count: 0 },
      { month: '2022-03-01', is_reported: true, accident_count: 2, major_count: 1, death_count: 5 },
    ],
  },
]);
