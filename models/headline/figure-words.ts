import type { Label } from '../../sql/words/label.ts';
import type { Answer } from '../answer.ts';
import { valueText } from './numbers.ts';
import { momentWords, periodWords } from './period-words.ts';

/** What is counted, ready to stand before a number with its unit: 一般伤亡事故起数 → 一般伤亡事故 (8起). */
export function subject({ indicator }: Pick<Answer, 'indicator'>): Label {
  const { zh, en } = indicator.title;
  return {
    zh:
      indicator.kind === 'ratio' || indicator.kind === 'rate'
        ? zh
        : zh.replace(/(?:[起人次件户栋]?数|场次|金额)$/, ''),
    en,
  };
}

/** 一般伤亡事故8起 / Ordinary casualty accidents: 8. */
export function figureWords(answer: Pick<Answer, 'indicator'>, value: number): Label {
  const [what, shown] = [subject(answer), valueText(value, answer.indicator)];
  return { zh: `${what.zh}${shown.zh}`, en: `${what.en}: ${shown.en}` };
}

/** The county's name before a sentence about one county; nothing for the whole city. */
export function whereWords({ region, release }: Pick<Answer, 'region' | 'release'>): Label {
  return region.code === release.city.code
    ? { zh: '', en: '' }
    : { zh: region.label.zh, en: `${region.label.en}, ` };
}

/** 1—9月 / in January–September 2022; for a stock 9月末 / at the end of September 2022. */
export function whenWords({
  indicator,
  period,
  release,
}: Pick<Answer, 'indicator' | 'period' | 'release'>): Label {
  const stock = indicator.time === 'stock';
  const { zh, en } = (stock ? momentWords : periodWords)(period, release.asOf);
  return { zh, en: `${stock ? 'at' : 'in'} ${en}` };
}
