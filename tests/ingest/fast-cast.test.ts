import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../../ingest/normalise/normalise.ts';
import { fastCast, plainCast } from '../../ingest/validate/fast-cast.ts';
import type { SheetColumn } from '../../ingest/validate/sheet-columns.ts';
import { openEngine } from '../../sql/engine/index.ts';
import {
  type Column,
  count,
  day,
  decimal,
  fen,
  id,
  instant,
  month,
  sqlTypes,
  sqm,
  text,
} from '../../sql/sources/column.ts';
import { units } from '../../sql/sources/units.ts';

const columns: readonly (readonly [Column, number])[] = [
  [day('d', 'd'), 0],
  [month('m', 'm'), 0],
  [instant('i', 'i'), 0],
  [count('c', 'c', '', { unit: units.persons }), 0],
  [fen('f', 'f'), 2],
  [fen('w', 'w'), 6],
  [sqm('s', 's'), 0],
  [sqm('s', 's'), 4],
  [decimal('n', 'n', '', { unit: units.points }), 0],
  [id('id', 'id'), 0],
  [text('t', 't'), 0],
];
const two = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'));
const cells = fc.oneof(
  fc.tuple(fc.integer({ min: 1900, max: 2110 }), two, two).map(([y, m, d]) => `${y}-${m}-${d}`),
  fc.tuple(fc.integer({ min: 1900, max: 2110 }), two).map(([y, m]) => `${y}-${m}`),
  fc
    .date({ min: new Date('1940-01-01'), max: new Date('2110-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 19).replace('T', ' ')),
  fc.tuple(two, two, two, two, two).map(([m, d, h, n, s]) => `2022-${m}-${d} ${h}:${n}:${s}`),
  fc.stringMatching(/^\d{1,12}(\.\d{1,9})?$/u),
  fc.stringMatching(/^[-+0-9.,eE ]{1,12}$/u),
  fc.stringMatching(/^[ -~]{1,14}$/u),
  fc.stringMatching(/^[A-Za-z0-9一-龥　 -]{1,14}$/u),
  fc.stringMatching(/^[村A0-９ +.-]{0,6}1[3-9]\d([ -]?)\d{4}[ -]?\d{4}[村A0９ .-]{0,3}$/u),
  fc.stringMatching(/^[村A0 -]{0,6}99\d{4}199[0-9]0[1-9]1\d\d{3}[0-9X][村A0 .-]{0,3}$/u),
);

test('what SQL casts quickly is what the named normaliser reads without a note', async () => {
  await using engine = await openEngine(':memory:');
  await engine.run('create table cells (v varchar)');
  const sample = [...new Set(fc.sample(cells, { numRuns: 6000, seed: 20220305 }))].filter(
    (cell) => cell !== '',
  );
  await engine.append(
    'cells',
    sample.map((cell) => [cell]),
  );
  for (const [column, shift] of columns) {
    const own: SheetColumn = {
      name: 'v',
      column,
      header: null,
      value: 'v',
      position: 1,
      shift,
      constant: null,
      quick: true,
      own: [],
      parts: [1],
      given: null,
      join: '',
    };
    const type = sqlTypes[column.kind];
    const rows = await engine.rows<{ v: string; cast: string; plain: string }>(
      `select v, cast(cast(${fastCast(own, 'v')} as ${type}) as varchar) as cast,
        cast(cast(case when ${fastCast(own, 'v')} is not null then ${plainCast(own, 'v')} end as ${type}) as varchar) as plain
       from cells where ${fastCast(own, 'v')} is not null`,
    );
    expect(rows.length, column.kind).toBeGreaterThan(20);
    expect(
      rows.filter(({ cast, plain }) => cast !== plain),
      column.kind,
    ).toEqual([]);
    const wrong = rows.filter(({ v, cast }) => {
      const { value, notes, rule } = normalise(v, {
        column,
        shift,
        year: 2022,
        date1904: false,
        regions: null,
      });
      return value !== cast || notes.length > 0 || rule !== undefined;
    });
    expect(wrong, column.kind).toEqual([]);
  }
});
