import { expect, test } from 'vitest';
import { partsOf, weightsFacts } from '../../../models/analyses/scores/codes.ts';

test('weights that do not add up to 1, or are of no ratio, are refused', () => {
  const half = { indicator: 'hazards_ontime', weight: 0.5 };
  expect(() => partsOf([half])).toThrow('sum of the weights of the score is 0.5');
  expect(() => partsOf([half, { indicator: 'deaths', weight: 0.5 }])).toThrow('a weight is given to deaths');
  expect(partsOf([half, { indicator: 'houses_surveyed', weight: 0.5 }])).toHaveLength(2);
});

test('weights say who sets them, and that those that come with the program are examples', () => {
  expect(weightsFacts).toMatchObject({ isExample: true, setBy: { zh: '市住建局' } });
});
