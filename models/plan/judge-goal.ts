import { dueBy } from '../../sql/words/due-by.ts';
import type { Label } from '../../sql/words/label.ts';
import type { Answer, GoalEnd, GoalJudgement, Kind, Lamp, Measured } from '../answer.ts';
import { isPartial } from '../headline/comparison-clause.ts';
import { periodWords } from '../headline/period-words.ts';
import { endFrom } from './end-from.ts';
import { atLeastRule, judgeAtLeast } from './judge-at-least.ts';
import { clearRule, judgeClear } from './judge-clear.ts';
import { judgeLimit, limitRule } from './judge-limit.ts';
import { judgeShare, shareRule } from './judge-share.ts';
import { judgeZero, zeroRule } from './judge-zero.ts';
import { isGood, type Judgeable, type Outcome, sentences, standing, waitingWords } from './outcome.ts';
import type { Goal } from './plan.ts';
import { revisionOn, type TargetKind, valueOn } from './target.ts';
import { settled, withAll } from './waiting.ts';
import type { YearContext } from './year-context.ts';

const lamps: Readonly<Record<GoalJudgement['state'], Lamp>> = {
  met: 'green',
  'on-track': 'green',
  warning: 'amber',
  behind: 'red',
  missed: 'red',
  'no-data': 'grey',
  'not-applicable': 'grey',
  manual: 'grey',
  scored: 'grey',
};

/**
 * How a goal stands: 判定 is what its rule says, 证据 what the statistics support. `answer` covers January to the
 * as-of month (or the whole of a past year) with the same months of last year beside it; null where the indicator is
 * not connected. Without data a goal is grey, never met.
 */
export function judgeGoal(goal: Goal, answer: Answer | null, context: YearContext): GoalJudgement {
  const outcome = outcomeOf(goal, answer, context);
  const { id, title, section, clause, place, unit, helpers, weight, target } = goal;
  const revision = 'revisions' in target ? revisionOn(target, context.asOf) : null;
  return {
    goal: id,
    title,
    section,
    clause,
    place,
    unit,
    helpers,
    kind: target.kind,
    weight,
    answer,
    revision: revision && { from: revision.from, by: revision.by, document: revision.document },
    held: false,
    reached: null,
    due: null,
    room: null,
    probability: null,
    milestones: [],
    campaigns: [],
    ends: null,
    ...outcome,
    lamp: lamps[outcome.state],
  };
}

function outcomeOf(goal: Goal, answer: Answer | null, context: YearContext): Outcome {
  const exempt = goal.exempt.find(({ region }) => region === context.county);
  if (exempt) {
    const ruling = { zh: `本区县不适用：${exempt.why}`, en: `not asked of this county: ${exempt.why}` };
    return { ...unjudged(goal, context, null), state: 'not-applicable', ruling, evidence: handedOn };
  }
  if (goal.target.kind === 'manual')
    return {
      ...unjudged(goal, context, null),
      state: 'manual',
      ruling: { zh: '待评定', en: 'to be scored' },
      evidence: { zh: '由评定人按佐证材料评分', en: 'a person scores it by the papers that prove it' },
    };
  if (answer === null) {
    return withoutData(goal, context, {
      why: { zh: '计算该目标的指标尚未接入', en: 'the indicator that it needs is not connected yet' },
      kind: null,
    });
  }
  const when = periodWords(answer.period, context.asOf);
  const { kind } = answer.indicator;
  if (answer.total.state === 'none') {
    const due = dueBy(answer.period.to, answer.dueDay);
    const why = { zh: `${when.zh}尚未报送${due.zh}`, en: `nothing was reported for ${when.en}${due.en}` };
    return withoutData(goal, context, { why, kind });
  }
  // No inspection yet is none of those to be held, not nothing due.
  const value = answer.total.value ?? (goal.target.kind === 'campaigns' ? 0 : null);
  if (value === null) {
    const ruling = { zh: `${when.zh}没有应办事项`, en: `nothing was due in ${when.en}` };
    return { ...unjudged(goal, context, kind), ruling, ...withoutDue(goal, answer.total, context) };
  }
  return judged({ goal, answer, value, context });
}

