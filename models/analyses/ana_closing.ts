import { addsUp, between } from '../../sql/checks/index.ts';
import { intSpellsCounted } from '../../sql/intermediate/int_spells__counted.ts';
import { code, count, estimate, flag, maybe, text } from '../../sql/model/columns.ts';
import { analysis } from './analysis.ts';
import { closingCodes } from './closing/codes.ts';

const noMedian = { zh: '未到一半，或不足5件', en: 'not half are closed, or fewer than 5' };
const noLimit = { zh: '没有期限，或不足5件', en: 'no deadline, or fewer than 5' };

const items = { zh: '件', en: 'items' };
const days = { zh: '日', en: 'days' };

/** A mean of the closed alone would leave out the slow: nothing here is one. */
export const anaClosing = analysis({
  name: 'ana_closing',
  line: 'city',
  about: {
    zh: '办结用时：各环节的件数、未办结数、一半办结所需天数、法定期限内办结的可能，全市与各区县、各类别',
    en: 'closing times: items, those open, days until half are closed and the chance of closing within the legal limit, of the city and each county and kind',
  },
  grain: ['clock', 'group_kind', 'unit'],
  columns: {
    clock: code('时钟', 'clock', closingCodes.clock),
    group_kind: code('分组方式', 'grouped by', closingCodes.group),
    unit: text('组', 'group'),
    spell_count: count('件数', 'items', items),
    ended_count: count('已办结', 'ended', items),
    open_count: count('未办结', 'open', items),
    longest_open_days: maybe(count('未办结最久', 'longest open', days), {
      zh: '没有未办结的',
      en: 'none is open',
    }),
    median_days: maybe(estimate('一半办结所需天数', 'days until half are closed', days), noMedian),
    median_low: maybe(estimate('其95%下限', 'its 95 % interval, low', days), noMedian),
    median_high: maybe(estimate('其95%上限', 'its 95 % interval, high', days), noMedian),
    limit_days: maybe(count('法定期限', 'legal limit', days), {
      zh: '未定天数，或逐件规定',
      en: 'no number of days is set, or it is set for each case',
    }),
    kept_method: maybe(code('期限内办结的估计方法', 'method', closingCodes.method), noLimit),
    kept_ratio: maybe(estimate('期限内办结的可能', 'chance of closing in time'), noLimit),
    kept_low: maybe(
      estimate(
        '其95%下限（全部按期时为精确单侧下限）',
        'its 95 % interval, low; of all in time an exact one-sided bound',
      ),
      noLimit,
    ),
    kept_high: maybe(
      estimate(
        '其95%上限（无一按期时为精确单侧上限）',
        'its 95 % interval, high; of none in time an exact one-sided bound',
      ),
      noLimit,
    ),
    horizon_days: count('平均时长的上限', 'horizon of the mean', days),
    mean_days: maybe(estimate('限于该上限的平均未办结时长', 'mean days open up to the horizon', days), {
      zh: '不足5件',
      en: 'fewer than 5',
    }),
    other_p: maybe(estimate('与其余各组快慢无差别的p值', 'p of no difference from the other groups'), {
      zh: '没有其余各组，或不足5件',
      en: 'no other group, or fewer than 5',
    }),
    is_approximate: flag('近似', 'approximate'),
    reason: maybe(code('说明', 'reason', closingCodes.reason), { zh: '可以估计', en: 'it can be estimated' }),
  },
  imports: { spells: intSpellsCounted },
  checks: [
    addsUp('spell_count', ['ended_count', 'open_count']),
    between('kept_ratio', 0, 1),
    between('other_p', 0, 1),
  ],
  rows: async (given) => (await import('./closing/closing-times.ts')).closingTimes(given),
});
