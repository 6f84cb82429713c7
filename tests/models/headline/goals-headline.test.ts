import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goalsHeadline, pageHeadline } from '../../../models/headline/index.ts';
import { judgeGoal, readPlan } from '../../../models/plan/index.ts';
import { september as context } from '../plan/judged.ts';
import { answered, hanCount, majorAccidents, ontime, ordinaryAccidents, surveyed } from './answers.ts';

const plan = await readPlan(join(import.meta.dirname, '../../../models/plans/2022.yaml'));
const judged = (id: string, answer: Parameters<typeof judgeGoal>[1]) =>
  judgeGoal(plan.goals.find((goal) => goal.id === id)!, answer, context);

const accidents = answered(ordinaryAccidents, { now: 8, base: 12 });

test('the goals are counted by how they stand, states with none left out', () => {
  const judgements = [
    judged('major_none', answered(majorAccidents, { now: 1 })),
    judged('casualty_fewer', accidents),
    judged('records_published', answered(ontime, { now: [89, 100] })),
    judged('rural_handled', answered(ontime, { now: [69, 100] })),
    judged('sites_five', null),
    judged('rural_surveyed', answered(surveyed, { now: [100, 100] })),
    judged('records_published', answered(ontime, { now: [100, 100] })),
  ];
  expect(goalsHeadline(judgements)).toEqual({
    zh: '7项目标：1项已达成，2项正常，1项预警，1项滞后，1项未达，1项数据未接入',
    en: '7 goals: 1 met, 2 on track, 1 at risk, 1 far behind, 1 missed, 1 without data',
  });
  expect(goalsHeadline(judgements.slice(4, 5))).toEqual({
    zh: '1项目标：1项数据未接入',
    en: '1 goal: 1 without data',
  });
  expect(goalsHeadline([])).toEqual({ zh: '没有目标', en: 'No goals' });
});

test('the page speaks of accidents against last year while the zero goal stands', () => {
  const { zh, en } = pageHeadline(accidents, [
    judged('major_none', answered(majorAccidents, { now: 0 })),
    judged('casualty_fewer', accidents),
  ]);
  expect(zh).toBe('1—9月一般事故8起，比去年同期少4起，差别尚在随机波动范围内');
  expect(en).toContain('within random variation');
  expect(pageHeadline(accidents, []).zh).toBe(zh);
});

test('a broken zero goal leads the page', () => {
  const broken = [judged('major_none', answered(majorAccidents, { now: 1 }))];
  const { zh, en } = pageHeadline(accidents, broken);
  expect(zh).toBe('1—9月发生较大及以上事故1起，零目标已不能达成；一般事故8起');
  expect(en).toBe(
    'Relatively major or worse accidents: 1 in January–September 2022; the goal of none can no longer be met. Ordinary accidents: 8',
  );
  expect(hanCount(zh)).toBeLessThanOrEqual(36);
  expect(pageHeadline(answered(ordinaryAccidents, { now: null }), broken).zh).toBe(
    '1—9月发生较大及以上事故1起，零目标已不能达成',
  );
});
