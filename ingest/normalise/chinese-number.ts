const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A whole number below ten thousand written in Chinese, 二〇二二 read digit by digit; null for anything else. */
export function chineseNumber(text: string): number | null {
  if (!/^[〇零一二两三四五六七八九十百千]+$/u.test(text)) return null;
  if (!/[十百千]/u.test(text)) return Number([...text].map((digit) => digits[digit]).join(''));
  let total = 0;
  let pending = 0;
  for (const sign of text) {
    const digit = digits[sign];
    if (digit !== undefined) {
      pending = digit;
      continue;
    }
    const unit = sign === '十' ? 10 : sign === '百' ? 100 : 1000;
    total += (pending === 0 && unit === 10 ? 1 : pending) * unit;
    pending = 0;
  }
  return total + pending;
}

/** Chinese numerals before 年, 月, 日, 号, 时, 点, 分, 秒 and 季 turned into figures. */
export function withFigures(text: string): string {
  return text.replace(/([〇零一二三四五六七八九十]+)(?=[年月日号时点分秒季])/gu, (whole) =>
    String(chineseNumber(whole) ?? whole),
  );
}
