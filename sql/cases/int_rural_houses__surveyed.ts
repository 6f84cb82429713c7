import { intRuralHousesSurveyed } from '../intermediate/int_rural_houses__surveyed.ts';
import { asOf, cases } from '../model/case.ts';

export default cases(intRuralHousesSurveyed, [
  {
    about: {
      zh: '每户计一户应排查，截至日之后排查的尚未排查',
      en: 'every house is to be surveyed; surveyed after the as-of day is not surveyed yet',
    },
    given: {
      houses: [
        { house_id: 'on the day', surveyed_on: '2022-03-31' },
        { house_id: 'after', surveyed_on: '2022-04-01' },
        { house_id: 'never', surveyed_on: null },
      ],
      moment: asOf('2022-03-01', '2022-03-31'),
    },
    expected: [
      { house_id: 'on the day', house_count: 1, surveyed_count: 1, surveyed_month: '2022-03-01' },
      { house_id: 'after', house_count: 1, surveyed_count: 0, surveyed_month: null },
      { house_id: 'never', house_count: 1, surveyed_count: 0, surveyed_month: null },
    ],
  },
]);
