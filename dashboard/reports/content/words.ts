import type { Label } from '../../../sql/words/label.ts';
import { dayWords as dayIn, monthWords } from '../../charts/format/date.ts';
import type { Span } from '../span.ts';

/** 2022年6月30日, 30 June 2022. */
export const dayWords = (day: string): Label => ({ zh: dayIn(day, 'zh'), en: dayIn(day, 'en') });

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 十二 of 12, up to 99. */
export function numeral(number: number): string {
  if (number <= 10) return numerals[number]!;
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? '' : numerals[tens]}十${numerals[number % 10]}`;
}

const ordinals = ['', 'first', 'second', 'third', 'fourth'];

/** 2022年上半年, the first half of 2022. */
export function spanWords({ kind, year, number, from }: Span): Label {
  switch (kind) {
    case 'month':
      return { zh: monthWords(from, 'zh'), en: monthWords(from, 'en') };
    case 'quarter':
      return { zh: `${year}年第${numeral(number)}季度`, en: `the ${ordinals[number]} quarter of ${year}` };
    case 'half':
      return {
        zh: `${year}年${number === 1 ? '上' : '下'}半年`,
        en: `the ${ordinals[number]} half of ${year}`,
      };
    default:
      return { zh: `${year}年度`, en: String(year) };
  }
}

const paper = { month: '月报', quarter: '季报', half: '自评报告', year: '自评报告' } as const;

/** The title of a report of a place, and its lines in Chinese. */
export function titleWords(place: Label, span: Span): { readonly title: Label; readonly lines: string[] } {
  const when = spanWords(span);
  const lines = [`${place.zh}${when.zh}`, `安全生产目标完成情况${paper[span.kind]}`];
  const isOwn = span.kind === 'half' || span.kind === 'year';
  return {
    lines,
    title: {
      zh: lines.join(''),
      en: `${place.en}: ${isOwn ? 'self-assessment of work-safety goals' : 'work-safety goals'}, ${when.en}`,
    },
  };
}
