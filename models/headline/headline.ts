import { dueBy } from '../../sql/words/due-by.ts';
import type { Label } from '../../sql/words/label.ts';
import type { Answer } from '../answer.ts';
import { borne } from '../statistics/state-of.ts';
import { comparisonClause, isPartial } from './comparison-clause.ts';
import { figureWords, subject, whenWords, whereWords } from './figure-words.ts';
import { numberText } from './numbers.ts';
import { periodWords } from './period-words.ts';

export interface HeadlineContext {
  /** The plan allows none of it: one event breaks the goal for the year. */
  readonly zeroGoal?: boolean;
  /** Day and place of each event, told instead of a trend where there are one or two. */
  readonly events?: readonly Label[];
}

/**
 * The first sentence over a figure, made from the tested numbers by fixed rules, the first that fits:
 * not reported; nothing due; a share or rate of one or two; a zero goal broken; none a year before; one or two events told one by one; a signal of the
 * control chart; compared, or not comparable.
 */
export function headline(answer: Answer, context: HeadlineContext = {}): Label {
  const { total } = answer;
  if (total.state === 'none') return withoutValue(answer, notReported(answer));
  if (answer.indicator.kind === 'rate' && total.value === null) return withoutExposure(answer);
  if (total.value === null) return withoutValue(answer, { zh: '：无应计对象', en: 'nothing was due' });
  if (borne(total, answer.indicator.kind).value === null) return tooFew(answer);
  if (context.zeroGoal && total.value > 0) return brokenZeroGoal(answer, total.value);
  const events = context.events ?? [];
  if (total.state === 'list' && events.length > 0) {
    return withValue(answer, total.value, {
      zh: `：${events.map(({ zh }) => zh).join('、')}`,
      en: `: ${events.map(({ en }) => en).join('; ')}`,
    });
  }
  const clause = signalClause(answer) ?? comparisonClause(answer);
  return withValue(
    answer,
    total.value,
    clause === null ? { zh: '', en: '' } : { zh: `，${clause.zh}`, en: `, ${clause.en}` },
  );
}

/** 自2022年6月起明显上升（连续多月在均值同侧）; a base of none and missing returns are told first. */
function signalClause({ signal, comparison, total }: Answer): Label | null {
  if (signal === null || isPartial(total) || comparison?.verdict === 'no-base') return null;
  const { zh, en } = periodWords({ from: signal.from, to: signal.from }, '');
  const [up, rise] = signal.rises ? ['上升', 'rise'] : ['下降', 'fall'];
  return {
    zh: `自${zh}起明显${up}（${signal.rule.zh}）`,
    en: `a clear ${rise} from ${en} on (${signal.rule.en})`,
  };
}

/** 尚未报送（应于2022年10月10日前报送）: until when the last month of the period was owed. */
function notReported({ period, dueDay }: Answer): Label {
  const due = dueBy(period.to, dueDay);
  return { zh: `尚未报送${due.zh}`, en: `not reported yet${due.en}` };
}

/** 1—9月按期整改率尚未报送 / Rectified in time in January–September 2022: not reported yet. */
function withoutValue(answer: Answer, rest: Label): Label {
  const [where, when, what] = [whereWords(answer), whenWords(answer), subject(answer)];
  return {
    zh: `${where.zh}${when.zh}${what.zh}${rest.zh}`,
    en: `${where.en}${what.en} ${when.en}: ${rest.en}`,
  };
}

/** 1—9月百万平方米死亡率：3（人），平均在建面积未报全，不计算比率. */
function withoutExposure(answer: Answer): Label {
  const { exposure } = answer.indicator;
  const count = answer.total.numerator ?? 0;
  return withoutValue(answer, {
    zh: `：计${numberText(count, 'zh')}，${exposure?.zh}未报全，不计算比率`,
    en: `${numberText(count, 'en')} counted, but ${exposure?.en} not fully reported, so no rate`,
  });
}

/** 1—9月按期整改率：2项中1项，数量极少，不列比率. */
function tooFew(answer: Answer): Label {
  const { numerator, denominator } = answer.total;
  const count = numberText(numerator ?? 0, 'zh');
  const all = answer.indicator.kind === 'ratio' ? numberText(denominator ?? 0, 'zh') : null;
  return withoutValue(answer, {
    zh: `：${all === null ? `计${count}` : `${all}项中${count}项`}，数量极少，不列比率`,
    en: `${all === null ? `${count} counted` : `${count} of ${all}`}, too few for a rate`,
  });
}

/** 1—9月一般伤亡事故8起… / Ordinary casualty accidents: 8 in January–September 2022… */
function withValue(answer: Answer, value: number, rest: Label): Label {
  const [where, when, figure] = [whereWords(answer), whenWords(answer), figureWords(answer, value)];
  return {
    zh: `${where.zh}${when.zh}${figure.zh}${rest.zh}`,
    en: `${where.en}${figure.en} ${when.en}${rest.en}`,
  };
}

/** 1—9月发生较大及以上事故1起，零目标已不能达成. */
function brokenZeroGoal(answer: Answer, value: number): Label {
  const [where, when, figure] = [whereWords(answer), whenWords(answer), figureWords(answer, value)];
  return {
    zh: `${where.zh}${when.zh}发生${figure.zh}，零目标已不能达成`,
    en: `${where.en}${figure.en} ${when.en}; the goal of none can no longer be met`,
  };
}
