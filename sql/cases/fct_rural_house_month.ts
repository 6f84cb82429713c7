import { fctRuralHouseMonth } from '../marts/fct_rural_house_month.ts';
import { cases } from '../model/case.ts';

const region_code = '990101';
const month = (at: string) => ({ dataset: 'rural_house', region_code, month: at, is_reported: true });
const move = (at: string, name: string, house_count: number) => ({
  region_code,
  month: at,
  move: name,
  house_count,
});

export default cases(fctRuralHouseMonth, [
  {
    about: {
      zh: '危房存量逐月结转，已排查户数逐月累计，应排查户数取登记户数',
      en: 'the dangerous stock is carried on, the surveyed add up, the register says how many there are',
    },
    given: {
      returns: [month('2022-01-01'), month('2022-02-01')],
      houses: [
        { region_code, house_count: 1 },
        { region_code, house_count: 1 },
        { region_code: '990102', house_count: 1 },
      ],
      moves: [
        move('2021-12-01', 'found', 3),
        move('2022-01-01', 'found', 2),
        move('2022-01-01', 'dated', 2),
        move('2022-01-01', 'same_day', 1),
        move('2022-01-01', 'handled', 1),
        move('2022-01-01', 'surveyed', 1),
        move('2022-02-01', 'cleared', 4),
        move('2022-02-01', 'surveyed', 1),
      ],
    },
    expected: [
      {
        month: '2022-01-01',
        house_count: 2,
        surveyed_count: 1,
        opening_count: 3,
        new_count: 2,
        dated_count: 2,
        same_day_count: 1,
        handled_count: 1,
        cleared_count: 0,
        closing_count: 5,
      },
      {
        month: '2022-02-01',
        house_count: 2,
        surveyed_count: 2,
        opening_count: 5,
        new_count: 0,
        dated_count: 0,
        same_day_count: 0,
        handled_count: 0,
        cleared_count: 4,
        closing_count: 1,
      },
    ],
  },
]);
