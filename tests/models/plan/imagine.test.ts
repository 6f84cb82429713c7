import { expect, test } from 'vitest';
import { imagine } from '../../../models/plan/imagine.ts';
import { judgeGoal } from '../../../models/plan/index.ts';
import {
  answered,
  majorAccidents,
  ontime,
  openHazards,
  ordinaryAccidents,
  surveyed,
} from '../headline/answers.ts';
import { goal, september } from './judged.ts';

const opened = { ...september, opening: 100 };

test.each([
  ['casualty_fewer', answered(ordinaryAccidents, { now: 8, base: 12 }), 2, 'met', 14],
  ['casualty_fewer', answered(ordinaryAccidents, { now: 8, base: 12 }), 4, 'missed', 20],
  ['major_none', answered(majorAccidents, { now: 0, reported: 4 }), 0, 'met', 0],
  ['hazards_in_time', answered(ontime, { now: [90, 90] }), 1, 'met', 1],
  ['records_published', answered(ontime, { now: [60, 90] }), 1, 'missed', 0.75],
  ['rural_surveyed', answered(surveyed, { now: [60, 100] }), 1, 'met', 1],
  ['legacy_cleared', answered(openHazards, { now: 60 }), 0, 'met', 0],
  ['legacy_cleared', answered(openHazards, { now: 60 }), 3, 'missed', 3],
] as const)('%s, if the rest of the year brings %o: %d', (id, answer, rest, state, value) => {
  const end = imagine(goal(id), answer, opened, rest);
  const found = judgeGoal(goal(id), end.answer, end.context);
  expect(found).toMatchObject({ state, answer: { total: { value } } });
});

test('one more inspection in every county counts', () => {
  const end = imagine(goal('campaigns'), answered(ontime, { now: [0, 0] }), september, 3);
  expect(judgeGoal(goal('campaigns'), end.answer, end.context)).toMatchObject({ state: 'met', room: 0 });
});
