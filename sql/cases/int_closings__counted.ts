import { intClosingsCounted } from '../intermediate/int_closings__counted.ts';
import { asOf, cases } from '../model/case.ts';

const hazard = (rectified_on: string | null) => ({
  region_code: '990101',
  found_on: '2022-03-01',
  due_on: '2022-03-10',
  rectified_on,
});

export default cases(intClosingsCounted, [
  {
    about: {
      zh: '限期当日与前一日为最后两日；逾期整改不算，截至日之后的整改尚不知道',
      en: 'the due day and the day before it are the last two; late is not in time, and what comes after the as-of day is not known',
    },
    given: {
      moment: asOf('2022-03-01', '2022-03-31'),
      hazards: ['2022-03-08', '2022-03-09', '2022-03-10', '2022-03-11', '2022-04-01', null].map(hazard),
    },
    expected: [
      ['2022-03-08', 1, 0] as const,
      ['2022-03-09', 1, 1] as const,
      ['2022-03-10', 1, 1] as const,
      ['2022-03-11', 0, 0] as const,
    ].map(([rectified_on, ontime_count, last_two_count]) => ({
      rectified_on,
      given_days: 10,
      rectified_count: 1,
      ontime_count,
      last_two_count,
    })),
  },
]);
