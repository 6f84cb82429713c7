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

const foreignSyntax =
  /::|\bqualify\b|\bilike\b|\bpivot\b|\basof\b|\bexclude\b|\bgroup by all\b|\border by all\b|\[|\bregexp_\w+|\bsimilar to\b/giu;

/** What one engine alone would understand in a model's SQL: functions and syntax, each once. */
export function foreignTo(sql: string): string[] {
  const code = sql.replace(/'(?:[^']|'')*'/gu, "''").replace(/"(?:[^"]|"")*"/gu, 'name');
  const functions = [...code.matchAll(/\b([a-z_]\w*)\s*\(/giu)]
    .map(([, name]) => name!.toLowerCase())
    .filter((name) => !known.has(name) && !keywords.has(name) && name !== 'name');
  const syntax = [...code.matchAll(foreignSyntax)].map(([found]) => found.toLowerCase());
  return [...new Set([...functions, ...syntax])];
}
