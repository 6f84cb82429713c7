interface Foreign {
  /** As a finding tells it. */
  readonly name: string;
  /** Sought where text is `''`, a quoted name is `name`, brackets are `()`, and what was in them stands apart. */
  readonly pattern: RegExp;
  /** A query over `t` with columns `a` and `b` that has it. */
  readonly example: string;
}

/** Syntax of one engine: what DuckDB understands and Trino does not, or not alike. */
export const foreignSyntax: readonly Foreign[] = [
  { name: '::', pattern: /::/u, example: 'select a::bigint from t' },
  { name: '//', pattern: /\/\//u, example: 'select a // b from t' },
  { name: '==', pattern: /==/u, example: 'select a from t where a == b' },
  { name: '**', pattern: /\*\*/u, example: 'select a ** b from t' },
  { name: '^', pattern: /\^/u, example: 'select a ^ b from t' },
  { name: '~', pattern: /~/u, example: "select a from t where a ~ 'x'" },
  { name: '&', pattern: /&/u, example: 'select a & b from t' },
  { name: '|', pattern: /(?<!\|)\|(?!\|)/u, example: 'select a | b from t' },
  { name: '<<', pattern: /<</u, example: 'select a << b from t' },
  { name: '>>', pattern: />>/u, example: 'select a >> b from t' },
  { name: '@', pattern: /@/u, example: 'select @ a from t' },
  { name: '->', pattern: /->/u, example: 'select x -> x + 1 from t' },
  { name: ':=', pattern: /:=/u, example: 'select sum(x := a) from t' },
  { name: 'a: b', pattern: /(?<!:):(?![:=])/u, example: 'select c: a from t' },
  { name: '#1', pattern: /#/u, example: 'select #1 from t' },
  { name: '$', pattern: /\$/u, example: 'select $$a$$ from t' },
  { name: '[…]', pattern: /\[/u, example: 'select [1, 2] from t' },
  { name: '{…}', pattern: /\{/u, example: "select {'a': 1} from t" },
  { name: 'a.f()', pattern: /\.\w+ ?\(\)/u, example: 'select a.upper() from t' },
  { name: "e'…'", pattern: /\be''/iu, example: "select e'a' from t" },
  { name: '1_000', pattern: /\b\d+_\d/u, example: 'select 1_000 from t' },
  { name: 'from … select', pattern: /^(?:with\b(?:(?!\bselect\b).)* )?from\b/iu, example: 'from t select a' },
  {
    name: 'union from',
    pattern: /\b(?:union|all|intersect|except) from\b/iu,
    example: 'select a from t union from t',
  },
  {
    name: "from '…'",
    pattern: /(?<!\bdistinct )\b(?:from|join) ''/iu,
    example: "select a from 'rows.parquet'",
  },
  { name: 'a, from', pattern: /, ?(?:from\b|$)/iu, example: 'select a, from t' },
  { name: 'distinct on', pattern: /\bdistinct on\b/iu, example: 'select distinct on (a) a, b from t' },
  {
    name: 'qualify',
    pattern: /\bqualify\b/iu,
    example: 'select a from t qualify rank() over (order by a) = 1',
  },
  { name: 'ilike', pattern: /\bilike\b/iu, example: "select a from t where a ilike 'x'" },
  { name: 'glob', pattern: /\bglob\b/iu, example: "select a from t where a glob 'x*'" },
  { name: 'similar to', pattern: /\bsimilar to\b/iu, example: "select a from t where a similar to 'x'" },
  { name: 'collate', pattern: /\bcollate\b/iu, example: 'select a from t order by a collate nocase' },
  { name: 'isnull', pattern: /\b(?:isnull|notnull)\b/iu, example: 'select a from t where a isnull' },
  { name: 'pivot', pattern: /\bpivot\b/iu, example: 'select a from t pivot (sum(b) for a in (1))' },
  { name: 'unpivot', pattern: /\bunpivot\b/iu, example: 'select a from t unpivot (a for b in (c))' },
  { name: 'semi join', pattern: /\bsemi join\b/iu, example: 'select a from t semi join u using (a)' },
  { name: 'anti join', pattern: /\banti join\b/iu, example: 'select a from t anti join u using (a)' },
  { name: 'asof', pattern: /\basof\b/iu, example: 'select a from t asof join u on t.a >= u.a' },
  { name: 'positional join', pattern: /\bpositional join\b/iu, example: 'select a from t positional join u' },
  { name: 'exclude', pattern: /\bexclude\b/iu, example: 'select * exclude (a) from t' },
  { name: '* replace', pattern: /\* ?replace\b/iu, example: 'select * replace (1 as a) from t' },
  { name: '* rename', pattern: /\* ?rename\b/iu, example: 'select * rename (a as b) from t' },
  { name: 'group by all', pattern: /\bgroup by all\b/iu, example: 'select a from t group by all' },
  { name: 'order by all', pattern: /\border by all\b/iu, example: 'select a from t order by all' },
  {
    name: 'by name',
    pattern: /\bunion (?:all )?by name\b/iu,
    example: 'select a from t union all by name select b from t',
  },
  {
    name: 'sample',
    pattern: /\b(?:using sample|tablesample)\b/iu,
    example: 'select a from t using sample 10',
  },
  { name: 'summarize', pattern: /^(?:summarize|describe)\b/iu, example: 'summarize t' },
  {
    name: 'materialized',
    pattern: /\bmaterialized\b/iu,
    example: 'with u as materialized (select a from t) select a from u',
  },
  { name: 'limit … offset', pattern: /\blimit\b.*\boffset\b/iu, example: 'select a from t limit 1 offset 2' },
  { name: 'rowid', pattern: /\browid\b/iu, example: 'select rowid from t' },
  {
    name: 'as hugeint, text, …',
    pattern:
      /\bas (?:u?hugeint|utinyint|usmallint|uinteger|ubigint|int[1248]|int16|int32|int64|int128|float[48]|text|string|blob|bit|timestamptz|timestamp_(?:s|ms|ns))$/iu,
    example: 'select cast(a as hugeint) from t',
  },
];
