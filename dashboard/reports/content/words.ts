import type { Label } from '../../../sql/words/label.ts';
import type { Span } from '../span.ts';

const english = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** 2022年6月30日, 30 June 2022. */
export function dayWords(day: string): Label {
  const [year, month, date] = day.split('-').map(Number);
  return { zh: `${year}年${month}月${date}日`, en: english.format(new Date(`${day}T00:00:00Z`)) };
}

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 十二 of 12, up to 99. */
export function numeral(number: number): string {
  if (number <= 10) return numerals[number]!;
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? '' : numerals[tens]}十${numerals[number % 10]}`;
}

const monthName = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
const ordinals = ['', 'first', 'second', 'third', 'fourth'];

/** The title of a report of a place. */
export function titleWords(place: Label, { kind, year, number, from }: Span): Label {
  const subject = '安全生产目标完成情况';
  switch (kind) {
    case 'month':
      return {
        zh: `${place.zh}${year}年${number}月${subject}月报`,
        en: `${place.en}: work-safety goals, ${monthName.format(new Date(`${from}-01T00:00:00Z`))} ${year}`,
      };
    case 'quarter':
      return {
        zh: `${place.zh}${year}年第${numeral(number)}季度${subject}季报`,
        en: `${place.en}: work-safety goals, ${ordinals[number]} quarter of ${year}`,
      };
    case 'half':
      return {
        zh: `${place.zh}${year}年${number === 1 ? '上' : '下'}半年${subject}自评报告`,
        en: `${place.en}: self-assessment of work-safety goals, ${ordinals[number]} half of ${year}`,
      };
    default:
      return {
        zh: `${place.zh}${year}年度${subject}自评报告`,
        en: `${place.en}: self-assessment of work-safety goals, ${year}`,
      };
  }
}
