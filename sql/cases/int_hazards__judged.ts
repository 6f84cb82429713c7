import { intHazardsJudged } from '../intermediate/int_hazards__judged.ts';
import { asOf, cases } from '../model/case.ts';

const hazard = (hazard_id: string, rectified_on: string | null, rechecked_on: string | null = null) => ({
  hazard_id,
  level: 'general',
  found_on: '2022-01-20',
  due_on: '2022-01-31',
  rectified_on,
  rechecked_on,
});

export default cases(intHazardsJudged, [
  {
    about: {
      zh: '期限当日整改为按期，次日整改为逾期，逾期自次日所在月份起',
      en: 'rectified on the due day is in time, the day after is late, from the month of the day after',
    },
    given: {
      hazards: [hazard('in time', '2022-01-31'), hazard('late', '2022-02-01'), hazard('never', null)],
      moment: asOf('2022-03-01', '2022-03-31'),
    },
    expected: [
      {
        hazard_id: 'in time',
        ontime_count: 1,
        late_count: 0,
        late_month: null,
        rectified_month: '2022-01-01',
      },
      {
        hazard_id: 'late',
        ontime_count: 0,
        late_count: 1,
        late_month: '2022-02-01',
        rectified_month: '2022-02-01',
      },
      { hazard_id: 'never', ontime_count: 0, late_count: 1, late_month: '2022-02-01', rectified_month: null },
    ],
  },
  {
    about: {
      zh: '截至日之后的整改和复查尚不存在；期限为截至日当天的已到期而未逾期',
      en: 'later rectification and re-check are not known yet; due on the as-of day is due and not late',
    },
    given: {
      hazards: [
        hazard('rectified later', '2022-02-01', '2022-02-02'),
        hazard('closed', '2022-01-30', '2022-01-31'),
      ],
      moment: asOf('2022-01-01', '2022-01-31'),
    },
    expected: [
      { hazard_id: 'rectified later', rectified_on: null, closed_month: null, due_count: 1, late_count: 0 },
      {
        hazard_id: 'closed',
        rectified_on: '2022-01-30',
        closed_month: '2022-01-01',
        due_count: 1,
        late_count: 0,
      },
    ],
  },
  {
    about: {
      zh: '截至日时未到期的不计应整改；截至日之后发现的不计',
      en: 'not due yet is not counted as due; found later is not counted at all',
    },
    given: {
      hazards: [
        { ...hazard('not due', null), due_on: '2022-02-15', level: 'major' },
        { ...hazard('found later', null), found_on: '2022-02-01', due_on: '2022-02-15' },
      ],
      moment: asOf('2022-01-01', '2022-01-31'),
    },
    expected: [{ hazard_id: 'not due', due_count: 0, due_month: null, found_count: 1, major_count: 1 }],
  },
]);
