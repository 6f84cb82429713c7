import type { Label } from '../../sql/words/label.ts';
import { percentText, valueText } from '../headline/numbers.ts';
import { momentWords } from '../headline/period-words.ts';
import { claim, coverageWords, type Judgeable, type Outcome, sentences, standing } from './outcome.ts';
import type { Goal } from './plan.ts';
import { shareOfYear, yearSoFar } from './year-context.ts';

/** Rounding of shares must not turn a lamp. */
const ROUNDING = 1e-9;

export function clearRule({ target, lamps }: Goal): Label {
  const by = dayOf(target);
  const [good, bad] = [lamps.pace.green, lamps.pace.amber].map((share) => String(Math.round(share * 100)));
  return {
    zh: `${Number(by.slice(0, 2))}月${Number(by.slice(3))}日前清零；以年初存量为基数，落后序时进度${good}个百分点以内为正常，${good}—${bad}为预警，超过${bad}为滞后`,
    en: `none left by ${by}; of the stock at the year's start, up to ${good} points behind the course of the year is on track, up to ${bad} at risk, beyond that far behind`,
  };
}

function dayOf(target: Goal['target']): string {
  if (target.kind !== 'clear') throw new TypeError(`a goal of none left, not ${target.kind}`);
  return target.by;
}

/** None of a stock left by a day: what is gone of the stock at the year's start, against the share of the time that has passed. */
export function judgeClear(judgeable: Judgeable): Outcome {
  const { goal, answer, value, context } = judgeable;
  const year = answer.period.to.slice(0, 4);
  const by = dayOf(goal.target);
  const isOver = yearSoFar(answer, context).isOver || context.asOf >= `${year}-${by}`;
  const due = isOver ? 1 : shareOfYear(context.asOf.slice(5)) / shareOfYear(by);
  const { opening } = context;
  const reached = value === 0 ? 1 : opening === null ? null : opening > value ? 1 - value / opening : 0;
  const behind = reached === null ? null : Math.max(0, due - reached);
  return {
    rule: clearRule(goal),
    target: 0,
    reached,
    due,
    room: value,
    ...standing(stateFrom(judgeable, { behind, isOver }), answer.total),
    ruling: rulingOf(judgeable, { reached, behind, due, isOver }),
    evidence: sentences(coverageWords(answer.total), {
      zh: '存量按实有数判定，不作统计检验',
      en: 'a stock is judged by what is there; no test is needed',
    }),
  };
}

interface Progress {
  readonly reached: number | null;
  readonly behind: number | null;
  readonly due: number;
  readonly isOver: boolean;
}

function stateFrom(
  { goal, value }: Judgeable,
  { behind, isOver }: Pick<Progress, 'behind' | 'isOver'>,
): Outcome['state'] {
  if (value === 0) return isOver ? 'met' : 'on-track';
  if (isOver) return 'missed';
  if (behind === null) return 'warning';
  const { green, amber } = goal.lamps.pace;
  if (behind <= green + ROUNDING) return 'on-track';
  return behind > amber + ROUNDING ? 'behind' : 'warning';
}

function rulingOf({ answer, value, context }: Judgeable, { reached, behind, due, isOver }: Progress): Label {
  const when = momentWords(answer.period, context.asOf);
  const left = valueText(value, answer.indicator);
  if (value === 0)
    return sentences(
      { zh: `${when.zh}已清零`, en: `none left at ${when.en}` },
      isOver ? claim(answer.total, { zh: '目标达成', en: 'the goal is met' }) : null,
    );
  const base = context.opening === null ? null : valueText(context.opening, answer.indicator);
  const from =
    base === null
      ? { zh: '年初存量未知', en: "the stock at the year's start is not known" }
      : { zh: `年初${base.zh}`, en: `${base.en} at the year's start` };
  const pace = isOver
    ? { zh: '到期未清零，目标未达成', en: 'its day has passed: the goal is missed' }
    : behind === null || reached === null
      ? null
      : behind <= ROUNDING
        ? {
            zh: `已消化${percentText(reached)}，未落后序时进度`,
            en: `${percentText(reached)} gone: not behind`,
          }
        : {
            zh: `已消化${percentText(reached)}，落后序时进度（${percentText(due)}）${(behind * 100).toFixed(1)}个百分点`,
            en: `${percentText(reached)} gone, ${(behind * 100).toFixed(1)} points behind the ${percentText(due)} due`,
          };
  return sentences({ zh: `${when.zh}尚有${left.zh}`, en: `${left.en} left at ${when.en}` }, from, pace);
}
