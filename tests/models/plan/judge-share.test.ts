import { expect, test } from 'vitest';
import { answered, ontime, surveyed } from '../headline/answers.ts';
import { judged, september, whole, yearEnd } from './judged.ts';

test.each([
  [900, 'green', 'on-track', '距100%差10.0个百分点'],
  [899, 'amber', 'warning', '距100%差10.1个百分点'],
  [700, 'amber', 'warning', '距100%差30.0个百分点'],
  [699, 'red', 'behind', '距100%差30.1个百分点'],
])('%i of 1000 due is %s', (done, lamp, state, short) => {
  const found = judged('records_published', answered(ontime, { now: [done, 1000] }));
  expect(found).toMatchObject({ lamp, state, target: 1 });
  expect(found.ruling.zh).toContain(`${1000 - done}未完成`);
  expect(found.ruling.zh).toContain(short);
});

test('a late one that cannot be made good misses the goal', () => {
  const found = judged('hazards_in_time', answered(ontime, { now: [9990, 10_000] }));
  expect(found).toMatchObject({ lamp: 'red', state: 'missed' });
  expect(found.ruling.zh).toBe(
    '1—9月9990/10000（99.9%）；余10未完成；距100%差0.1个百分点；逾期不可补回，全年100%已不能达成',
  );
  expect(found.evidence.zh).toBe('95%区间99.8%—99.9%');
});

test.each([
  [[0, 1], 'amber', 'warning'],
  [[0, 9], 'amber', 'warning'],
  [[0, 10], 'red', 'behind'],
] as const)('what can be made good is not red for a few: %s is %s', (now, lamp, state) => {
  expect(judged('rural_handled', answered(ontime, { now }))).toMatchObject({ lamp, state });
});

test('the few are missed all the same once the year is over', () => {
  expect(judged('rural_handled', answered(ontime, { now: [0, 1], ...whole }), yearEnd)).toMatchObject({
    lamp: 'red',
    state: 'missed',
  });
});

// Jeffreys, 30 of 30: Π (30.5 + i)/(31 + i), i < 10, = .8669
test('all done so far still tells how long such a record lasts', () => {
  const found = judged('hazards_in_time', answered(ontime, { now: [30, 30] }));
  expect(found).toMatchObject({ lamp: 'green', state: 'on-track' });
  expect(found.ruling.zh).toBe('1—9月30/30（100.0%）；全部完成');
  expect(found.evidence.zh).toContain('余下时间约还有10项到期，类似情形10次中约有9次能全部按期（约87%）');
});

test.each([
  [[1000, 1000], 'green', 'met'],
  [[999, 1000], 'red', 'missed'],
] as const)('with December in, %s is %s', (now, lamp, state) => {
  expect(judged('records_published', answered(ontime, { now, ...whole }), yearEnd)).toMatchObject({
    lamp,
    state,
  });
});

// 75 % of the year has passed by the end of September
test.each([
  [800, 'green', 'on-track', '序时进度75.0%，未落后'],
  [650, 'green', 'on-track', '落后序时进度（75.0%）10.0个百分点'],
  [649, 'amber', 'warning', '落后序时进度（75.0%）10.1个百分点'],
  [450, 'amber', 'warning', '落后序时进度（75.0%）30.0个百分点'],
  [449, 'red', 'behind', '落后序时进度（75.0%）30.1个百分点'],
  [1000, 'green', 'met', '全部完成'],
])('a survey that has reached %i of 1000 is %s', (done, lamp, state, words) => {
  const found = judged('rural_surveyed', answered(surveyed, { now: [done, 1000] }));
  expect(found).toMatchObject({ lamp, state });
  expect(found.ruling.zh).toContain(`9月末${done}/1000`);
  expect(found.evidence).toEqual({ zh: '存量不给区间', en: 'a stock has no interval' });
  expect(found.ruling.zh).toContain(words);
});

test('partial reports hold back green', () => {
  for (const now of [
    [1000, 1000],
    [950, 1000],
  ] as const) {
    const found = judged('records_published', answered(ontime, { now, reported: 4 }));
    expect(found).toMatchObject({ lamp: 'amber', state: 'warning' });
    expect(found.evidence.zh).toContain('应报12个县月，只收到4个');
  }
});

test('nothing due does not apply, and is never met', () => {
  for (const [asked, context] of [
    [{ now: [0, 0] as const }, september],
    [{ now: [0, 0] as const, ...whole }, yearEnd],
  ] as const) {
    const found = judged('records_published', answered(ontime, asked), context);
    expect(found).toMatchObject({ lamp: 'grey', state: 'not-applicable' });
    expect(found.ruling.zh).toContain('没有应办事项');
  }
});
