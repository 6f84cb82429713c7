import { expect, test } from 'vitest';
import { answered, deaths, majorAccidents, ontime, ordinaryAccidents } from '../headline/answers.ts';
import { judged } from './judged.ts';

test('a goal of none is not kept while one accident row waits for correction', () => {
  const found = judged('major_none', answered(majorAccidents, { now: 0, waiting: 1 }));
  expect(found).toMatchObject({ lamp: 'amber', state: 'warning' });
  expect(found.ruling).toEqual({
    zh: '1—9月未发生，有数据退回待更正，尚不能认定',
    en: 'none in January–September 2022: rows wait for correction, so not settled',
  });
  expect(found.evidence.zh).toContain('另有1行退回待更正，未计入，更正前不能认定为正常或达成');
});

test('a goal of none that is broken stays broken whatever waits', () => {
  const found = judged('major_none', answered(majorAccidents, { now: 1, waiting: 5 }));
  expect(found).toMatchObject({ lamp: 'red', state: 'missed' });
  expect(found.evidence.zh).toContain('另有5行退回待更正，未计入，全部按不利计入判定也不变');
});

// Last year 20, so at most 19: at 8 by September green, and so at 9; at 8 and six more no longer
test.each([
  [1, 'green', '全部按不利计入判定也不变'],
  [6, 'amber', '更正前不能认定为正常或达成'],
])('fewer than last year with %i rows waiting is %s', (waiting, lamp, words) => {
  const found = judged('casualty_fewer', answered(ordinaryAccidents, { now: 8, base: 15, waiting }));
  expect(found.lamp).toBe(lamp);
  expect(found.evidence.zh).toContain(`另有${waiting}行退回待更正，未计入，${words}`);
});

test('of persons no worst is known: one accident row may hold any number of them', () => {
  const found = judged('deaths_fewer', answered(deaths, { now: 5, base: 15, waiting: 1 }));
  expect(found).toMatchObject({ lamp: 'amber', state: 'warning' });
});

// 950 of 1000 and 1 more not done is 94.9 %: within 10 points; 950 of 1060 is 89.6 %: not
test.each([
  [1, 'green'],
  [60, 'amber'],
])('a share with %i rows waiting is %s', (waiting, lamp) => {
  expect(judged('records_published', answered(ontime, { now: [950, 1000], waiting })).lamp).toBe(lamp);
});

test('all done is not met for good while a row waits', () => {
  expect(judged('records_published', answered(ontime, { now: [12, 12], waiting: 1 }))).toMatchObject({
    lamp: 'green',
    state: 'on-track',
  });
  expect(judged('hazards_in_time', answered(ontime, { now: [12, 12], waiting: 1 }))).toMatchObject({
    lamp: 'amber',
    state: 'warning',
  });
});

test('a warning that the waiting rows could turn worse only names them', () => {
  const found = judged('records_published', answered(ontime, { now: [700, 1000], waiting: 50 }));
  expect(found.state).toBe('warning');
  expect(found.evidence.en).toMatch(/50 rows wait for correction and are not counted$/);
});

test.each([{ waiting: 1 }, { reported: 11 }])(
  'nothing due is not settled as not applicable while something is missing: %o',
  (missing) => {
    const rule = judged('records_published', answered(ontime, { now: [0, 0], ...missing }));
    expect(rule).toMatchObject({ lamp: 'grey', state: 'no-data', held: true });
    expect(rule.evidence.zh).toContain('尚不能认定为不适用');
    expect(judged('records_published', answered(ontime, { now: [0, 0] })).state).toBe('not-applicable');
  },
);
