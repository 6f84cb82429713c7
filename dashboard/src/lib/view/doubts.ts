import type { Language } from '../../../charts/answer.ts';
import { dash } from '../../../charts/format/measure.ts';
import { full } from '../../../charts/format/number.ts';
import type { Doubts } from '../server/rooms.ts';
import { message } from '../words/messages.ts';

/** What looks too perfect: each test with what it found, what chance would give, and how often it would do so. */
export function doubtTable({ doubts }: Doubts, language: Language) {
  const say = (key: Parameters<typeof message>[1]) => message(language, key);
  const short = (value: number | null) => (value === null ? dash : String(Number(value.toPrecision(3))));
  const number = (title: string) => ({ title, isNumber: true });
  return {
    columns: [
      { title: say('doubtCheck') },
      { title: say('areaUnit') },
      number(say('doubtItems')),
      number(say('doubtStatistic')),
      number(say('doubtChance')),
      number(say('doubtP')),
      { title: say('state') },
    ],
    rows: doubts.map((doubt) =>
      [
        doubt.label[language],
        doubt.unit_name ?? doubt.unit,
        full(doubt.item_count, language),
        short(doubt.statistic),
        short(doubt.expected),
        doubt.adjusted_p !== null && doubt.adjusted_p < 0.0001 ? '<0.0001' : short(doubt.adjusted_p),
        doubt.said[language],
      ].map((text) => ({ text })),
    ),
  };
}
