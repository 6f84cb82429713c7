import { intDangerousHousesFollowed } from '../intermediate/int_dangerous_houses__followed.ts';
import { asOf, cases } from '../model/case.ts';

let row = 0;
const step = (house_id: string, name: string, happened_on: string, grade: string | null = null) => ({
  house_id,
  step: name,
  happened_on,
  grade,
  batch_id: 'batch',
  row_number: ++row,
});

export default cases(intDangerousHousesFollowed, [
  {
    about: {
      zh: '处置以停用、加固、拆除、封堵中最早的一步为准，销号另计',
      en: 'dealt with by the first of disused, reinforced, demolished and sealed; cleared apart',
    },
    given: {
      events: [
        step('h1', 'found', '2022-01-05', 'D'),
        step('h1', 'demolished', '2022-02-20'),
        step('h1', 'disused', '2022-01-06'),
        step('h1', 'cleared', '2022-03-01'),
        step('h2', 'found', '2022-01-07', 'C'),
      ],
      moment: asOf('2022-03-01', '2022-03-31'),
    },
    expected: [
      {
        house_id: 'h1',
        handled_on: '2022-01-06',
        cleared_on: '2022-03-01',
        handled_count: 1,
        cleared_count: 1,
      },
      { house_id: 'h2', handled_on: null, cleared_on: null, handled_count: 0, cleared_count: 0 },
    ],
  },
  {
    about: {
      zh: 'A、B级不是危房；发现时无等级的取后来第一次鉴定的等级',
      en: 'A and B are not dangerous; found without a grade takes the first one given later',
    },
    given: {
      events: [
        step('fine', 'found', '2022-01-05', 'B'),
        step('late grade', 'found', '2022-01-05'),
        step('late grade', 'disused', '2022-01-09', 'C'),
        step('never graded', 'found', '2022-01-05'),
      ],
      moment: asOf('2022-03-01', '2022-03-31'),
    },
    expected: [{ house_id: 'late grade', grade: 'C', found_on: '2022-01-05' }],
  },
  {
    about: {
      zh: '再次发现不另计一户；发现之前和截至日之后的环节不算',
      en: 'found twice is one house; steps before the finding or after the as-of day do not count',
    },
    given: {
      events: [
        step('h', 'disused', '2021-12-31', 'D'),
        step('h', 'found', '2022-01-05', 'D'),
        step('h', 'found', '2022-02-05', 'C'),
        step('h', 'cleared', '2022-04-01'),
      ],
      moment: asOf('2022-03-01', '2022-03-31'),
    },
    expected: [{ house_id: 'h', grade: 'D', found_month: '2022-01-01', handled_count: 0, cleared_count: 0 }],
  },
  {
    about: {
      zh: '上报日期即发现日期为当日上报；次日为迟报；未填或晚于截至日的不计',
      en: 'reported on the day it was found, or late; not filled in or after the as-of day does not count',
    },
    given: {
      events: [
        { ...step('same day', 'found', '2022-01-05', 'D'), reported_on: '2022-01-05' },
        { ...step('late', 'found', '2022-01-05', 'C'), reported_on: '2022-01-06' },
        { ...step('to come', 'found', '2022-03-31', 'C'), reported_on: '2022-04-01' },
        step('untold', 'found', '2022-01-05', 'C'),
      ],
      moment: asOf('2022-03-01', '2022-03-31'),
    },
    expected: [
      { house_id: 'same day', reported_on: '2022-01-05', dated_count: 1, same_day_count: 1 },
      { house_id: 'late', reported_on: '2022-01-06', dated_count: 1, same_day_count: 0 },
      { house_id: 'to come', reported_on: null, dated_count: 0, same_day_count: 0 },
      { house_id: 'untold', reported_on: null, dated_count: 0, same_day_count: 0 },
    ],
  },
]);
