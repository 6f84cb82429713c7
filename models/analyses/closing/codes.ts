import clocks from '../../../sql/sources/thresholds/clocks.json' with { type: 'json' };
import { codeList } from '../code-list.ts';

export interface Clock {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** The dataset whose rows tell that one has ended. */
  readonly told_by: string;
  readonly unit: string;
  /** Days; `own` where each item is given its own. */
  readonly limit: number | string | null;
  readonly source: string;
}

export const allClocks: readonly Clock[] = clocks.clocks;

/** Why nothing is timed; said of an answer, and in no table. */
export const untimed = {
  none: { zh: '尚未报送', en: 'not reported yet' },
  zero: { zh: '已报送，没有可计时的事项', en: 'reported, nothing to time' },
} as const;

export const closingCodes = {
  clock: { name: 'clock', title: { zh: '时钟', en: 'clock' }, source: clocks.source, items: allClocks },
  group: codeList('closing_group', '分组方式', 'grouped by', {
    all: ['全市', 'the city'],
    county: ['区县', 'county'],
    kind: ['类别', 'kind'],
    level: ['等级', 'level'],
  }),
  method: codeList('closing_method', '估计方法', 'method', {
    km: ['卡普兰—迈耶估计', 'Kaplan–Meier'],
    share: ['期限已过者中的比例（各件期限不同）', 'share of those whose own limit has passed'],
  }),
  reason: codeList('closing_reason', '说明', 'reason', {
    few: ['不足5件，只列件数', 'fewer than five: counts alone'],
  }),
} as const;
