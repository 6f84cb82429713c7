import { describe, expect, test } from 'vitest';
import { indicators as catalogue } from '../../models/index.ts';
import { indicators } from '../../sql/index.ts';
import type { Label } from '../../sql/words/label.ts';
import { lineNames } from '../../sql/words/lines.ts';

const isWhole = ({ zh, en }: Label) =>
  /\p{Script=Han}/u.test(zh) && /[a-z]/iu.test(en) && !/\p{Script=Han}/u.test(en);

describe('the catalogue', () => {
  test('has at least eighty indicators, no two of one name or title, and some for each line of the plan', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(80);
    expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map(({ title }) => title.zh)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map(({ title }) => title.en)).size).toBe(catalogue.length);
    expect([...new Set(catalogue.map(({ line }) => line))]).toEqual(
      lineNames.filter((line) => line !== 'city'),
    );
  });

  test.each(catalogue.map((entry) => [entry.name, entry] as const))(
    'says all of %s in both languages',
    (_name, entry) => {
      const { title, definition, formula, lowData, unit, kind, source, version, minimumCell, exposure } =
        entry;
      expect([title, definition, formula, lowData].filter((label) => !isWhole(label))).toEqual([]);
      expect(definition.zh.endsWith('。') && definition.en.endsWith('.')).toBe(true);
      expect(unit.zh === '').toBe(kind === 'ratio');
      expect(source).toMatch(/\p{Script=Han}/u);
      expect(version).toBeGreaterThan(0);
      expect(exposure === null).toBe(kind !== 'rate');
      expect(minimumCell).toBe(10);
    },
  );
});

test('shares of a period whose definition counts what was done by the as-of time are known to ripen', () => {
  const waiting = indicators.filter(
    ({ kind, time, definition }) => kind === 'ratio' && time === 'flow' && definition.zh.includes('截至时间'),
  );
  expect(waiting.filter(({ ripens }) => !ripens).map(({ name }) => name)).toEqual([]);
  expect(waiting.length).toBeGreaterThan(10);
});
