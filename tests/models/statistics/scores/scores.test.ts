import { expect, test } from 'vitest';
import { sheetScore, summaryScore } from '../../../../models/statistics/scores/jgj59.ts';
import { lec } from '../../../../models/statistics/scores/lec.ts';
import { equallyLikely } from '../../../../models/statistics/scores/redrawn.ts';
import { placed, weightedParts } from '../../../../models/statistics/scores/weighted.ts';

const must = (...points: number[]) => points.map((got) => ({ full: 10, points: got, mustPass: true }));
const other = (...points: number[]) => points.map((got) => ({ full: 10, points: got, mustPass: false }));

/** Sheets of ten items of ten points, by hand after JGJ 59-2011 chapter 4. */
test.each([
  ['every item full', [...must(10, 10, 10, 10, 10, 10), ...other(10, 10, 10, 10)], 100],
  ['a must-pass item of nothing', [...must(0, 10, 10, 10, 10, 10), ...other(10, 10, 10, 10)], 0],
  ['must-pass items of 39', [...must(6, 6, 7, 7, 7, 6), ...other(10, 10, 10, 10)], 0],
  ['must-pass items of 40', [...must(6, 7, 7, 7, 7, 6), ...other(10, 10, 10, 10)], 80],
  ['another item of nothing', [...must(8, 8, 8, 8, 8, 8), ...other(0, 8, 8, 8)], 72],
  ['two items that do not apply', [...must(8, 8, 8, 8, 8, 8), ...other(6, 6)], 75],
  ['a sheet without must-pass items', other(9, 8, 7), 80],
])('%s', (_, items, score) => {
  expect(sheetScore(items)).toBeCloseTo(score, 10);
});

const weights = [10, 15, 10, 10, 10, 10, 10, 10, 10, 5];
const rows = (...scores: number[][]) => weights.map((weight, i) => ({ weight, sheets: scores[i] ?? [85] }));

test.each([
  ['all sheets of 85', rows(), 85, '优良'],
  ['a mean of two sheets', rows([80, 90]), 85, '优良'],
  ['a sheet of 0 in a good site', rows([85], [85], [0, 85]), 80.75, '不合格'],
  ['a total of 70', weights.map((weight) => ({ weight, sheets: [70] })), 70, '合格'],
  ['a total under 70', weights.map((weight) => ({ weight, sheets: [69.9] })), 69.9, '不合格'],
  [
    'no cranes: ninety points of weight',
    rows([85], [85], [85], [85], [85], [85], [85], [85], []),
    85,
    '优良',
  ],
] as const)('%s', (_, sheets, total, grade) => {
  const found = summaryScore(sheets);
  expect(found.total).toBeCloseTo(total, 10);
  expect(found.grade).toBe(grade);
  expect(found.parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBeCloseTo(found.total, 12);
});

/** L 6, E 6, C 3 or 7 of a published case, and both sides of each limit. */
test.each([
  [6, 6, 3, 108, 3],
  [6, 6, 7, 252, 2],
  [10, 10, 100, 10000, 1],
  [1, 6, 40, 240, 2],
  [0.5, 6, 7, 21, 4],
  [1, 3, 7, 21, 4],
  [0.2, 1, 100, 20, 4],
  [0.1, 0.5, 1, 0.05, 5],
])('L %f, E %f, C %f is D %f of grade %i', (likelihood, exposure, consequence, danger, grade) => {
  const steps = { likelihood, exposure, consequence };
  expect(lec(steps)).toEqual({ ...steps, danger, grade });
});

test('D of 320 is the second grade, of 160 still the second, of 70 the third', () => {
  const at = (likelihood: number, exposure: number, consequence: number) =>
    lec({ likelihood, exposure, consequence }).grade;
  expect([at(10, 10, 3), at(1, 10, 15), at(10, 1, 7), at(10, 1, 40)]).toEqual([2, 3, 3, 1]);
});

const shares = [0.4, 0.3, 0.2, 0.1];
const units = [
  { name: '甲', parts: [95, 95, 95, 95] },
  { name: '乙', parts: [60, 60, 60, 60] },
  { name: '丙', parts: [100, 40, 80, 70] },
  { name: '丁', parts: [40, 100, 80, 70] },
];

test('a score adds up from its parts', () => {
  expect(weightedParts(units[2]!, shares)).toEqual([40, 12, 16, 7]);
  const [first] = placed(units, shares, { top: 1 });
  expect(first).toMatchObject({ name: '甲', place: 1, stable: true });
  expect(first!.total).toBeCloseTo(95, 12);
});

test('a place that hangs on the weights is not stable', () => {
  const found = Object.fromEntries(placed(units, shares, { top: 2 }).map((unit) => [unit.name, unit]));
  expect(found.甲).toMatchObject({ place: 1, stable: true });
  expect(found.乙).toMatchObject({ place: 4, stable: true });
  expect([found.甲, found.丙, found.丁].map((one) => [one!.placeLow, one!.placeHigh])).toEqual([
    [1, 1],
    [2, 4],
    [2, 4],
  ]);
  expect(found.丙).toMatchObject({ place: 2, stable: false });
  expect(found.丁).toMatchObject({ place: 3, stable: false });
  expect(placed(units, shares, { top: 2 })).toEqual(placed(units, shares, { top: 2 }));
});

test('a place says how often it and its third hold, by other weights and by chance', () => {
  const sampled = units.map((unit) => ({ ...unit, samples: unit.parts.map((score) => [score]) }));
  const wide = sampled.map((unit, i) =>
    i === 1 ? { ...unit, samples: unit.parts.map(() => [20, 100]) } : unit,
  );
  const of = (found: ReturnType<typeof placed>, name: string) => found.find((one) => one.name === name)!;
  const still = placed(sampled, shares, { top: 2 });
  expect(of(still, '甲').keptByWeights.place).toBeGreaterThan(0.95);
  expect(of(still, '丙').keptByWeights.place).toBeLessThan(0.9);
  for (const { keptBySample } of still) expect(keptBySample).toEqual({ place: 1, third: 1 });
  // 乙 is last at 60 of each and first at 100 of each, of equally likely scores.
  const moved = of(placed(wide, shares, { top: 2 }), '乙').keptBySample!;
  expect(moved.place).toBeGreaterThan(0.2);
  expect(moved.place).toBeLessThan(0.7);
  expect(placed(units, shares, { top: 2 })[0]!.keptBySample).toBeNull();
});

test('the scores a share may truly be hold as its Jeffreys interval does', () => {
  const values = equallyLikely(65, 100);
  // Brown, Cai & DasGupta (2001): 95 % of Beta(65.5, 35.5).
  expect(values).toHaveLength(100);
  expect(values.filter((value) => value > 55.3 && value < 73.9)).toHaveLength(96);
  expect(Math.max(...equallyLikely(10, 10))).toBeLessThan(100);
});

test.each([
  () => sheetScore([]),
  () => sheetScore([{ full: 10, points: 11, mustPass: true }]),
  () => summaryScore(weights.map((weight) => ({ weight, sheets: [] }))),
  () => summaryScore([{ weight: 10, sheets: [101] }]),
  () => lec({ likelihood: 5, exposure: 6, consequence: 3 }),
  () => weightedParts(units[0]!, [0.5, 0.5]),
  () => weightedParts(units[0]!, [0.4, 0.3, 0.2, 0.2]),
  () => placed(units, shares, { top: 5 }),
])('impossible scores are refused: %s', (call) => {
  expect(call).toThrow(/ is .*expected a /);
});
