import { counted, type Label } from '../../sql/words/label.ts';
import type { GoalEnd, GoalJudgement, IndicatorFacts, Measured } from '../answer.ts';
import { isPartial } from '../headline/comparison-clause.ts';
import { numberText, percentText, valueText } from '../headline/numbers.ts';
import { endFrom } from '../plan/end-from.ts';
import { isGood, sentences } from '../plan/outcome.ts';
import type { Goal } from '../plan/plan.ts';
import type { PointsGiven } from './assessment.ts';

export interface Earned {
  /** Of the goal's weight, what it has for certain; null where it cannot be scored yet. */
  readonly points: number | null;
  /** Of its weight, what may still come: all where it cannot be scored, else what rows to be corrected may add. */
  readonly open: number;
  /** Beyond its weight, for certain. */
  readonly bonus: number;
  readonly said: Label;
}

/** What points are reckoned from. */
type Reached = GoalEnd & { readonly kind: GoalJudgement['kind']; readonly indicator: IndicatorFacts };
type Valued = Reached & { readonly value: number };
type Counted = Pick<Earned, 'points' | 'said'>;

/**
 * What a judged goal earns by its rule. Before the year is over, shares and numbers are held against what was due by then,
 * so that a year on course has all its points. With rows that wait for correction it has what it would have at worst.
 */
export function pointsOf(goal: Goal, judgement: GoalJudgement, given: PointsGiven | null): Earned {
  if (goal.scoring.kind === 'manual') return byHand(goal, given);
  const { state, held, ends, answer, kind } = judgement;
  if (state === 'not-applicable')
    return none(goal, { zh: '不适用，不计分', en: 'not applicable, no points' });
  if (state === 'no-data' && !held)
    return none(goal, { zh: '数据未报送，暂不计分', en: 'no data, so not scored yet' });
  if (ends === null && (held || (isMissing(answer!.total) && !isLost(goal, judgement))))
    return none(goal, {
      zh: '报送不全或有数据待更正，暂不计分',
      en: 'returns missing or rows to correct, so not scored yet',
    });
  const { indicator, total } = answer!;
  const as = (end: GoalEnd): Reached => ({ ...end, kind, indicator });
  const sure = as(reckonedFrom(judgement)!);
  const { points, said } = byRule(goal, sure);
  if (points === null) return none(goal, said);
  const bonus = bonusOf(goal, sure);
  if (ends === null) return { points, open: 0, bonus, said };
  const most = byRule(goal, as(ends.best)).points!;
  return {
    points,
    open: most - points,
    bonus,
    said: sentences(byRule(goal, as(ends.known)).said, waitingSaid(total.waiting, points, most)),
  };
}

const isMissing = (total: Measured) => isPartial(total) || total.waiting > 0;

/** No return that is missing, and no row that waits, can win back what only fewer events would. */
function isLost({ scoring }: Goal, { kind, state }: GoalJudgement): boolean {
  return scoring.kind === 'full' && isLimited.has(kind) && !isGood(state);
}
const isLimited: ReadonlySet<GoalJudgement['kind']> = new Set(['zero', 'fewer', 'at_most']);

/** What a goal's points are reckoned from: the worst it may come to where rows wait, else what it stands at. */
export function reckonedFrom(judgement: GoalJudgement): GoalEnd | null {
  const { ends, answer, kind } = judgement;
  return ends?.worst ?? (answer && endFrom(kind, judgement, answer.total.value));
}

const none = ({ weight }: Goal, said: Label): Earned => ({ points: null, open: weight, bonus: 0, said });

function waitingSaid(waiting: number, low: number, high: number): Label {
  const rows = counted(waiting, 'row waits', 'rows wait');
  return shown(low) === shown(high)
    ? { zh: `待更正的${waiting}行不影响得分`, en: `${rows} for correction and can change no point` }
    : {
        zh: `${waiting}行待更正，未计入；更正后在${shown(low)}—${shown(high)}分之间，先按最低计${shown(low)}分`,
        en: `${rows} for correction: ${shown(low)} to ${shown(high)} points then, ${shown(low)} until then`,
      };
}

function byHand(goal: Goal, given: PointsGiven | null): Earned {
  const { weight } = goal;
  if (given === null) return none(goal, { zh: '待评定', en: 'to be scored by a person' });
  const [points, full] = [shown(given.points), shown(weight)];
  return {
    points: given.points,
    open: 0,
    bonus: 0,
    said: {
      zh: `${given.by}评定${points}分（满分${full}分）：${given.why}`,
      en: `${points} of ${full} points given by ${given.by}: ${given.why}`,
    },
  };
}

