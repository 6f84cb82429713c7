import { intHazardsMoved } from '../intermediate/int_hazards__moved.ts';
import { cases } from '../model/case.ts';

export default cases(intHazardsMoved, [
  {
    about: {
      zh: '同一隐患的每个变动计入各自的月份，没有发生的变动不列',
      en: 'each move of a hazard counts in its own month, a move not made is not listed',
    },
    given: {
      hazards: [
        {
          region_code: '990101',
          found_month: '2022-01-01',
          due_month: '2022-01-01',
          late_month: '2022-02-01',
          rectified_month: '2022-03-01',
          closed_month: null,
          found_count: 1,
          major_count: 0,
          due_count: 1,
          ontime_count: 0,
          late_count: 1,
        },
      ],
    },
    expected: [
      { month: '2022-01-01', move: 'found', hazard_count: 1 },
      { month: '2022-01-01', move: 'major', hazard_count: 0 },
      { month: '2022-01-01', move: 'due', hazard_count: 1 },
      { month: '2022-01-01', move: 'ontime', hazard_count: 0 },
      { month: '2022-02-01', move: 'late', hazard_count: 1 },
      { month: '2022-03-01', move: 'settled', hazard_count: 1 },
    ],
  },
]);
