import type { Language } from '../../../charts/answer.ts';
import { dash } from '../../../charts/format/measure.ts';
import { percent } from '../../../charts/format/number.ts';
import type { FairScores } from '../server/rooms.ts';
import { message } from '../words/messages.ts';

/** Each county's score, part by part, with how far its place hangs on the weights and on chance. */
export function scoreTable({ counties }: FairScores, language: Language) {
  const say = (key: Parameters<typeof message>[1]) => message(language, key);
  const number = (title: string) => ({ title, isNumber: true });
  const points = (score: number | null) => (score === null ? dash : score.toFixed(1));
  const pair = (weights: number | null, sample: number | null) =>
    weights === null ? dash : `${percent(weights)} / ${sample === null ? dash : percent(sample)}`;
  const parts = counties[0]?.parts ?? [];
  return {
    columns: [
      { title: say('region') },
      number(say('scorePlace')),
      number(say('scoreTop')),
      number(say('scorePlaceKept')),
      number(say('scoreThirdKept')),
      number(say('scoreTotal')),
      { title: say('state'), isWide: true },
      ...parts.map(({ label, weight }) => number(`${label[language]} ×${weight}`)),
    ],
    rows: counties.map((county) =>
      [
        county.label[language],
        county.place === null ? dash : `${county.place} (${county.place_low}–${county.place_high})`,
        county.top_share === null ? dash : percent(county.top_share),
        pair(county.place_kept_by_weights, county.place_kept_by_sample),
        pair(county.third_kept_by_weights, county.third_kept_by_sample),
        points(county.score),
        county.said?.[language] ?? (county.is_stable === false ? say('scoreUnstable') : ''),
        ...parts.map(({ part }) => points(county.parts.find((one) => one.part === part)!.score)),
      ].map((text) => ({ text })),
    ),
  };
}
