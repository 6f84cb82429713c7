import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  drawable,
  kaplanMeier,
  logRank,
  medianTime,
  openAfter,
  restrictedMean,
} from '../../../../models/statistics/spells/kaplan-meier.ts';
import { expectNear, series } from '../vectors.ts';

/** Leukaemia patients with and without maintenance: Miller (1981), Survival Analysis, p. 49; `+` is censored. */
const spells = (text: string) =>
  text.split(' ').map((word) => ({ time: Number.parseInt(word, 10), ended: !word.endsWith('+') }));
const maintained = spells('9 13 13+ 18 23 28+ 31 34 45+ 48 161+');
const not = spells('5 5 8 8 12 16+ 23 27 30 33 43 45');

const { time, status, sex } = series.lung;
const lung = time.map((days, i) => ({ time: days, ended: status[i] === 1 }));
const ofSex = (which: number) => lung.filter((_, i) => sex[i] === which);

test('the maintained curve is that of survfit, with its log–log interval', () => {
  const curve = kaplanMeier(maintained);
  expect(curve).toHaveLength(series.amlMaintained.length);
  curve.forEach((point, i) => {
    const wanted = series.amlMaintained[i]!;
    expect(point).toMatchObject({ time: wanted.t, atRisk: wanted.nrisk });
    expectNear(point.open, wanted.S, 1e-11, 'S');
    expectNear(point.se, wanted.se, 1e-8, 'se');
    expectNear(point.low!, wanted.loLogLog, 1e-8, 'low');
    expectNear(point.high!, wanted.hiLogLog, 1e-8, 'high');
  });
});

test('medians, log-rank and mean to 30 weeks of both groups', () => {
  expect(medianTime(kaplanMeier(maintained))).toEqual({
    median: 31,
    low: 13,
    high: null,
    approximate: false,
  });
  expect(medianTime(kaplanMeier(not)).median).toBe(23);
  const { chiSquare, p } = logRank(maintained, not);
  expect(chiSquare).toBeCloseTo(3.39639, 5);
  expect(p).toBeCloseTo(0.06534, 5);
  const { mean, se } = restrictedMean(kaplanMeier(maintained), 30);
  expect(mean).toBeCloseTo(24.602272727, 9);
  expect(se).toBeCloseTo(2.313149377, 9);
});

test('lung cancer: 228 patients, 165 deaths', () => {
  const curve = kaplanMeier(lung);
  expect(curve.reduce((sum, { ended }) => sum + ended, 0)).toBe(165);
  expect(medianTime(curve).median).toBe(310);
  expect([1, 2].map((which) => medianTime(kaplanMeier(ofSex(which))).median)).toEqual([270, 426]);
  for (const { t, S, se } of series.lungSurvival) {
    expectNear(openAfter(curve, t), S, 1e-9, `${t}`);
    expectNear(curve.findLast((point) => point.time <= t)!.se, se, 1e-8, `se ${t}`);
  }
  expect(restrictedMean(curve, 365).mean).toBeCloseTo(263.221866482, 8);
  const { chiSquare, p } = logRank(ofSex(1), ofSex(2));
  expect(chiSquare).toBeCloseTo(10.3267, 4);
  expect(p).toBeCloseTo(0.001311, 6);
});

test('a curve is drawn only where five were open', () => {
  expect(drawable(kaplanMeier(maintained)).map((point) => point.time)).toEqual([9, 13, 18, 23, 31]);
});

test('the mean of the closed alone is too short', () => {
  const closed = maintained.filter(({ ended }) => ended);
  const naive = closed.reduce((sum, spell) => sum + spell.time, 0) / closed.length;
  expect(restrictedMean(kaplanMeier(maintained), 161).mean).toBeGreaterThan(naive);
});

test('nothing open any more has no interval, and nothing ended no curve', () => {
  expect(kaplanMeier([{ time: 3, ended: true }])).toEqual([
    { time: 3, atRisk: 1, ended: 1, open: 0, se: 0, low: null, high: null },
  ]);
  expect(kaplanMeier([{ time: 3, ended: false }])).toEqual([]);
  expect(medianTime([])).toEqual({ median: null, low: null, high: null, approximate: true });
  expect(restrictedMean([], 30)).toEqual({ mean: 30, se: 0 });
  expect(logRank([{ time: 3, ended: false }], [{ time: 4, ended: false }])).toEqual({ chiSquare: 0, p: 1 });
});

const spell = fc.record({ time: fc.nat(30), ended: fc.boolean() });

test('without censoring the curve is the share still open, and it never rises', () => {
  fc.assert(
    fc.property(fc.array(spell, { minLength: 1, maxLength: 40 }), (any) => {
      const opens = kaplanMeier(any).map(({ open }) => open);
      expect(opens).toEqual(opens.toSorted((a, b) => b - a));
      const all = any.map((one) => ({ ...one, ended: true }));
      for (const point of kaplanMeier(all)) {
        const share = all.filter((one) => one.time > point.time).length / all.length;
        expect(point.open).toBeCloseTo(share, 12);
      }
    }),
  );
});

test.each([
  () => kaplanMeier([]),
  () => kaplanMeier([{ time: -1, ended: true }]),
  () => restrictedMean([], -1),
])('impossible spells are refused: %s', (call) => {
  expect(call).toThrow(/ is .*expected a /);
});
