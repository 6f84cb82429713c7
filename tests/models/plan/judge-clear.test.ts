import { expect, test } from 'vitest';
import { answered, openHazards } from '../headline/answers.ts';
import { judged, september, whole, yearEnd } from './judged.ts';

const opened = { ...september, opening: 100 };

// 272 of 364 days have passed: 74.7 % were due
test.each([
  [0, 'green', 'on-track', '9月末已清零'],
  [25, 'green', 'on-track', '已消化75.0%，未落后序时进度'],
  [35, 'green', 'on-track', '落后序时进度（74.7%）9.7个百分点'],
  [36, 'amber', 'warning', '落后序时进度（74.7%）10.7个百分点'],
  [56, 'red', 'behind', '落后序时进度（74.7%）30.7个百分点'],
  [130, 'red', 'behind', '9月末尚有130项；年初100项'],
])('%i of 100 left in September is %s', (now, lamp, state, words) => {
  const found = judged('legacy_cleared', answered(openHazards, { now }), opened);
  expect(found).toMatchObject({ lamp, state, target: 0, room: now });
  expect(found.ruling.zh).toContain(words);
});

test.each([
  [0, 'met', '已清零；目标达成'],
  [1, 'missed', '到期未清零，目标未达成'],
])('%i left at the year’s end is %s', (now, state, words) => {
  const found = judged('legacy_cleared', answered(openHazards, { now, ...whole }), {
    ...yearEnd,
    opening: 9,
  });
  expect(found.state).toBe(state);
  expect(found.ruling.zh).toContain(words);
});

test('without the stock at the year’s start no pace is told', () => {
  const found = judged('legacy_cleared', answered(openHazards, { now: 5 }));
  expect(found).toMatchObject({ state: 'warning', reached: null });
  expect(found.ruling.zh).toContain('年初存量未知');
});

test('of none at the year’s start nothing is gone once there are some', () => {
  const found = judged('legacy_cleared', answered(openHazards, { now: 2 }), { ...september, opening: 0 });
  expect(found).toMatchObject({ state: 'behind', reached: 0 });
  expect(found.ruling.zh).toContain('年初0项');
});
