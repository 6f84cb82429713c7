import { expect, test } from 'vitest';
import { calibrationWords } from '../../../models/plan/calibration-words.ts';
import { chanceWords } from '../../../models/plan/chance-words.ts';

const what = { zh: '能达成', en: 'the goal is met' };

test.each([
  [
    0,
    '类似情形100次中不到1次能达成（不到1%）',
    'in fewer than 1 of 100 such situations the goal is met (under 1%)',
  ],
  [
    0.03,
    '类似情形100次中约有3次能达成（约3%）',
    'in about 3 of 100 such situations the goal is met (about 3%)',
  ],
  [
    0.05,
    '类似情形10次中约有1次能达成（约5%）',
    'in about 1 of 10 such situations the goal is met (about 5%)',
  ],
  [
    0.75,
    '类似情形10次中约有8次能达成（约75%）',
    'in about 8 of 10 such situations the goal is met (about 75%)',
  ],
  [
    0.95,
    '类似情形10次中9次以上能达成（约95%）',
    'in more than 9 of 10 such situations the goal is met (about 95%)',
  ],
  [
    0.97,
    '类似情形100次中约有97次能达成（约97%）',
    'in about 97 of 100 such situations the goal is met (about 97%)',
  ],
  [
    1,
    '类似情形100次中99次以上能达成（99%以上）',
    'in more than 99 of 100 such situations the goal is met (over 99%)',
  ],
])('a chance of %f is told as a natural frequency', (probability, zh, en) => {
  expect(chanceWords(probability, what)).toEqual({ zh, en });
});

test.each([
  [0, '给出不到10%的目标有2%达成（n=491）', '2% of the goals given under 10% were met (n = 491)'],
  [0.6, '给出60%–70%的目标有74%达成（n=140）', '74% of the goals given 60–70% were met (n = 140)'],
  [0.9, '给出90%以上的目标有97%达成（n=409）', '97% of the goals given 90% or more were met (n = 409)'],
  [1, '给出90%以上的目标有97%达成（n=409）', '97% of the goals given 90% or more were met (n = 409)'],
])('beside a chance of %f stands how often it came true', (probability, zh, en) => {
  const found = calibrationWords(probability);
  expect(found).toEqual({ zh: `在模拟的2000个年度中，${zh}`, en: `in 2000 simulated years ${en}` });
});
