import type { Language } from '../answer.ts';

const locales = { zh: 'zh-CN', en: 'en-US' } as const;

/** Whole digits for tables; thousands are grouped from five digits on. */
export function full(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { useGrouping: 'min2', maximumFractionDigits: 2 }).format(
    value,
  );
}

/** Digits for cards and charts: 9876, 1.23万, 1.23亿; in English 9876, 12,345, 1.23M. */
export function brief(value: number, language: Language): string {
  const large = Math.abs(value) >= (language === 'zh' ? 1e4 : 1e6);
  if (!large) return full(value, language);
  const notation = { notation: 'compact', maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(locales[language], notation).format(value);
}

/** A share 0..1 as per cent with one decimal; what falls short of all is never rounded up to 100.0%. */
export function percent(share: number): string {
  const rounded = (share * 100).toFixed(1);
  if (share < 1 && rounded === '100.0') return '>99.9%';
  if (share > 0 && rounded === '0.0') return '<0.1%';
  return `${rounded}%`;
}

/** A difference of two shares in percentage points, with its sign; `unit` follows the digits. */
export function points(difference: number): string {
  return signed(Number((difference * 100).toFixed(1)), (value) => value.toFixed(1));
}

/** `+3`, `−3`, `0`: a true minus sign, so that it is as wide as the plus. */
export function signed(value: number, write: (magnitude: number) => string): string {
  if (value === 0) return write(0);
  return `${value > 0 ? '+' : '−'}${write(Math.abs(value))}`;
}

/** A limit of an interval: one decimal below 100, whole above; what one decimal would make 0 keeps its first digit. */
export function limit(value: number, language: Language): string {
  if (value > 0 && value < 0.05) return String(Number(value.toPrecision(1)));
  return value < 100 ? value.toFixed(1) : full(Math.round(value), language);
}
