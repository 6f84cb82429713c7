import type { Label } from '../../sql/words/label.ts';
import type { Answer, GoalJudgement, Kind, Lamp } from '../answer.ts';
import { periodWords } from '../headline/period-words.ts';
import { allRule, judgeAll } from './judge-all.ts';
import { fewerRule, judgeFewer } from './judge-fewer.ts';
import { judgeZero, zeroRule } from './judge-zero.ts';
import { isGood, type Judgeable, type Outcome, sentences, waitingWords } from './outcome.ts';
import type { Goal } from './plan.ts';
import { atWorst, settled } from './waiting.ts';
import type { YearContext } from './year-context.ts';

const lamps: Readonly<Record<GoalJudgement['state'], Lamp>> = {
  met: 'green',
  'on-track': 'green',
  warning: 'amber',
  behind: 'red',
  missed: 'red',
  'no-data': 'grey',
};

/**
 * How a goal stands: 判定 is what its rule says, 证据 what the statistics support. `answer` covers January to the
 * as-of month (or the whole of a past year) with the same months of last year beside it; null where the indicator is
 * not connected. Without data a goal is grey, never met.
 */
export function judgeGoal(goal: Goal, answer: Answer | null, context: YearContext): GoalJudgement {
  const outcome = outcomeOf(goal, answer, context);
  const { id, title, family, clause, place, unit, kind } = goal;
  return {
    goal: id,
    title,
    family,
    clause,
    place,
    unit,
    kind,
    answer,
    ...outcome,
    lamp: lamps[outcome.state],
  };
}

function outcomeOf(goal: Goal, answer: Answer | null, context: YearContext): Outcome {
  if (answer === null) {
    return withoutData(goal, context, {
      why: { zh: '计算该目标的指标尚未接入', en: 'the indicator that it needs is not connected yet' },
      kind: null,
    });
  }
  const when = periodWords(answer.period, context.asOf);
  const { kind } = answer.indicator;
  if (answer.total.state === 'none') {
    const why = { zh: `${when.zh}尚未报送`, en: `nothing was reported for ${when.en}` };
    return withoutData(goal, context, { why, kind });
  }
  const { value } = answer.total;
  if (value === null) {
    const why = { zh: '分母为0，不计算比例', en: 'a share of nothing has no value' };
    const ruling = { zh: `${when.zh}没有应办事项`, en: `nothing was due in ${when.en}` };
    return { ...withoutData(goal, context, { why, kind }), ruling };
  }
  return judged({ goal, answer, value, context });
}

const judges: Readonly<Record<Goal['kind'], (judgeable: Judgeable) => Outcome>> = {
  zero: judgeZero,
  fewer: judgeFewer,
  all: judgeAll,
};

/** A good ruling stands beside rows that wait for correction if it would stand with all of them counted against it. */
function judged(judgeable: Judgeable): Outcome {
  const judge = judges[judgeable.goal.kind];
  const { waiting } = judgeable.answer.total;
  const known = judge(settled(judgeable));
  if (waiting === 0) return known;
  const worst = atWorst(judgeable);
  const worstState = worst && judge(worst).state;
  const stands = !isGood(known.state) || (worstState !== null && isGood(worstState));
  const outcome = stands ? known : judge(judgeable);
  return {
    ...outcome,
    evidence: sentences(outcome.evidence, waitingWords(waiting, known.state, worstState)),
  };
}

function withoutData(
  goal: Goal,
  context: YearContext,
  missing: { readonly why: Label; readonly kind: Kind | null },
): Outcome {
  const targets = { zero: 0, fewer: null, all: 1 } as const;
  return {
    rule: ruleOf(goal, context, missing.kind),
    target: targets[goal.kind],
    state: 'no-data',
    ruling: { zh: '数据未接入', en: 'no data connected' },
    evidence: { zh: `${missing.why.zh}，不作判定`, en: `${missing.why.en}, so not judged` },
  };
}

function ruleOf(goal: Goal, context: YearContext, kind: Kind | null): Label {
  if (goal.kind === 'zero') return zeroRule;
  return goal.kind === 'all' ? allRule(goal) : fewerRule(goal, context.lastYear, kind);
}
