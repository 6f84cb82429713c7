import { counted, type Label } from '../../sql/words/label.ts';
import type { CampaignStanding } from '../answer.ts';
import { numberText, percentText, valueText } from '../headline/numbers.ts';
import { momentWords, periodWords } from '../headline/period-words.ts';
import { milestonesOn, milestoneWords } from './milestones.ts';
import { claim, coverageWords, type Judgeable, type Outcome, sentences, standing } from './outcome.ts';
import type { Goal } from './plan.ts';
import { valueOn } from './target.ts';
import { type YearContext, yearSoFar } from './year-context.ts';

/** Rounding of shares must not turn a lamp. */
const ROUNDING = 1e-9;

/** What a goal of so much at least asks for; `most` null where it was not split to the county. */
export function atLeastRule(goal: Goal, context: YearContext): Label {
  const { least, target } = asAtLeast(goal, context);
  const number = least === null ? { zh: '下达数', en: 'the number laid down' } : numbers(least);
  const what =
    target.kind === 'campaigns'
      ? {
          zh: `全年不少于${number.zh}次，每个区县都有检查的才算一次`,
          en: `at least ${number.en} in the year; one counts only if every county was inspected in it`,
        }
      : { zh: `全年不少于${number.zh}`, en: `at least ${number.en} in the year` };
  const { green, amber } = goal.lamps.pace;
  const [good, bad] = [green, amber].map((share) => String(Math.round(share * 100)));
  const [zh, en] =
    target.milestones.length > 0 ? ['计划节点', 'the planned steps'] : ['序时进度', 'the course of the year'];
  return {
    zh: `${what.zh}；落后${zh}${good}个百分点以内为正常，${good}—${bad}为预警，超过${bad}为滞后`,
    en: `${what.en}; up to ${good} points behind ${en} is on track, up to ${bad} at risk, beyond that far behind`,
  };
}

/**
 * So many of something by the year's end: held against the planned steps where there are any, else against the course of
 * the year. City-wide inspections count once every county appears in them.
 */
export function judgeAtLeast(judgeable: Judgeable): Outcome {
  const { goal, answer, context } = judgeable;
  const { least, target } = asAtLeast(goal, context);
  const rule = atLeastRule(goal, context);
  if (least === null)
    return {
      rule,
      target: null,
      state: 'not-applicable',
      ruling: { zh: '任务没有分解到本区县', en: 'the number was not split to this county' },
      evidence: { zh: '不作判定', en: 'not judged' },
    };
  const value = target.kind === 'campaigns' ? completed(context) : judgeable.value;
  const year = yearSoFar(answer, context);
  const milestones = milestonesOn(stepsTo(least, target), {
    year: answer.period.to.slice(0, 4),
    value,
    asOf: context.asOf,
  });
  const planned = milestones.findLast(({ by }) => by <= context.asOf)?.value ?? 0;
  const dueCount = year.isOver ? least : target.milestones.length > 0 ? planned : least * year.elapsed;
  const due = least === 0 ? 0 : Math.min(1, dueCount / least);
  const reached = least === 0 ? 1 : value / least;
  const behind = Math.max(0, due - reached);
  return {
    rule,
    target: least,
    reached,
    due,
    room: Math.max(0, least - value),
    milestones,
    campaigns: target.kind === 'campaigns' ? context.campaigns : [],
    ...standing(stateFrom(judgeable, { reached, behind, isOver: year.isOver }), answer.total),
    ruling: sentences(
      doneWords(judgeable, value),
      leftWords(judgeable, { value, least, isOver: year.isOver }),
      year.isOver || reached >= 1 ? null : paceWords({ behind, due }, target.milestones.length > 0),
      milestoneWords(milestones),
      target.kind === 'campaigns' ? missingWords(context.campaigns) : null,
    ),
    evidence: sentences(coverageWords(answer.total), {
      zh: '计划内工作按实际完成判定，不作统计检验',
      en: 'planned work is judged by what was done; no test is needed',
    }),
  };
}

