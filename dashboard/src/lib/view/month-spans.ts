import type { Language, Period } from '../../../charts/answer.ts';
import { periodWords } from '../../../charts/format/date.ts';
import { message } from '../words/messages.ts';

/** The month `count` months after (or before) `month`, each `YYYY-MM-01`. */
export function monthAfter(month: string, count = 1): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 10);
}

/** Months without gaps between them, in order. */
export function monthSpans(months: readonly string[]): Period[] {
  const spans: { from: string; to: string }[] = [];
  for (const month of [...new Set(months)].sort()) {
    const last = spans.at(-1);
    if (last && monthAfter(last.to) === month) last.to = month;
    else spans.push({ from: month, to: month });
  }
  return spans;
}

/** 2022年1—3月、2022年5月; no more than `most` spans, then how many months there are. */
export function monthsText(months: readonly string[], language: Language, most = 4): string {
  const spans = monthSpans(months);
  const words = spans.slice(0, most).map((span) => periodWords(span, language));
  const listed = words.join(message(language, 'listBreak'));
  if (spans.length <= most) return listed;
  return message(language, 'andSoOn', { listed, count: new Set(months).size });
}
