export type CellStyle = 'number' | 'day' | 'instant' | 'time';

/** Formats ECMA-376 Part 1, 18.8.30 numbers without spelling out, and those of the Chinese edition (27–36, 50–58). */
const builtIn = new Map<number, CellStyle>([
  [14, 'day'],
  [15, 'day'],
  [16, 'day'],
  [17, 'day'],
  [18, 'time'],
  [19, 'time'],
  [20, 'time'],
  [21, 'time'],
  [22, 'instant'],
  [27, 'day'],
  [28, 'day'],
  [29, 'day'],
  [30, 'day'],
  [31, 'day'],
  [32, 'time'],
  [33, 'time'],
  [34, 'time'],
  [35, 'time'],
  [36, 'day'],
  [45, 'time'],
  [46, 'time'],
  [47, 'time'],
  [50, 'day'],
  [51, 'day'],
  [52, 'day'],
  [53, 'day'],
  [54, 'day'],
  [55, 'time'],
  [56, 'time'],
  [57, 'day'],
  [58, 'day'],
]);

/** Excel writes no longer ones. */
const longestCode = 255;

/** What a number format shows: a plain number, a day, a day with its time, or a time alone. */
export function styleOf(formatId: number, formatCode: string | undefined): CellStyle {
  if (formatCode === undefined) return builtIn.get(formatId) ?? 'number';
  const code = formatCode
    .slice(0, longestCode)
    .replace(/"[^"]*"|\\.|_./gu, '')
    .replace(/\[(?!h{1,2}\]|m{1,2}\]|s{1,2}\])[^\]]*\]/giu, '')
    .split(';')[0]!
    .toLowerCase();
  if (/general|[#0?]/u.test(code.replace(/ss\.0+/gu, ''))) return 'number';
  const day = /[yde]/u.test(code) || (/m/u.test(code) && !/[hs]/u.test(code));
  const time = /[hs]/u.test(code);
  return day ? (time ? 'instant' : 'day') : time ? 'time' : 'number';
}

const dayMilliseconds = 86_400_000;

/**
 * The day and time of an Excel serial number as `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`, to the nearest second.
 * In the 1900 system serial 60 is the 29 February that never was; in the 1904 system day 0 is 1904-01-01.
 */
export function serialDate(serial: number, date1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null;
  const days = date1904 ? serial + 1462 : serial;
  if (days < 1 || Math.floor(days) === 60) return null;
  const epoch = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const instant = new Date(epoch + Math.round(days * 86_400) * 1000);
  const text = instant.toISOString();
  return instant.getTime() % dayMilliseconds === 0 ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}