function byRule(goal: Goal, { value, ...end }: Reached): Counted {
  const { weight, scoring } = goal;
  if (value === null)
    return {
      points: weight,
      said: {
        zh: `没有应办事项，按计划得满分${shown(weight)}分`,
        en: `nothing was due, which by the plan earns all ${shown(weight)} points`,
      },
    };
  const judgement: Valued = { ...end, value };
  switch (scoring.kind) {
    case 'share':
      return byShare(weight, judgement);
    case 'per_case':
      return byCase(weight, scoring.each, judgement);
    case 'steps': {
      return byStep(goal, judgement);
    }
    default: {
      const isWhole = isGood(judgement.state);
      return {
        points: isWhole ? weight : 0,
        said: isWhole
          ? { zh: `达标得满分${shown(weight)}分`, en: `on target: all ${shown(weight)} points` }
          : { zh: '未达标，不得分', en: 'not on target: no points' },
      };
    }
  }
}

function byShare(weight: number, { reached, due }: Reached): Counted {
  if (reached === null || due === null)
    return {
      points: null,
      said: { zh: '年初基数未知，暂不计分', en: "the year's start is not known, so not scored yet" },
    };
  const part = due === 0 ? 1 : Math.min(1, Math.max(0, reached / due));
  const said = percentText(part);
  return {
    points: weight * part,
    said: {
      zh: `按完成比例得分：${due < 1 ? '相对应完成进度' : '完成'}${said} × ${shown(weight)}分`,
      en: `by the share done: ${said} ${due < 1 ? 'of what was due' : ''} × ${shown(weight)} points`.replace(
        '  ',
        ' ',
      ),
    },
  };
}

function byCase(weight: number, each: number, judgement: Valued): Counted {
  const cases = casesOf(judgement);
  const off = Math.min(weight, each * cases);
  return {
    points: weight - off,
    said: {
      zh: `每项扣${shown(each)}分，扣完为止：${numberText(cases, 'zh')}项，扣${shown(off)}分`,
      en: `${shown(each)} off for each, down to none: ${numberText(cases, 'en')}, so ${shown(off)} off`,
    },
  };
}

/** What costs points: what happened, what is over the limit, what is not done, what is left. */
function casesOf({ kind, room, value }: Valued): number {
  if (kind === 'fewer' || kind === 'at_most') return Math.max(0, -(room ?? 0));
  if (kind === 'zero') return value;
  return room ?? 0;
}

function byStep({ weight, scoring }: Goal, { kind, value, due, indicator }: Valued): Counted {
  if (scoring.kind !== 'steps') throw new TypeError('a rule without steps');
  const isLess = kind === 'fewer' || kind === 'at_most' || kind === 'clear';
  const found = isLess || due === null ? value : due === 0 ? Number.POSITIVE_INFINITY : value / due;
  const step = scoring.steps.find(({ at }) => (isLess ? found <= at : found >= at - 1e-9));
  const told =
    kind === 'share' && Number.isFinite(found) && found !== value
      ? {
          zh: `相对应完成进度${percentText(found)}`,
          en: `${percentText(found)} of what was due`,
        }
      : valueText(value, indicator);
  const points = Math.min(weight, step?.points ?? 0);
  return {
    points,
    said: {
      zh: `分档计分：${told.zh}${step ? `，达到“${stepText(step.at, kind, isLess).zh}”档` : '，未入档'}，得${shown(points)}分`,
      en: `by steps: ${told.en}${step ? `, the step of ${stepText(step.at, kind, isLess).en}` : ', below every step'}: ${shown(points)} points`,
    },
  };
}

function stepText(at: number, kind: GoalJudgement['kind'], isLess: boolean): Label {
  const limit = kind === 'share' ? percentText(at) : numberText(at, 'zh');
  return isLess
    ? { zh: `${limit}以内`, en: `up to ${limit}` }
    : { zh: `${limit}以上`, en: `${limit} or more` };
}

/** Only what is reached for good is more than was asked. */
function bonusOf({ bonus }: Goal, { state, target, value, kind }: Reached): number {
  if (bonus === null || state !== 'met' || target === null || value === null) return 0;
  const over = kind === 'at_least' ? value - target : target - value;
  return Math.min(bonus.cap, Math.max(0, Math.floor(over / bonus.each)) * bonus.points);
}

/** Points as they are printed: two decimals at most. */
const shown = (points: number) => String(Math.round(points * 100) / 100);
