import type { GoalJudgement, Lamp, Language } from '../../../charts/answer.ts';
import { dash, type Figured, interval, shown } from '../../../charts/format/measure.ts';
import { brief, full } from '../../../charts/format/number.ts';
import { address, placeOf } from '../address/address.ts';
import { goalStateKeys } from '../words/goal-states.ts';
import { message } from '../words/messages.ts';

export interface GoalView {
  readonly id: string;
  readonly title: string;
  /** Head of the plan. */
  readonly section: string;
  readonly clause: string;
  readonly place: string;
  readonly responsible: string;
  readonly rule: string;
  readonly kind: GoalJudgement['kind'];
  readonly value: Figured;
  readonly fraction: string | null;
  readonly interval: string | null;
  readonly target: string;
  readonly lamp: Lamp;
  readonly state: string;
  readonly ruling: string;
  readonly evidence: string;
  /** 0..1 of the way, where the goal has one. */
  readonly progress: number | null;
  readonly href: string | null;
}

export function goalView(judgement: GoalJudgement, language: Language): GoalView {
  const { answer } = judgement;
  const total = answer?.total ?? null;
  const isRatio = answer?.indicator.kind === 'ratio';
  return {
    id: judgement.goal,
    title: judgement.title[language],
    section: judgement.section.title[language],
    clause: judgement.clause,
    place: judgement.place,
    responsible: judgement.unit[language],
    rule: judgement.rule[language],
    kind: judgement.kind,
    value: answer ? shown(answer.total, answer.indicator, language) : { digits: dash, unit: '' },
    fraction:
      isRatio && total?.numerator != null && total.denominator !== null
        ? message(language, 'fraction', {
            numerator: full(total.numerator, language),
            denominator: full(total.denominator, language),
          })
        : null,
    interval: answer ? interval(answer.total, answer.indicator, language) : null,
    target: targetWords(judgement, language),
    lamp: judgement.lamp,
    state: message(language, goalStateKeys[judgement.state]),
    ruling: judgement.ruling[language],
    evidence: judgement.evidence[language],
    progress: judgement.reached === null ? null : Math.min(1, judgement.reached),
    href: answer && address('/trace', { ...placeOf(answer), lang: language }),
  };
}

function targetWords({ kind, target, answer }: GoalJudgement, language: Language): string {
  if (target === null) return dash;
  if (kind === 'zero' || kind === 'clear') return '0';
  if (kind === 'share') return `${Math.round(target * 1000) / 10}%`;
  const sign = kind === 'fewer' || kind === 'at_most' ? '≤' : '≥';
  const unit = kind === 'campaigns' ? message(language, 'times') : (answer?.indicator.unit[language] ?? '');
  return `${sign} ${brief(target, language)} ${unit}`.trim();
}