/** The planned steps towards a number; of a changed one, or a county's part, in proportion. */
function stepsTo(least: number, { first, milestones }: ReturnType<typeof asAtLeast>['target']) {
  if (first.value === 0 || least === first.value) return milestones;
  return milestones.map((step) => ({ ...step, value: Math.ceil((step.value * least) / first.value - 1e-9) }));
}

function asAtLeast({ target }: Goal, context: YearContext) {
  if (target.kind !== 'at_least' && target.kind !== 'campaigns')
    throw new TypeError(`a goal of so much at least, not ${target.kind}`);
  return { target, least: valueOn(target, context.asOf, context.county) };
}

/** How many city-wide inspections count: those in which every county appears. */
export function completed({ campaigns }: Pick<YearContext, 'campaigns'>): number {
  return campaigns.filter(({ missing }) => missing.length === 0).length;
}

/** City-wide inspections with so many more that count. */
export function withMore({ asOf, campaigns }: YearContext, count: number): CampaignStanding[] {
  const more = Array.from({ length: count }, (_, n) => `+${n + 1}`);
  return [...campaigns, ...more.map((id) => ({ id, name: id, startedOn: asOf, appeared: 0, missing: [] }))];
}

function stateFrom(
  { goal }: Judgeable,
  at: { readonly reached: number; readonly behind: number; readonly isOver: boolean },
): Outcome['state'] {
  if (at.reached >= 1) return 'met';
  if (at.isOver) return 'missed';
  const { green, amber } = goal.lamps.pace;
  if (at.behind <= green + ROUNDING) return 'on-track';
  return at.behind > amber + ROUNDING ? 'behind' : 'warning';
}

function doneWords({ goal, answer, context }: Judgeable, value: number): Label {
  const isStock = answer.indicator.time === 'stock';
  const when = (isStock ? momentWords : periodWords)(answer.period, context.asOf);
  if (goal.target.kind === 'campaigns')
    return {
      zh: `${when.zh}组织${context.campaigns.length}次，其中${value}次所有区县都有检查`,
      en: `${counted(context.campaigns.length, 'campaign', 'campaigns')} in ${when.en}, ${value} of them in every county`,
    };
  const found = valueText(value, answer.indicator);
  return { zh: `${when.zh}${found.zh}`, en: `${found.en} ${isStock ? 'at' : 'in'} ${when.en}` };
}

function leftWords(
  { answer }: Judgeable,
  { value, least, isOver }: { readonly value: number; readonly least: number; readonly isOver: boolean },
): Label {
  if (value >= least) return claim(answer.total, { zh: '目标达成', en: 'the target is reached' });
  const left = numbers(least - value);
  return isOver
    ? { zh: `少${left.zh}，目标未达成`, en: `${left.en} short: the goal is missed` }
    : { zh: `还差${left.zh}`, en: `${left.en} to go` };
}

function paceWords(
  { behind, due }: { readonly behind: number; readonly due: number },
  isPlanned: boolean,
): Label {
  const [zh, en] = isPlanned
    ? ['按计划节点', 'by the planned steps']
    : ['按序时进度', 'by the course of the year'];
  if (behind <= ROUNDING) return { zh: `${zh}未落后`, en: `not behind ${en}` };
  return {
    zh: `${zh}应完成${percentText(due)}，落后${(behind * 100).toFixed(1)}个百分点`,
    en: `${percentText(due)} was due ${en}: ${(behind * 100).toFixed(1)} points behind`,
  };
}

/** Which counties keep an inspection from counting. */
function missingWords(campaigns: readonly CampaignStanding[]): Label | null {
  const open = campaigns.filter(({ missing }) => missing.length > 0);
  if (open.length === 0) return null;
  const list = open.map(({ name, missing }) => ({
    zh: `${name}缺${missing.map(({ label }) => label.zh).join('、')}`,
    en: `${name} lacks ${missing.map(({ label }) => label.en).join(', ')}`,
  }));
  return { zh: list.map(({ zh }) => zh).join('；'), en: list.map(({ en }) => en).join('; ') };
}

const numbers = (count: number): Label => ({ zh: numberText(count, 'zh'), en: numberText(count, 'en') });
