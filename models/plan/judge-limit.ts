import { counted, type Label } from '../../sql/words/label.ts';
import type { Comparison, Kind } from '../answer.ts';
import { isPartial } from '../headline/comparison-clause.ts';
import { numberText, valueText } from '../headline/numbers.ts';
import { periodWords } from '../headline/period-words.ts';
import { paceProbability, priorFrom } from '../statistics/pace.ts';
import { calibrationWords } from './calibration-words.ts';
import { chanceWords } from './chance-words.ts';
import { comparisonEvidence } from './comparison-evidence.ts';
import { claim, coverageWords, type Judgeable, type Outcome, sentences, standing } from './outcome.ts';
import type { Goal } from './plan.ts';
import { valueOn } from './target.ts';
import { type YearContext, yearSoFar } from './year-context.ts';

/** The most a year may bring, and why. */
interface Limit {
  /** Null where nothing tells it. */
  readonly most: number | null;
  readonly words: Label;
  readonly missing: Label;
}

/** Fewer than last year is one less at most; with none last year, none. */
function limitOf({ target }: Goal, context: YearContext): Limit {
  if (target.kind === 'at_most') {
    const most = valueOn(target, context.asOf, context.county);
    return {
      most,
      words: {
        zh: `全年不超过${most === null ? '下达数' : numberText(most, 'zh')}`,
        en: `at most ${most === null ? 'the number laid down' : numberText(most, 'en')} in the year`,
      },
      missing: {
        zh: '控制指标没有分解到本区县，不作判定',
        en: 'the limit was not split to this county, so it is not judged',
      },
    };
  }
  const { lastYear } = context;
  const most = lastYear === null ? null : Math.max(0, lastYear - 1);
  return {
    most,
    words:
      most === null
        ? { zh: '全年少于上年', en: 'fewer than in the whole of last year' }
        : {
            zh: `全年少于上年（${numberText(lastYear!, 'zh')}），即不超过${numberText(most, 'zh')}`,
            en: `fewer than last year's ${numberText(lastYear!, 'en')}, so at most ${numberText(most, 'en')}`,
          },
    missing: { zh: '上年全年数据未接入，无法判定', en: 'the whole of last year is not known, so not judged' },
  };
}

/** `kind` of the indicator decides what counts as on pace; null where it is not connected. */
export function limitRule(goal: Goal, context: YearContext, kind: Kind | null): Label {
  const { words } = limitOf(goal, context);
  const percent = `${Math.round(goal.lamps.probability.green * 100)}%`;
  const pace =
    kind === 'amount'
      ? { zh: '不超过按进度折算的上限', en: 'within the limit pro rata' }
      : { zh: `达成可能${percent}以上`, en: `at least ${percent} likely to be met` };
  const than =
    goal.target.kind === 'fewer'
      ? { zh: '少于去年同期且', en: 'under the same period of last year and ' }
      : { zh: '', en: '' };
  return {
    zh: `${words.zh}；${than.zh}${pace.zh}为正常，超过上限为未达`,
    en: `${words.en}; on track while ${than.en}${pace.en}, missed once over the limit`,
  };
}

/**
 * No more than a limit: one laid down, or one less than last year. The year so far is held against its pace. Counts carry
 * the gamma–Poisson probability of ending within the limit; amounts such as deaths are not Poisson and are held against
 * the limit pro rata.
 */
export function judgeLimit(judgeable: Judgeable): Outcome {
  const { goal, answer, value, context } = judgeable;
  const rule = limitRule(goal, context, answer.indicator.kind);
  const { most, missing } = limitOf(goal, context);
  if (most === null)
    return {
      rule,
      target: null,
      state: goal.target.kind === 'fewer' ? 'no-data' : 'not-applicable',
      ruling: missing,
      evidence: comparisonEvidence(answer),
    };
  const year = yearSoFar(answer, context);
  const final = year.isOver || value > most;
  const probability =
    final || answer.indicator.kind !== 'count'
      ? null
      : paceProbability(priorFrom(context.priorYears), { soFar: value, elapsed: year.elapsed, target: most });
  const isOnPace =
    probability === null ? value <= most * year.elapsed : probability >= goal.lamps.probability.green;
  const isFewer = goal.target.kind !== 'fewer' || isFewerSoFar(value, answer.comparison);
  const state = final ? (value > most ? 'missed' : 'met') : isOnPace && isFewer ? 'on-track' : 'warning';
  return {
    rule,
    target: most,
    room: most - value,
    probability,
    ...standing(state, answer.total),
    ruling: final ? finalRuling(judgeable, most) : rulingSoFar(judgeable, most),
    evidence: sentences(
      coverageWords(answer.total),
      comparisonEvidence(answer),
      ...(probability === null || isPartial(answer.total)
        ? []
        : [paceWords(probability, judgeable), calibrationWords(probability)]),
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

function finalRuling({ goal, answer, value, context }: Judgeable, target: number): Label {
  const when = periodWords(answer.period, context.asOf);
  const [found, limit] = [value, target].map((each) => valueText(each, answer.indicator));
  const last = goal.target.kind === 'fewer' ? valueText(context.lastYear!, answer.indicator) : null;
  if (value > target) {
    const [zh, en] = last ? [`（上年${last.zh}）`, ` (last year ${last.en})`] : ['', ''];
    return {
      zh: `${when.zh}已有${found!.zh}，超过全年上限${limit!.zh}${zh}，不能达成`,
      en: `${found!.en} in ${when.en}, over the limit of ${limit!.en}${en}: missed`,
    };
  }
  const against =
    last === null
      ? { zh: `未超过上限${limit!.zh}`, en: `within the limit of ${limit!.en}` }
      : context.lastYear === 0
        ? { zh: '与上年同为0', en: 'none last year either' }
        : { zh: `少于上年${last.zh}`, en: `fewer than last year's ${last.en}` };
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
  const seasons =
    context.seasons === null
      ? { zh: '', en: '' }
      : {
          zh: `（进度按上年各月${context.seasons.of.zh}折算）`,
          en: ` (the year's course as ${context.seasons.of.en} had it last year)`,
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
    zh: `${from.zh}${seasons.zh}${thin.zh}，${chance.zh}${unlikely.zh}`,
    en: `${from.en}${seasons.en}${thin.en}, ${chance.en}${unlikely.en}`,
  };
}
