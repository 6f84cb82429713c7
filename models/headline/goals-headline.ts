import type { Label } from '../../sql/words/label.ts';
import type { GoalJudgement } from '../answer.ts';

/** How a goal stands, in the words beside its lamp. */
export const goalStateWords: Readonly<Record<GoalJudgement['state'], Label>> = {
  met: { zh: '已达成', en: 'met' },
  'on-track': { zh: '正常', en: 'on track' },
  warning: { zh: '预警', en: 'at risk' },
  behind: { zh: '滞后', en: 'far behind' },
  missed: { zh: '未达', en: 'missed' },
  'no-data': { zh: '数据未接入', en: 'without data' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  manual: { zh: '待评定', en: 'to be scored' },
  scored: { zh: '已评定', en: 'scored' },
};

const order = [
  'met',
  'on-track',
  'warning',
  'behind',
  'missed',
  'scored',
  'manual',
  'no-data',
  'not-applicable',
] as const;

/** 8项目标：1项已达成，3项正常，2项预警，1项未达，1项数据未接入; states no goal is in are left out. */
export function goalsHeadline(judgements: readonly GoalJudgement[]): Label {
  if (judgements.length === 0) return { zh: '没有目标', en: 'No goals' };
  const found = order
    .map((state) => ({
      words: goalStateWords[state],
      count: judgements.filter((goal) => goal.state === state).length,
    }))
    .filter(({ count }) => count > 0);
  return {
    zh: `${judgements.length}项目标：${found.map(({ words, count }) => `${count}项${words.zh}`).join('，')}`,
    en: `${judgements.length} ${judgements.length === 1 ? 'goal' : 'goals'}: ${found.map(({ words, count }) => `${count} ${words.en}`).join(', ')}`,
  };
}