/** Nothing due is settled once all have reported and no row waits: either may yet bring something that is due. */
function withoutDue(
  goal: Goal,
  total: Measured,
  context: YearContext,
): Pick<Outcome, 'state' | 'held' | 'evidence'> {
  if (goal.whenNone === 'full')
    return {
      ...standing(context.asOf.endsWith('-12-31') ? 'met' : 'on-track', total),
      evidence: { zh: '按计划规定，没有应办事项视为完成', en: 'by the plan, nothing due counts as done' },
    };
  if (!isPartial(total) && total.waiting === 0) return { state: 'not-applicable', evidence: handedOn };
  return {
    state: 'no-data',
    held: true,
    evidence: {
      zh: '报送不全或有数据退回待更正，尚不能认定为不适用',
      en: 'returns missing or rows to correct, so not settled that it does not apply',
    },
  };
}

const handedOn: Label = {
  zh: '不适用，其分值按比例分给同类其他目标',
  en: 'not applicable: its points are handed on to the other goals of its section',
};

/** What a kind of target is judged by; a person's is judged by nobody here. */
const judges: Readonly<Record<Exclude<TargetKind, 'manual'>, (judgeable: Judgeable) => Outcome>> = {
  zero: judgeZero,
  fewer: judgeLimit,
  at_most: judgeLimit,
  at_least: judgeAtLeast,
  campaigns: judgeAtLeast,
  share: judgeShare,
  clear: judgeClear,
};

/** A good ruling stands beside rows that wait for correction if it would stand with all of them counted against it. */
function judged(judgeable: Judgeable): Outcome {
  const judge = judgeOf(judgeable);
  const { waiting } = judgeable.answer.total;
  const known = judge(settled(judgeable));
  if (waiting === 0) return known;
  const [worst, best] = [endOf(judgeable, 'against'), endOf(judgeable, 'for')];
  const worstState = worst?.state ?? null;
  const stands = !isGood(known.state) || (worstState !== null && isGood(worstState));
  const outcome = stands ? known : judge(judgeable);
  return {
    ...outcome,
    evidence: sentences(outcome.evidence, waitingWords(waiting, known.state, worstState)),
    ends:
      worst && best && !isPartial(judgeable.answer.total)
        ? { worst, known: endFrom(judgeable.goal.target.kind, known, judgeable.value), best }
        : null,
  };
}

function endOf(judgeable: Judgeable, side: 'against' | 'for'): GoalEnd | null {
  const end = withAll(judgeable, side);
  return end && endFrom(judgeable.goal.target.kind, judgeOf(judgeable)(end), end.value);
}

function judgeOf({ goal }: Judgeable): (judgeable: Judgeable) => Outcome {
  return judges[goal.target.kind as Exclude<TargetKind, 'manual'>];
}

function withoutData(
  goal: Goal,
  context: YearContext,
  missing: { readonly why: Label; readonly kind: Kind | null },
): Outcome {
  return {
    ...unjudged(goal, context, missing.kind),
    state: 'no-data',
    ruling: { zh: '数据未接入', en: 'no data connected' },
    evidence: { zh: `${missing.why.zh}，不作判定`, en: `${missing.why.en}, so not judged` },
  };
}

function unjudged(goal: Goal, context: YearContext, kind: Kind | null) {
  const { target } = goal;
  const value = 'first' in target ? valueOn(target, context.asOf, context.county) : null;
  const known = { zero: 0, clear: 0, share: target.kind === 'share' ? target.share : null };
  return {
    rule: ruleOf(goal, context, kind),
    target: target.kind in known ? known[target.kind as keyof typeof known] : value,
  };
}

function ruleOf(goal: Goal, context: YearContext, kind: Kind | null): Label {
  switch (goal.target.kind) {
    case 'zero':
      return zeroRule;
    case 'share':
      return shareRule(goal);
    case 'clear':
      return clearRule(goal);
    case 'fewer':
    case 'at_most':
      return limitRule(goal, context, kind);
    case 'at_least':
    case 'campaigns':
      return atLeastRule(goal, context);
    case 'manual':
      return { zh: '人工评分，须附佐证', en: 'scored by a person, with papers that prove it' };
  }
}
