import type { Language } from '../../../charts/answer.ts';
import { keptWords } from '../../../charts/format/kept.ts';
import { dash } from '../../../charts/format/measure.ts';
import { full } from '../../../charts/format/number.ts';
import type { ClosingTime } from '../server/rooms.ts';
import { stateKeys } from '../words/evidence.ts';
import { message } from '../words/messages.ts';

/** Each clock with how many it timed, when half were closed, and how many within what the law allows. */
export function closingTable({ groups }: ClosingTime, language: Language) {
  const say = (key: Parameters<typeof message>[1]) => message(language, key);
  const whole = (value: number | null | undefined) => (value == null ? dash : full(value, language));
  const number = (title: string) => ({ title, isNumber: true });
  return {
    columns: [
      { title: say('closingClock') },
      { title: say('areaUnit') },
      number(say('doubtItems')),
      number(say('closingOpen')),
      { title: say('closingMedian') },
      number(say('closingLimit')),
      { title: say('closingUnit') },
      { title: say('closingKept') },
      { title: say('state'), isWide: true },
    ],
    rows: groups.map((group) =>
      [
        group.label[language],
        group.unit_label[language],
        whole(group.spell_count),
        whole(group.open_count),
        group.median_days == null
          ? dash
          : `${whole(group.median_days)} (${whole(group.median_low)}–${whole(group.median_high)})`,
        whole(group.limit_days),
        group.days_unit[language],
        group.kept_ratio == null
          ? dash
          : keptWords(group.kept_ratio, group.kept_low ?? null, group.kept_high ?? null),
        [
          group.said?.[language] ?? message(language, stateKeys[group.state]),
          ...(group.is_approximate ? [say('areaApproximate')] : []),
        ].join(language === 'zh' ? '，' : ', '),
      ].map((text) => ({ text })),
    ),
  };
}
