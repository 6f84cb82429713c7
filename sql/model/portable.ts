import { foreignSyntax } from './foreign-syntax.ts';

/**
 * Functions that DuckDB and Trino spell alike, and those that `sql/macros` alone writes: a second engine replaces these
 * there. Anything else in a model's SQL is a word of one engine.
 */
const everywhere =
  'abs cast coalesce concat count date_diff date_trunc greatest hour least length lower max min mod month nullif rank round row_number substr sum trim upper';
const inMacros = 'generate_series last_day unnest';
const known = new Set(`${everywhere} ${inMacros}`.split(' '));

/** Words that open a bracket and are no functions. */
const keywords = new Set(
  'all and any as between by case decimal distinct else end except exists filter from having in intersect is like not on or over select then union using values when where with'.split(
    ' ',
  ),
);

/** What one engine alone would understand in a model's SQL: functions and syntax, each once. */
export function foreignTo(sql: string): string[] {
  const code = sql
    .replace(/'(?:[^']|'')*'/gu, "''")
    .replace(/"(?:[^"]|"")*"/gu, 'name')
    .replace(/\s+/gu, ' ');
  const functions = [...code.matchAll(/\b([a-z_]\w*)\s*\(/giu)]
    .map(([, name]) => name!.toLowerCase())
    .filter((name) => !known.has(name) && !keywords.has(name) && name !== 'name');
  const parts = partsOf(code);
  const syntax = foreignSyntax.filter(({ pattern }) => parts.some((part) => pattern.test(part)));
  return [...new Set([...functions, ...syntax.map(({ name }) => name)])];
}

/** The SQL and what stands in each of its brackets, innermost first, every bracket inside emptied. */
function partsOf(code: string): string[] {
  const parts: string[] = [];
  const open = [''];
  for (const piece of code.split(/([()])/u)) {
    if (piece === '(') open.push('');
    else if (piece === ')') {
      parts.push(open.pop() ?? '');
      open.push(`${open.pop() ?? ''}()`);
    } else open.push(`${open.pop() ?? ''}${piece}`);
  }
  return [...parts, ...open].map((part) => part.trim());
}
