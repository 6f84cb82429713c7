import { cases } from '../../../sql/model/case.ts';
import { anaClosing } from '../ana_closing.ts';

const spells = (
  clock: string,
  lengths: readonly (readonly [days: number, is_ended: boolean, count?: number])[],
) =>
  lengths.map(([days, is_ended, spell_count = 1]) => ({
    clock,
    group_kind: 'all',
    unit: '',
    days,
    is_ended,
    spell_count,
    due_count: spell_count,
    kept_count: is_ended && days <= 10 ? spell_count : 0,
  }));

export default cases(anaClosing, [
  {
    about: {
      zh: '不足5件只列件数；未办结的也算在内',
      en: 'of fewer than five only counts are told, the open among them',
    },
    given: {
      spells: spells('complaint_replied', [
        [3, true, 3],
        [40, false],
      ]),
    },
    expected: [
      {
        spell_count: 4,
        ended_count: 3,
        open_count: 1,
        longest_open_days: 40,
        median_days: null,
        kept_ratio: null,
        reason: 'few',
      },
    ],
  },
  {
    about: {
      zh: '中位数与期限内办结的可能按卡普兰—迈耶估计：10件中4件在第5日办结，2件第6日时未办结，2件在第70日办结',
      en: 'median and chance of keeping the limit by Kaplan–Meier: of ten, four end on day 5, two are open at 6, two end on day 70',
    },
    given: {
      spells: spells('complaint_replied', [
        [5, true, 4],
        [6, false, 2],
        [70, true, 2],
        [80, false, 2],
      ]),
    },
    expected: [
      {
        spell_count: 10,
        open_count: 4,
        median_days: 70,
        limit_days: 60,
        kept_method: 'km',
        kept_ratio: 0.4,
        reason: null,
      },
    ],
  },
  {
    about: {
      zh: '逐件规定期限的，按期限已过者中的比例；没有期限的不估计',
      en: 'where each has its own limit, the share of those whose limit has passed; without a limit, nothing',
    },
    given: {
      spells: [
        ...spells('hazard_rectified', [
          [5, true, 9],
          [12, true],
        ]),
        ...spells('hazard_closed', [
          [5, true, 9],
          [12, true],
        ]),
      ],
    },
    expected: [
      { clock: 'hazard_rectified', limit_days: null, kept_method: 'share', kept_ratio: 0.9 },
      { clock: 'hazard_closed', limit_days: null, kept_method: null, kept_ratio: null },
    ],
  },
  {
    about: {
      zh: '12件全部按期，95%的把握不低于78%；无一按期的有上限',
      en: 'twelve of twelve in time are 78 % at least; none in time have an upper bound',
    },
    given: {
      spells: [
        ...spells('complaint_replied', [[5, true, 12]]),
        ...spells('hazard_rectified', [[12, true, 12]]),
      ],
    },
    expected: [
      { clock: 'complaint_replied', kept_ratio: 1, kept_low: 0.779077808054, kept_high: 1 },
      { clock: 'hazard_rectified', kept_ratio: 0, kept_low: 0, kept_high: 0.220922191946 },
    ],
  },
]);
