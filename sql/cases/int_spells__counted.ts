import { intSpellsCounted } from '../intermediate/int_spells__counted.ts';
import { asOf, cases } from '../model/case.ts';

const moment = asOf('2022-03-01', '2022-03-31');
const hazard = (found_on: string, due_on: string, rectified_on: string | null) => ({
  region_code: '990101',
  trade: 'pit',
  level: 'general',
  found_on,
  due_on,
  rectified_on,
});

export default cases(intSpellsCounted, [
  {
    about: {
      zh: '截至时未办结的算到截至日为止；截至日之后的办结尚不知道；期限未过的不算到期',
      en: 'what is open counts up to the as-of day, what ends after it is open, and a limit to come is not due',
    },
    given: {
      moment,
      hazards: [
        hazard('2022-03-01', '2022-03-11', '2022-03-11'),
        hazard('2022-03-01', '2022-03-11', '2022-04-02'),
        hazard('2022-03-30', '2022-04-09', null),
        hazard('2022-04-01', '2022-04-09', null),
      ],
    },
    expected: [
      ['hazard_rectified', 10, true, 1, 1, 1] as const,
      ['hazard_rectified', 30, false, 1, 1, 0] as const,
      ['hazard_rectified', 1, false, 1, 0, 0] as const,
      ['hazard_closed', 30, false, 2, 0, 0] as const,
      ['hazard_closed', 1, false, 1, 0, 0] as const,
    ].flatMap(([clock, days, is_ended, spell_count, due_count, kept_count]) =>
      [
        ['all', ''],
        ['county', '990101'],
        ['kind', 'pit'],
        ['level', 'general'],
      ].map(([group_kind, unit]) => ({
        clock,
        group_kind: group_kind!,
        unit: unit!,
        days,
        is_ended,
        spell_count,
        due_count,
        kept_count,
      })),
    ),
  },
  {
    about: {
      zh: '工作日不计周末：周五发现、下周一鉴定为1个工作日',
      en: 'weekends are no working days: found on a Friday and appraised on the Monday is one',
    },
    given: {
      moment,
      houses: [
        {
          house_id: 'H1',
          region_code: '990101',
          grade: 'D',
          found_on: '2022-03-04',
          handled_on: '2022-03-06',
        },
      ],
      events: [{ house_id: 'H1', region_code: '990101', step: 'appraised', happened_on: '2022-03-07' }],
    },
    expected: [
      ['house_appraised', 1, true, 1, 1] as const,
      ['house_handled', 2, true, 0, 0] as const,
      ['house_cleared', 27, false, 0, 0] as const,
    ].flatMap(([clock, days, is_ended, due_count, kept_count]) =>
      ['', '990101', 'D'].map((unit) => ({ clock, unit, days, is_ended, due_count, kept_count })),
    ),
  },
  {
    about: {
      zh: '国庆长假不是工作日、调休的周六是：9月30日发现、10月9日鉴定为2个工作日；未收录的年份按周一至周五',
      en: 'the National Day holidays are no working days, a Saturday moved to is one: found on 30 September and appraised on 9 October is two; of a year without notice Monday to Friday count',
    },
    given: {
      moment: asOf('2022-10-01', '2022-10-31'),
      // 2022: 1–7 October off, the 8th and 9th, a weekend, worked.
      calendar: [
        { day_on: '2022-09-30', shift_days: 0 },
        { day_on: '2022-10-09', shift_days: -3 },
        { day_on: '2022-10-31', shift_days: -3 },
      ],
      houses: [
        { house_id: 'H1', region_code: '990101', grade: '', found_on: '2022-09-30' },
        {
          house_id: 'H2',
          region_code: '',
          grade: '',
          found_on: '2017-09-29',
          handled_on: '2017-09-29',
          cleared_on: '2017-09-29',
        },
      ],
      events: [
        { house_id: 'H1', region_code: '990101', step: 'appraised', happened_on: '2022-10-09' },
        { house_id: 'H2', region_code: '', step: 'appraised', happened_on: '2017-10-09' },
      ],
    },
    expected: [
      ['house_appraised', '', 2] as const,
      ['house_appraised', '990101', 2] as const,
      ['house_appraised', '', 6] as const,
      ...['house_handled', 'house_cleared'].flatMap((clock) => [
        [clock, '', 31] as const,
        [clock, '990101', 31] as const,
        [clock, '', 0] as const,
      ]),
    ].map(([clock, unit, days]) => ({ clock, unit, days })),
  },
  {
    about: {
      zh: '未报送办理环节的区县，事故不算作未提交调查报告',
      en: 'an accident of a county that has told no step of any is no inquiry waited for',
    },
    given: {
      moment,
      accidents: [
        { accident_id: 'A1', region_code: '990101', class: 'general', occurred_on: '2022-03-01' },
        { accident_id: 'A2', region_code: '990102', class: 'general', occurred_on: '2022-03-01' },
      ],
      steps: [{ accident_id: 'A9', region_code: '990101', step: 'report', happened_on: '2022-03-05' }],
    },
    expected: ['', '990101', 'general'].map((unit) => ({
      clock: 'accident_reported',
      unit,
      days: 30,
      is_ended: false,
      spell_count: 1,
    })),
  },
]);
