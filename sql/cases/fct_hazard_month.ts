import { fctHazardMonth } from '../marts/fct_hazard_month.ts';
import { cases } from '../model/case.ts';

const region_code = '990101';
const month = (at: string, is_reported = true) => ({
  dataset: 'hazard',
  region_code,
  month: at,
  is_reported,
});
const move = (at: string, name: string, hazard_count: number) => ({
  region_code,
  month: at,
  move: name,
  hazard_count,
});

export default cases(fctHazardMonth, [
  {
    about: {
      zh: '月末存量 = 月初 + 发现 − 销号，下月月初即上月月末，未报送的月份照样结转',
      en: 'the stock is carried from month to month, through a month nobody reported',
    },
    given: {
      returns: [month('2022-01-01'), month('2022-02-01', false), month('2022-03-01')],
      moves: [
        move('2022-01-01', 'found', 5),
        move('2022-01-01', 'closed', 2),
        move('2022-03-01', 'found', 1),
        move('2022-03-01', 'closed', 4),
      ],
    },
    expected: [
      {
        month: '2022-01-01',
        is_reported: true,
        opening_count: 0,
        found_count: 5,
        closed_count: 2,
        open_count: 3,
      },
      {
        month: '2022-02-01',
        is_reported: false,
        opening_count: 3,
        found_count: 0,
        closed_count: 0,
        open_count: 3,
      },
      {
        month: '2022-03-01',
        is_reported: true,
        opening_count: 3,
        found_count: 1,
        closed_count: 4,
        open_count: 0,
      },
    ],
  },
  {
    about: {
      zh: '逾期未整改为转为逾期减去逾期后整改；别的区县、别的数据集不相混',
      en: 'overdue is turned overdue minus settled late; other counties and datasets stay apart',
    },
    given: {
      returns: [month('2022-01-01'), { ...month('2022-01-01'), dataset: 'inspection' }],
      moves: [
        move('2021-12-01', 'late', 3),
        move('2022-01-01', 'settled', 1),
        { ...move('2022-01-01', 'late', 9), region_code: '990102' },
      ],
    },
    expected: [{ month: '2022-01-01', overdue_count: 2 }],
  },
]);
