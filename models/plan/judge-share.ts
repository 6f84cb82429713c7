import type { Label } from '../../sql/words/label.ts';
import { numberText, percentText, pointsText } from '../headline/numbers.ts';
import { momentWords, periodWords } from '../headline/period-words.ts';
import { allDoneProbability } from '../statistics/pace.ts';
import { chanceWords } from './chance-words.ts';
import { claim, coverageWords, type Judgeable, type Outcome, sentences, standing } from './outcome.ts';
import type { Goal } from './plan.ts';
import type { Target } from './target.ts';
import { type YearSoFar, yearSoFar } from './year-context.ts';

/** Rounding of shares must not turn a lamp. */
const ROUNDING = 1e-9;

/** Of fewer, one unit more or less turns a lamp: they are named, not turned red while they can still be made good. */
const FEW = 10;

/** The rule of a goal about a share. */
export function shareRule({ lamps, target }: Goal): Label {
  const { share, recoverable } = asShare(target);
  const all = wanted(share);
  if (isLost(target)) {
    return {
      zh: `${all}；逾期不可补回，有1项逾期全年即不能达成`,
      en: `${all}; what is late stays late, and one late is enough to miss it for the year`,
    };
  }
  const [green, amber] = [lamps.pace.green, lamps.pace.amber].map((part) => String(Math.round(part * 100)));
  const [zh, en] = recoverable ? ['', ''] : ['逾期不可补回；', 'what is late stays late; '];
  return {
    zh: `${all}；${zh}落后${green}个百分点以内为正常，${green}—${amber}为预警，超过${amber}为滞后（应办不足${FEW}项的只预警）；年底未满${all}为未达`,
    en: `${all}; ${en}up to ${green} points behind is on track, up to ${amber} at risk, beyond that far behind (of fewer than ${FEW}, only at risk); under ${all} at the year's end is missed`,
  };
}

/** 100% and 97.5%, as a plan writes them. */
const wanted = (share: number) => `${Math.round(share * 1000) / 10}%`;

function asShare(target: Target) {
  if (target.kind !== 'share') throw new TypeError(`a goal about a share, not ${target.kind}`);
  return target;
}

/** Where all are asked for and nothing late can be made good, one late loses the year. */
function isLost(target: Target): boolean {
  const { share, recoverable } = asShare(target);
  return share === 1 && !recoverable;
}

/**
 * So much of what is due, mostly all: the share done against the target (a flow) or against the target at the share of the
 * year passed (a stock that fills up over the year), with what is left named.
 */
export function judgeShare(judgeable: Judgeable): Outcome {
  const { goal, answer, value, context } = judgeable;
  const { share } = asShare(goal.target);
  const year = yearSoFar(answer, context);
  const stock = answer.indicator.time === 'stock';
  const due = share * (stock ? year.elapsed : 1);
  const progress = { share, behind: Math.max(0, due - value), year, stock };
  return {
    rule: shareRule(goal),
    target: share,
    reached: value / share,
    due: due / share,
    room: Math.max(0, Math.ceil(answer.total.denominator! * share - ROUNDING) - answer.total.numerator!),
    ...standing(stateFrom(judgeable, progress), answer.total),
    ruling: rulingOf(judgeable, progress),
    evidence: sentences(
      coverageWords(answer.total),
      intervalWords(answer),
      aheadWords(answer.total, { ...progress, value }),
    ),
  };
}

interface Progress {
  readonly share: number;
  readonly behind: number;
  readonly year: YearSoFar;
  readonly stock: boolean;
}

function stateFrom(
  { goal, value, answer }: Judgeable,
  { share, behind, year, stock }: Progress,
): Outcome['state'] {
  if (value >= share - ROUNDING) return year.isOver || stock ? 'met' : 'on-track';
  if (year.isOver || isLost(goal.target)) return 'missed';
  const { green, amber } = goal.lamps.pace;
  if (behind <= green + ROUNDING) return 'on-track';
  return answer.total.denominator! >= FEW && behind > amber + ROUNDING ? 'behind' : 'warning';
}

function rulingOf({ goal, answer, value, context }: Judgeable, progress: Progress): Label {
  const { share, behind, year, stock } = progress;
  const when = (stock ? momentWords : periodWords)(answer.period, context.asOf);
  const { numerator, denominator } = answer.total;
  const left = denominator! - numerator!;
  const done = {
    zh: `${when.zh}${numerator}/${denominator}（${percentText(value)}）`,
    en: `${numberText(numerator!, 'en')} of ${numberText(denominator!, 'en')} (${percentText(value)}) ${stock ? 'at' : 'in'} ${when.en}`,
  };
  if (left === 0) return sentences(done, claim(answer.total, { zh: '全部完成', en: 'all done' }));
  const undone = { zh: `余${left}未完成`, en: `${numberText(left, 'en')} not done` };
  if (value >= share - ROUNDING) {
    const all = wanted(share);
    const good = { zh: `已达到目标${all}`, en: `the target of ${all} is reached` };
    return sentences(done, undone, claim(answer.total, good));
  }
  const lost = isLost(goal.target)
    ? {
        zh: '逾期不可补回，全年100%已不能达成',
        en: 'late ones stay late, so 100% for the year is out of reach',
      }
    : null;
  const over = year.isOver ? { zh: '目标未达成', en: 'the goal is missed' } : null;
  return sentences(done, undone, behindWords(behind, progress), over ?? lost);
}

function behindWords(behind: number, { share, year, stock }: Progress): Label {
  const points = pointsText(behind);
  if (!stock || year.isOver) {
    const all = wanted(share);
    return { zh: `距${all}差${points.zh}`, en: `${points.en} short of ${all}` };
  }
  const schedule = percentText(share * year.elapsed);
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
  at: Progress & { readonly value: number },
): Label | null {
  const due = total.denominator!;
  if (at.value < 1 || at.share < 1 || at.stock || at.year.isOver) return null;
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
