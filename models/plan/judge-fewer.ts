import { counted, type Label } from '../../sql/words/label.ts';
import type { Comparison, Kind } from '../answer.ts';
import { isPartial } from '../headline/comparison-clause.ts';
import { numberText, valueText } from '../headline/numbers.ts';
import { periodWords } from '../headline/period-words.ts';
import { paceProbability, priorFrom } from '../statistics/pace.ts';
import { chanceWords } from './chance-words.ts';
import { comparisonEvidence } from './comparison-evidence.ts';
import { claim, coverageWords, heldBack, type Judgeable, type Outcome, sentences } from './outcome.ts';
import type { Goal } from './plan.ts';
import { yearSoFar } from './year-context.ts';

/** Most the year may bring to stay under last year; with none last year, none. */
function limitFrom(lastYear: number): number {
  return Math.max(0, lastYear - 1);
}

/** `kind` of the indicator decides what counts as on pace; null where it is not connected. */
export function fewerRule(goal: Goal, lastYear: number | null, kind: Kind | null): Label {
  const percent = `${Math.round(goal.lamps.probability.green * 100)}%`;
  const pace =
    kind === 'amount'
      ? { zh: '不超过按进度折算的上限', en: 'within the limit pro rata' }
      : { zh: `达成可能${percent}以上`, en: `at least ${percent} likely to be met` };
  const limit =
    lastYear === null
      ? { zh: '全年少于上年', en: 'fewer than in the whole of last year' }
      : {
          zh: `全年少于上年（${numberText(lastYear, 'zh')}），即不超过${numberText(limitFrom(lastYear), 'zh')}`,
          en: `fewer than last year's ${numberText(lastYear, 'en')}, so at most ${numberText(limitFrom(lastYear), 'en')}`,
        };
  return {
    zh: `${limit.zh}；少于去年同期且${pace.zh}为正常，超过上限为未达`,
    en: `${limit.en}; on track while under the same period of last year and ${pace.en}, missed once over the limit`,
  };
}

/**
 * "Fewer than last year": the year so far against the same months of last year, and its pace against the whole of
 * last year. Counts carry the gamma–Poisson probability of ending within the limit; amounts such as deaths are not
 * Poisson and are held against the limit pro rata.
 */
export function judgeFewer({ goal, answer, value, context }: Judgeable): Outcome {
  const rule = fewerRule(goal, context.lastYear, answer.indicator.kind);
  if (context.lastYear === null) {
    const ruling = {
      zh: '上年全年数据未接入，无法判定',
      en: 'the whole of last year is not known, so not judged',
    };
    return { rule, target: null, state: 'no-data', ruling, evidence: comparisonEvidence(answer) };
  }
  const target = limitFrom(context.lastYear);
  const year = yearSoFar(answer, context);
  const final = year.isOver || value > target;
  const probability =
    final || answer.indicator.kind !== 'count'
      ? null
      : paceProbability(priorFrom(context.priorYears), { soFar: value, elapsed: year.elapsed, target });
  const good =
    probability === null ? value <= target * year.elapsed : probability >= goal.lamps.probability.green;
  const state = final
    ? value > target
      ? 'missed'
      : 'met'
    : good && isFewerSoFar(value, answer.comparison)
      ? 'on-track'
      : 'warning';
  return {
    rule,
    target,
    state: heldBack(state, answer.total),
    ruling: final
      ? finalRuling({ answer, value, context, goal }, target)
      : rulingSoFar({ answer, value, context, goal }, target),
    evidence: sentences(
      coverageWords(answer.total),
      comparisonEvidence(answer),
      probability === null || isPartial(answer.total)
        ? null
        : paceWords(probability, { goal, value, context }),
    ),
  };
}

/** Under the same months of last year, as far as those are fully known. */
function isFewerSoFar(value: number, comparison: Comparison | null): boolean {
  if (comparison === null || comparison.base.value === null || isPartial(comparison.base)) return true;
  return value < comparison.base.value || value === 0;
}

function rulingSoFar({ answer, value, context }: Judgeable, target: number): Label {
  const when = periodWords(answer.period, context.asOf);
  const [found, limit, room] = [value, target, target - value].map((each) =>
    valueText(each, answer.indicator),
  );
  const against = soFarAgainst(answer, value);
  return {
    zh: `${when.zh}${found!.zh}${against.zh}；全年上限${limit!.zh}，还余${room!.zh}`,
    en: `${found!.en} in ${when.en}${against.en}; limit for the year ${limit!.en}, ${room!.en} left`,
  };
}

function soFarAgainst(answer: Judgeable['answer'], value: number): Label {
  const base = answer.comparison?.base;
  if (!base || base.value === null || isPartial(base)) return { zh: '', en: '' };
  const was = valueText(base.value, answer.indicator);
  const apart = valueText(Math.abs(value - base.value), answer.indicator);
  if (value === base.value) return { zh: `，与去年同期（${was.zh}）持平`, en: `, the same as a year before` };
  const [zh, en] = value < base.value ? ['少', 'down'] : ['多', 'up'];
  return {
    zh: `，比去年同期（${was.zh}）${zh}${apart.zh}`,
    en: `, ${en} ${apart.en} on a year before (${was.en})`,
  };
}

function finalRuling({ answer, value, context }: Judgeable, target: number): Label {
  const when = periodWords(answer.period, context.asOf);
  const [found, limit, last] = [value, target, context.lastYear!].map((each) =>
    valueText(each, answer.indicator),
  );
  if (value > target) {
    return {
      zh: `${when.zh}已有${found!.zh}，超过全年上限${limit!.zh}（上年${last!.zh}），不能达成`,
      en: `${found!.en} in ${when.en}, over the limit of ${limit!.en} (last year ${last!.en}): missed`,
    };
  }
  const against =
    context.lastYear === 0
      ? { zh: '与上年同为0', en: 'none last year either' }
      : { zh: `少于上年${last!.zh}`, en: `fewer than last year's ${last!.en}` };
  const said = claim(answer.total, { zh: '目标达成', en: 'met' });
  return {
    zh: `${when.zh}${found!.zh}，${against.zh}，${said.zh}`,
    en: `${found!.en} in ${when.en}, ${against.en}: ${said.en}`,
  };
}

function paceWords(
  probability: number,
  { goal, value, context }: Pick<Judgeable, 'goal' | 'value' | 'context'>,
): Label {
  const chance = chanceWords(probability, { zh: '能达成', en: 'the goal is met' });
  const years = Math.min(3, context.priorYears.length);
  const from =
    years === 0
      ? { zh: '按今年进度推算', en: "at this year's pace" }
      : {
          zh: `按近${years}年和今年进度推算`,
          en: `at the pace of this and ${counted(years, 'earlier year', 'earlier years')}`,
        };
  const thin =
    value === 0 && years > 0
      ? { zh: '（信息主要来自往年）', en: ' (mostly known from earlier years)' }
      : { zh: '', en: '' };
  const unlikely =
    probability < goal.lamps.probability.amber
      ? { zh: '，多半难以达成', en: ': more likely missed than met' }
      : { zh: '', en: '' };
  return {
    zh: `${from.zh}${thin.zh}，${chance.zh}${unlikely.zh}`,
    en: `${from.en}${thin.en}, ${chance.en}${unlikely.en}`,
  };
}
