import { between } from '../../sql/checks/index.ts';
import { intSpellsCounted } from '../../sql/intermediate/int_spells__counted.ts';
import { code, count, estimate, maybe, text } from '../../sql/model/columns.ts';
import { analysis } from './analysis.ts';
import { closingCodes } from './closing/codes.ts';

const allClosed = { zh: '已全部办结', en: 'all are closed' };

const items = { zh: '件', en: 'items' };

/** Kaplan & Meier (1958), drawn no further than where fewer than five are open. */
export const anaClosingCurve = analysis({
  name: 'ana_closing_curve',
  line: 'city',
  about: {
    zh: '各环节办结快慢的曲线：多少天后还有多大比例未办结',
    en: 'how fast things are closed: the share still open after so many days',
  },
  grain: ['clock', 'group_kind', 'unit', 'days'],
  columns: {
    clock: code('时钟', 'clock', closingCodes.clock),
    group_kind: code('分组方式', 'grouped by', closingCodes.group),
    unit: text('组', 'group'),
    days: count('天数', 'days', { zh: '日', en: 'days' }),
    at_risk_count: count('此前未办结件数', 'open just before', items),
    ended_count: count('当日办结件数', 'ended then', items),
    open_ratio: estimate('此后未办结的比例', 'share still open'),
    low: maybe(estimate('95%下限', '95 % interval, low'), allClosed),
    high: maybe(estimate('95%上限', '95 % interval, high'), allClosed),
  },
  imports: { spells: intSpellsCounted },
  checks: [between('open_ratio', 0, 1)],
  rows: async (given) => (await import('./closing/closing-times.ts')).closingCurves(given),
});
