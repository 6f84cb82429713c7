import type { Language } from '../../../../charts/answer.ts';
import { message } from '../../words/messages.ts';
import { plainColumns, type Sheet, worded } from './sheet.ts';

export type Cell = string | number | null;

/** A table for programs: the names of the columns, then the rows; no byte order mark. */
export function plainCsv({ columns, rows }: Sheet): string {
  const plain = plainColumns(columns);
  return lined([plain.map(({ name }) => name), ...rows.map((row) => plain.map(({ of }) => bare(of(row))))]);
}

/** A table for a person's spreadsheet: first what it is and how old, then titles and rows in one language. */
export function spreadsheetCsv({ title, facts, columns, rows }: Sheet, language: Language): string {
  const shown = columns.filter(({ isCode }) => !isCode);
  return `\uFEFF${lined([
    title.map((part) => bare(worded(part, language))),
    ...facts.map((fact) => [fact.title[language], bare(worded(fact.value, language))]),
    shown.map((column) => column.title[language]),
    ...rows.map((row) => shown.map(({ name }) => forPeople(worded(row[name] ?? null, language), language))),
  ])}`;
}

function bare(value: Cell | boolean): Cell {
  return typeof value === 'boolean' ? String(value) : value;
}

/** A value as people read it. */
export function forPeople(value: Cell | boolean, language: Language): Cell {
  return typeof value === 'boolean' ? message(language, value ? 'yes' : 'no') : value;
}

/** Lines that end as RFC 4180 says. */
function lined(lines: readonly (readonly Cell[])[]): string {
  return `${lines.map((cells) => cells.map(cellText).join(',')).join('\r\n')}\r\n`;
}

/**
 * One cell: numbers as they are, texts quoted where they must be. A text that could be taken for a formula gets an
 * apostrophe before it (OWASP CSV Injection).
 */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
