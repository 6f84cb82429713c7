import { expect, test } from 'vitest';
import { foreignSyntax } from '../../sql/model/foreign-syntax.ts';
import { foreignTo } from '../../sql/model/portable.ts';

test.each(foreignSyntax)('finds $name', ({ name, example }) => {
  expect(foreignTo(example)).toContain(name);
});

test.each([
  ['with u as (from t) select a from u', 'from … select'],
  ['with u as (select a from t) from u', 'from … select'],
  ['select a from (from t)', 'from … select'],
  ['select cast(a as text) from t', 'as hugeint, text, …'],
  ['select list_sum(a) from t', 'list_sum'],
])('finds what is foreign in %s', (query, found) => expect(foreignTo(query)).toEqual([found]));

test.each([
  'with u as (select a from t), v as (select b from u) select a || b, a % 2 from v',
  `select "rowid", "a:b", 'x::y' from t where a is distinct from 'x' and b in (select c from u)`,
  'select count(distinct a) filter (where a <> 1) from t union all select cast(a as decimal(18, 2)) from u',
])('finds nothing in %s', (query) => expect(foreignTo(query)).toEqual([]));
