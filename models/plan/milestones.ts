import type { Label } from '../../sql/words/label.ts';
import type { MilestoneStanding } from '../answer.ts';
import { numberText } from '../headline/numbers.ts';
import type { Milestone } from './target.ts';

/** How far the planned steps of a year have come by a day: one whose day has passed is done, or missed. */
export function milestonesOn(
  milestones: readonly Milestone[],
  { year, value, asOf }: { readonly year: string; readonly value: number; readonly asOf: string },
): MilestoneStanding[] {
  return milestones.map(({ title, by, value: needed }) => {
    const day = `${year}-${by}`;
    return {
      title,
      by: day,
      value: needed,
      state: value >= needed ? 'done' : day <= asOf ? 'missed' : 'ahead',
    };
  });
}

/** The steps missed and the next one to come. */
export function milestoneWords(standings: readonly MilestoneStanding[]): Label | null {
  const missed = standings.filter(({ state }) => state === 'missed');
  const next = standings.find(({ state }) => state === 'ahead');
  const parts = [
    ...missed.map(({ title, by, value }) => ({
      zh: `“${title.zh}”应于${dayZh(by)}前累计${numberText(value, 'zh')}，未完成`,
      en: `“${title.en}” was planned to make ${numberText(value, 'en')} by ${by} and is missed`,
    })),
    ...(next
      ? [
          {
            zh: `下一节点“${next.title.zh}”：${dayZh(next.by)}前累计${numberText(next.value, 'zh')}`,
            en: `next is “${next.title.en}”: ${numberText(next.value, 'en')} in all by ${next.by}`,
          },
        ]
      : []),
  ];
  if (parts.length === 0) return null;
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

const dayZh = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
