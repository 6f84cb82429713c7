import type { GoalJudgement, Lamp, Language, ScoredGoal } from '../../../charts/answer.ts';
import { dash, type Figured, interval, shown } from '../../../charts/format/measure.ts';
import { brief, full } from '../../../charts/format/number.ts';
import { address, placeOf } from '../address/address.ts';
import { goalStateKeys } from '../words/goal-states.ts';
import { message } from '../words/messages.ts';

export interface GoalView {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly clause: string;
  readonly place: string;
  readonly responsible: string;
  readonly helpers: string | null;
  readonly rule: string;
  readonly value: Figured;
  readonly fraction: string | null;
  readonly interval: string | null;
  readonly target: string;
  /** 目标调整: the document that changed the target. */
  readonly revision: string | null;
  readonly lamp: Lamp;
  readonly state: string;
  readonly ruling: string;
  readonly evidence: string;
  /** 还可发生n起. */
  readonly room: string | null;
  readonly milestones: readonly string[];
  readonly campaigns: readonly string[];
  /** 0..1 of the way, where the goal has one. */
  readonly progress: number | null;
  readonly href: string | null;
  readonly trendHref: string | null;
  /** Where an action about it is opened; null of one that is well. */
  readonly actionHref: string | null;
}

/** A goal with what it earned. */
export interface ScoredView extends GoalView {
  readonly points: string;
  readonly scoring: string;
}

export function goalView(judgement: GoalJudgement, language: Language): GoalView {
  const { answer, revision } = judgement;
  const total = answer?.total ?? null;
  const isRatio = answer?.indicator.kind === 'ratio';
  return {
    id: judgement.goal,
    title: judgement.title[language],
    section: judgement.section.title[language],
    clause: judgement.clause,
    place: judgement.place,
    responsible: judgement.unit[language],
    helpers: judgement.helpers?.[language] ?? null,
    rule: judgement.rule[language],
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
    revision: revision && message(language, 'revisionText', revision),
    lamp: judgement.lamp,
    state: message(language, goalStateKeys[judgement.state]),
    ruling: judgement.ruling[language],
    evidence: judgement.evidence[language],
    room: roomWords(judgement, language),
    milestones: judgement.milestones.map(({ title, by, value, state }) =>
      message(language, 'milestoneText', {
        title: title[language],
        by,
        value: full(value, language),
        state: message(language, milestoneKeys[state]),
      }),
    ),
    campaigns: judgement.campaigns.map(({ name, startedOn, missing }) =>
      message(language, missing.length === 0 ? 'campaignAll' : 'campaignLacks', {
        name,
        on: startedOn,
        missing: missing.map(({ label }) => label[language]).join(message(language, 'listBreak')),
      }),
    ),
    progress: judgement.reached === null ? null : Math.min(1, judgement.reached),
    href: answer && address('/trace', { ...placeOf(answer), lang: language }),
    trendHref: answer && address('/trends', { ...placeOf(answer), period: undefined, lang: language }),
    actionHref:
      answer && troubled.includes(judgement.state)
        ? address('/goals/actions', {
            ...placeOf(answer),
            period: undefined,
            goal: judgement.goal,
            title: judgement.title[language],
            lang: language,
          })
        : null,
  };
}

export function scoredView(goal: ScoredGoal, language: Language): ScoredView {
  const { points, full: of, open } = goal;
  return {
    ...goalView(goal, language),
    points:
      of === 0
        ? message(language, 'pointsNone')
        : message(language, points === null ? 'pointsOpen' : open < 0.005 ? 'pointsOf' : 'pointsBetween', {
            points: pointsText(points ?? 0),
            most: pointsText((points ?? 0) + open),
            full: pointsText(of),
          }),
    scoring: goal.scoring[language],
  };
}

/** Points with at most two decimals. */
export const pointsText = (points: number) => String(Math.round(points * 100) / 100);

const troubled: readonly GoalJudgement['state'][] = ['warning', 'behind', 'missed'];

const milestoneKeys = { done: 'milestoneDone', missed: 'milestoneMissed', ahead: 'milestoneAhead' } as const;

/** How many more a limit allows; goals of other kinds say in their ruling what is left. */
function roomWords({ kind, room, answer, state }: GoalJudgement, language: Language): string | null {
  if ((kind !== 'fewer' && kind !== 'at_most') || room === null || answer === null || state === 'met')
    return null;
  const amount = `${full(Math.abs(room), language)} ${answer.indicator.unit[language]}`.trim();
  return message(language, room < 0 ? 'roomOver' : 'roomLeft', { room: amount });
}

function targetWords({ kind, target, answer }: GoalJudgement, language: Language): string {
  if (target === null) return dash;
  if (kind === 'zero' || kind === 'clear') return '0';
  if (kind === 'share') return `${Math.round(target * 1000) / 10}%`;
  const sign = kind === 'fewer' || kind === 'at_most' ? '≤' : '≥';
  const unit = kind === 'campaigns' ? message(language, 'times') : (answer?.indicator.unit[language] ?? '');
  return `${sign} ${brief(target, language)} ${unit}`.trim();
}
