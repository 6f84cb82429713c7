import type { Answer, GoalJudgement, Lamp, Language } from '../../../charts/answer.ts';
import { cell } from '../../../charts/format/measure.ts';
import { sideOf, worstFirst } from '../../../charts/ranked.ts';
import { address, placeOf } from '../address/address.ts';
import { message } from '../words/messages.ts';

export interface AttentionView {
  /** A goal's lamp; null where the item is no goal. */
  readonly lamp: Lamp | null;
  readonly words: string;
  readonly title: string;
  readonly reason: string;
  readonly responsible: string | null;
  readonly href: string;
}

const mostItems = 3;

/** What calls for attention, most urgent first; of those alike, what weighs most. */
const urgent = [
  { state: 'missed', words: 'goalMissed' },
  { state: 'behind', words: 'goalBehind' },
  { state: 'warning', words: 'goalWarning' },
] as const;

/**
 * At most three things to see to: goals missed, far behind or in warning, and among them the county furthest from the
 * city. `ranking` is null where the page is about one county; `goalsHref` is the page of the goals judged.
 */
export function attentionView(
  judgements: readonly GoalJudgement[],
  ranking: Answer | null,
  { language, goalsHref }: { readonly language: Language; readonly goalsHref: string },
): AttentionView[] {
  const goals = urgent.flatMap(({ state, words }) =>
    judgements
      .filter((judgement) => judgement.state === state)
      .toSorted((a, b) => b.weight - a.weight)
      .map((judgement) => ({ judgement, words })),
  );
  const items = goals.map(({ judgement, words }) => ({
    lamp: judgement.lamp,
    words: message(language, words),
    title: judgement.title[language],
    reason: judgement.ruling[language],
    responsible: judgement.unit[language],
    href: `${goalsHref}#${judgement.goal}`,
  }));
  return [
    ...items.slice(0, mostItems - 1),
    ...worstCounty(ranking, language),
    ...items.slice(mostItems - 1),
  ].slice(0, mostItems);
}

/** The county whose whole interval is worse than the city's value, if there is one: otherwise chance may explain the last place. */
function worstCounty(ranking: Answer | null, language: Language): AttentionView[] {
  if (ranking === null) return [];
  const { indicator, total } = ranking;
  const [worst] = worstFirst(ranking).filter((row) => sideOf(row, total.value, indicator.better) === 'worse');
  if (worst === undefined) return [];
  return [
    {
      lamp: null,
      words: message(language, 'worseThanCity'),
      title: message(language, 'worstCounty', {
        region: worst.label[language],
        indicator: indicator.title[language],
      }),
      reason: message(language, 'worstCountyReason', {
        value: cell(worst, indicator, language),
        city: cell(total, indicator, language),
      }),
      responsible: null,
      href: address('/trace', { ...placeOf(ranking), region: worst.key, lang: language }),
    },
  ];
}
