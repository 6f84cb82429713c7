import type { Label } from '../../sql/words/label.ts';
import { numberText, percentText, pointsText } from '../headline/numbers.ts';
import { momentWords, periodWords } from '../headline/period-words.ts';
import { allDoneProbability } from '../statistics/pace.ts';
import { chanceWords } from './chance-words.ts';
import { claim, coverageWords, heldBack, type Judgeable, type Outcome, sentences } from './outcome.ts';
import type { Goal } from './plan.ts';
import { type YearSoFar, yearSoFar } from './year-context.ts';

/** Rounding of shares must not turn a lamp. */
const ROUNDING = 1e-9;

/** Of fewer, one unit more or less turns a lamp: they are named, not turned red while they can still be made good. */
const FEW = 10;

export function allRule({ lamps, recoverable }: Goal): Label {
  if (!recoverable) {
    return {
      zh: '100%；逾期不可补回，有1项逾期全年即不能达成',
      en: '100%; what is late stays late, and one late is enough to miss it for the year',
    };
  }
  const [green, amber] = [lamps.pace.green, lamps.pace.amber].map((share) => String(Math.round(share * 100)));
  return {
    zh: `100%；落后${green}个百分点以内为正常，${green}—${amber}为预警，超过${amber}为滞后（应办不足${FEW}项的只预警）；年底未满100%为未达`,
    en: `100%; up to ${green} points behind is on track, up to ${amber} at risk, beyond that far behind (of fewer than ${FEW}, only at risk); under 100% at the year's end is missed`,
  };
}

/**
 * "All of them": the share done against 100 % of what is due (a flow) or against the share of the year passed (a
 * stock that fills up over the year), with what is left named.
 */
export function judgeAll({ goal, answer, value, context }: Judgeable): Outcome {
  const year = yearSoFar(answer, context);
  const stock = answer.indicator.time === 'stock';
  const behind = Math.max(0, (stock ? year.elapsed : 1) - value);
  const state = stateFrom({ goal, value, due: answer.total.denominator!, behind, year, stock });
  return {
    rule: allRule(goal),
    target: 1,
    state: heldBack(state, answer.total),
    ruling: rulingOf({ goal, answer, value, context }, { behind, year, stock }),
    evidence: sentences(
      coverageWords(answer.total),
      intervalWords(answer),
      aheadWords(answer.total, { year, stock, value }),
    ),
  };
}

interface Progress {
  readonly behind: number;
  readonly year: YearSoFar;
  readonly stock: boolean;
}

function stateFrom(
  at: Progress & { readonly goal: Goal; readonly value: number; readonly due: number },
): Outcome['state'] {
  if (at.value === 1) return at.year.isOver || at.stock ? 'met' : 'on-track';
  if (at.year.isOver || !at.goal.recoverable) return 'missed';
  const { green, amber } = at.goal.lamps.pace;
  if (at.behind <= green + ROUNDING) return 'on-track';
  return at.due >= FEW && at.behind > amber + ROUNDING ? 'behind' : 'warning';
}

function rulingOf({ goal, answer, value, context }: Judgeable, { behind, year, stock }: Progress): Label {
  const when = (stock ? momentWords : periodWords)(answer.period, context.asOf);
  const { numerator, denominator } = answer.total;
  const left = denominator! - numerator!;
  const done = {
    zh: `${when.zh}${numerator}/${denominator}（${percentText(value)}）`,
    en: `${numberText(numerator!, 'en')} of ${numberText(denominator!, 'en')} (${percentText(value)}) ${stock ? 'at' : 'in'} ${when.en}`,
  };
  if (left === 0) return sentences(done, claim(answer.total, { zh: '全部完成', en: 'all done' }));
  const lost = goal.recoverable
    ? null
    : {
        zh: '逾期不可补回，全年100%已不能达成',
        en: 'late ones stay late, so 100% for the year is out of reach',
      };
  const over = year.isOver ? { zh: '目标未达成', en: 'the goal is missed' } : null;
  return sentences(
    done,
    { zh: `余${left}未完成`, en: `${numberText(left, 'en')} not done` },
    behindWords(behind, { year, stock }),
    over ?? lost,
  );
}

function behindWords(behind: number, { year, stock }: Omit<Progress, 'behind'>): Label {
  const points = pointsText(behind);
  if (!stock || year.isOver) return { zh: `距100%差${points.zh}`, en: `${points.en} short of 100%` };
  const schedule = percentText(year.elapsed);
  return behind === 0
    ? { zh: `序时进度${schedule}，未落后`, en: `${schedule} of the year has passed: not behind` }
    : {
        zh: `落后序时进度（${schedule}）${points.zh}`,
        en: `${points.en} behind the ${schedule} of the year that has passed`,
      };
}

/** Null for a stock, whose answer says why it has no interval. */
function intervalWords({ total, indicator }: Judgeable['answer']): Label | null {
  const { low, high } = total;
  if (low === null || high === null) return indicator.noInterval;
  const [from, to] = [percentText(low), percentText(high)];
  const [zh, en] = total.approximate ? ['（近似）', ' (approximate)'] : ['', ''];
  return { zh: `95%区间${from}—${to}${zh}`, en: `95% interval ${from}–${to}${en}` };
}

/** All done so far says little of what is still to fall due: how often a record like this one stays unbroken. */
function aheadWords(
  total: Judgeable['answer']['total'],
  at: Omit<Progress, 'behind'> & { value: number },
): Label | null {
  const due = total.denominator!;
  if (at.value < 1 || at.stock || at.year.isOver) return null;
  const ahead = Math.round((due * (1 - at.year.elapsed)) / at.year.elapsed);
  const chance = chanceWords(allDoneProbability(ahead, { onTime: due, late: 0 }), {
    zh: '能全部按期',
    en: 'all of them are done in time',
  });
  return {
    zh: `余下时间约还有${ahead}项到期，${chance.zh}`,
    en: `about ${numberText(ahead, 'en')} more ${ahead === 1 ? 'falls' : 'fall'} due this year; ${chance.en}`,
  };
}
