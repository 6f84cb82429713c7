import { expect, test } from 'vitest';
import { indicators } from '../../sql/index.ts';
import { counted, fill, unitAfter } from '../../sql/words/label.ts';

test('one is told in the singular', () => {
  const told = (count: number | string) => fill('{count} {count:row was|rows were} read', { count });
  expect([told(0), told(1), told('1'), told(2), told('1,234')]).toEqual([
    '0 rows were read',
    '1 row was read',
    '1 row was read',
    '2 rows were read',
    '1,234 rows were read',
  ]);
  expect(fill('{other:row|rows}', {})).toBe('{other:row|rows}');
  expect([counted(1, 'day', 'days'), counted(12, 'day', 'days')]).toEqual(['1 day', '12 days']);
});

test('every unit of the catalogue is a regular plural, but for money and shares', () => {
  const units = indicators.filter(({ kind }) => kind !== 'rate').map(({ unit }) => unit);
  const same = units.filter((unit) => unitAfter(1, unit, 'en') === unit.en);
  expect([...new Set(same.map(({ en }) => en))].sort()).toEqual(['', 'yuan']);
  const told = (en: string) => unitAfter(1, { zh: '', en }, 'en');
  expect(['penalties', 'houses', 'risk points', 'persons'].map(told)).toEqual([
    'penalty',
    'house',
    'risk point',
    'person',
  ]);
  expect(unitAfter(-1, { zh: '人', en: 'persons' }, 'zh')).toBe('人');
});
