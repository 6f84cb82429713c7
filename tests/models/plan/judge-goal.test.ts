import { expect, test } from 'vitest';
import { answered, majorAccidents, ontime, ordinaryAccidents } from '../headline/answers.ts';
import { goal, judged, plan, september, yearEnd } from './judged.ts';

test('a judgement repeats its goal and carries its answer', () => {
  const answer = answered(majorAccidents, { now: 0 });
  const { id, title, clause, place, unit, section, weight } = goal('major_none');
  expect(judged('major_none', answer)).toMatchObject({
    goal: id,
    title,
    clause,
    place,
    unit,
    section,
    weight,
    kind: 'zero',
    answer,
  });
});

/** An answer of the kind a target is held against. */
const measureOf = { share: ontime, campaigns: ontime } as const;

test.each(plan.goals.filter(({ target }) => target.kind !== 'manual'))(
  '$id without data is grey and never met',
  ({ id, target }) => {
    const missing = judged(id, null);
    expect(missing).toMatchObject({ lamp: 'grey', state: 'no-data', answer: null });
    expect(missing.ruling).toEqual({ zh: '数据未接入', en: 'no data connected' });
    for (const context of [september, yearEnd]) {
      const none = judged(
        id,
        answered(target.kind in measureOf ? ontime : ordinaryAccidents, { now: null }),
        context,
      );
      expect(none).toMatchObject({ lamp: 'grey', state: 'no-data' });
      expect(none.evidence.zh).toContain('尚未报送');
    }
  },
);

test('another year is judged in its own words', () => {
  const asked = { now: 8, base: 12, period: ['2024-01', '2024-06'], asOf: '2024-06-30' } as const;
  const found = judged('casualty_fewer', answered(ordinaryAccidents, asked), {
    ...september,
    asOf: '2024-06-30',
    lastYear: 25,
    priorYears: [22, 25],
  });
  expect(found.ruling).toEqual({
    zh: '上半年8起，比去年同期（12起）少4起；全年上限24起，还余16起',
    en: '8 in January–June 2024, down 4 on a year before (12); limit for the year 24, 16 left',
  });
  const past = { now: 8, base: 12, period: ['2021-01', '2021-12'] } as const;
  expect(judged('casualty_fewer', answered(ordinaryAccidents, past), september).ruling.zh).toBe(
    '2021年8起，少于上年20起，目标达成',
  );
});

test('a goal is judged from January on', () => {
  const spring = answered(majorAccidents, { now: 0, period: ['2022-03', '2022-09'] });
  expect(() => judged('major_none', spring)).toThrow(/from January on/);
});
