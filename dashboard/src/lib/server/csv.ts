import type { Answer, Language } from '../../../charts/answer.ts';
import { dayWords, periodWords } from '../../../charts/format/date.ts';
import { stateWords } from '../words/evidence.ts';
import { message } from '../words/messages.ts';
import { wholeOf } from './arrow.ts';

export type Cell = string | number | null;

/** An answer as a file for a spreadsheet: first what it is and how old, then the rows. */
export function csvOf(answer: Answer, language: Language): string {
  const { indicator, release } = answer;
  const say = (key: Parameters<typeof message>[1]) => message(language, key);
  const about: Cell[][] = [
    [
      indicator.title[language],
      indicator.unit[language],
      answer.region.label[language],
      periodWords(answer.period, language),
    ],
    [say('asOf'), dayWords(release.asOf, language)],
    [say('footerRelease'), release.id],
    [say('version'), `${indicator.name} v${indicator.version}`, indicator.definition[language]],
  ];
  if (indicator.noInterval) about.push([say('interval95'), indicator.noInterval[language]]);
  if (release.demo) about.unshift([say('demoNote')]);
  const header = [
    say('code'),
    say('name'),
    say('value'),
    say('low'),
    say('high'),
    say('intervalMark'),
    say('numerator'),
    say('denominator'),
    say('reported'),
    say('expected'),
    say('waitingRows'),
    say('state'),
  ];
  const rows = answer.rows.length > 0 ? answer.rows : [wholeOf(answer)];
  const body = rows.map((row): Cell[] => [
    row.key,
    row.label[language],
    row.value,
    row.low,
    row.high,
    row.approximate ? say('areaApproximate') : null,
    row.numerator,
    row.denominator,
    row.reported,
    row.expected,
    row.waiting,
    stateWords(answer, row, language),
  ]);
  return csvFile([...about, header, ...body]);
}

/**
 * Lines for a spreadsheet: UTF-8 with BOM, CRLF (RFC 4180). A text that could be taken for a formula gets an apostrophe
 * before it (OWASP CSV Injection).
 */
export function csvFile(lines: readonly (readonly Cell[])[]): string {
  return `\uFEFF${lines.map((cells) => cells.map(cellText).join(',')).join('\r\n')}\r\n`;
}

/** One cell: numbers as they are, texts made safe and quoted where they must be. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
