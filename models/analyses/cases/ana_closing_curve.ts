import { cases } from '../../../sql/model/case.ts';
import { anaClosingCurve } from '../ana_closing_curve.ts';

const spell = (days: number, spell_count: number, is_ended = true) => ({
  clock: 'hazard_closed',
  group_kind: 'all',
  unit: '',
  days,
  is_ended,
  spell_count,
  due_count: 0,
  kept_count: 0,
});

export default cases(anaClosingCurve, [
  {
    about: {
      zh: '未办结不足5件处曲线不再画',
      en: 'the curve stops where fewer than five are open',
    },
    given: { spells: [spell(2, 4), spell(3, 1, false), spell(4, 1), spell(9, 2), spell(10, 2, false)] },
    expected: [
      { days: 2, at_risk_count: 10, ended_count: 4, open_ratio: 0.6 },
      { days: 4, at_risk_count: 5, ended_count: 1, open_ratio: 0.48 },
    ],
  },
]);
