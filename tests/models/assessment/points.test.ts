import { expect, test } from 'vitest';
import type { Answer } from '../../../models/answer.ts';
import { scored } from '../../../models/assessment/assess.ts';
import { handedOn } from '../../../models/assessment/handed-on.ts';
import { pointsOf } from '../../../models/assessment/points.ts';
import { type Goal, judgeGoal, type YearContext } from '../../../models/plan/index.ts';
import {
  answered,
  deaths,
  majorAccidents,
  ontime,
  openHazards,
  ordinaryAccidents,
  surveyed,
} from '../headline/answers.ts';
import { goal, plan, september, whole, yearEnd } from '../plan/judged.ts';

function earned(rule: Goal, answer: Answer | null, context: YearContext = september) {
  return pointsOf(rule, judgeGoal(rule, answer, context), null);
}

const zero = goal('major_none');
const fewer = goal('casualty_fewer');
const share = goal('records_published');
const stepped = goal('rural_surveyed');
const perCase = goal('rural_handled');

test.each([
  ['① all or nothing: none happened', zero, answered(majorAccidents, { now: 0 }), 12],
  ['① all or nothing: one happened', zero, answered(majorAccidents, { now: 1 }), 0],
  ['① on its way', fewer, answered(ordinaryAccidents, { now: 8, base: 12 }), 9],
  ['① not on its way', fewer, answered(ordinaryAccidents, { now: 13, base: 12 }), 0],
  ['② by the share done', share, answered(ontime, { now: [30, 40] }), 1.5],
  ['③ off for each, two not done', perCase, answered(ontime, { now: [8, 10] }), 2],
  ['③ down to none', perCase, answered(ontime, { now: [0, 10] }), 0],
  [
    '④ steps against the course of the year: all that was due',
    stepped,
    answered(surveyed, { now: [75, 100] }),
    3,
  ],
  ['④ the second step', stepped, answered(surveyed, { now: [740, 1000] }), 2],
  ['④ below every step', stepped, answered(surveyed, { now: [70, 100] }), 0],
  ['no data', share, answered(ontime, { now: null }), null],
  ['good, but not all reported', share, answered(ontime, { now: [40, 40], reported: 4 }), null],
  ['bad, but not all reported', share, answered(ontime, { now: [10, 40], reported: 4 }), null],
  [
    'what only fewer would win back, not all reported',
    zero,
    answered(majorAccidents, { now: 1, reported: 4 }),
    0,
  ],
  ['nothing due', share, answered(ontime, { now: [0, 0] }), null],
] as const)('%s', (_, rule, answer, points) => {
  const found = earned(rule, answer);
  if (points === null) expect(found.points).toBeNull();
  else expect(found.points).toBeCloseTo(points, 9);
  expect(found.said.en).not.toBe('');
});

test.each([
  ['a share: none or all of the ten done', share, answered(ontime, { now: [30, 40], waiting: 10 }), 1.2, 1.6],
  ['a goal of none: it may be broken yet', zero, answered(majorAccidents, { now: 0, waiting: 2 }), 0, 12],
  ['a goal of none already broken', zero, answered(majorAccidents, { now: 1, waiting: 2 }), 0, 0],
  [
    'city-wide inspections: each may be the one that is missing',
    goal('campaigns'),
    answered(ontime, { now: [0, 0], waiting: 1 }),
    0,
    2.5,
  ],
  ['off for each: all of them late', perCase, answered(ontime, { now: [10, 10], waiting: 2 }), 2, 3],
] as const)('rows that wait leave open what they may add: %s', (_, rule, answer, least, most) => {
  const found = earned(rule, answer);
  expect([found.points, found.points! + found.open]).toEqual([least, most].map((x) => expect.closeTo(x, 9)));
  expect(found.said.zh).toContain('待更正');
});

test('rows that wait leave all open where they can hold any number, or returns are missing too', () => {
  const rule = goal('deaths_fewer');
  expect(earned(rule, answered(deaths, { now: 3, base: 9, waiting: 1 }))).toMatchObject({
    points: null,
    open: 9,
  });
  expect(earned(share, answered(ontime, { now: [40, 40], reported: 4, waiting: 1 }))).toMatchObject({
    points: null,
    open: 2,
  });
});

test('nothing due leaves all open while rows wait, and nothing once none do', () => {
  expect(earned(share, answered(ontime, { now: [0, 0], waiting: 2 }))).toMatchObject({
    points: null,
    open: 2,
  });
  expect(earned(share, answered(ontime, { now: [0, 0] })).points).toBeNull();
});

test('where a row that waits can hold any number, it may win what is asked for and not undo what is lost', () => {
  const many = { ...deaths, better: 'more' } as const;
  const drills: Goal = {
    ...goal('drills'),
    target: { kind: 'at_least', first: { value: 4, counties: null }, revisions: [], milestones: [] },
  };
  expect(earned(drills, answered(many, { now: 1, waiting: 1 }))).toMatchObject({ points: null, open: 1 });
  const lost = answered(deaths, { now: 30, base: 9, waiting: 1 });
  expect(earned(goal('deaths_fewer'), lost)).toMatchObject({ points: 0, open: 0 });
});

test('③ of a limit only what is over it costs', () => {
  const rule: Goal = {
    ...goal('deaths_fewer'),
    scoring: { kind: 'per_case', each: 2 },
    target: { kind: 'at_most', first: { value: 5, counties: null }, revisions: [] },
  };
  expect(earned(rule, answered(deaths, { now: 7 })).points).toBe(5);
  expect(earned(rule, answered(deaths, { now: 3 })).points).toBe(9);
});

test('④ of what should be less the smallest step that holds it', () => {
  const rule: Goal = {
    ...fewer,
    scoring: {
      kind: 'steps',
      steps: [
        { at: 2, points: 9 },
        { at: 5, points: 4 },
      ],
    },
    target: { kind: 'at_most', first: { value: 9, counties: null }, revisions: [] },
  };
  const points = [2, 3, 6].map((now) => earned(rule, answered(ordinaryAccidents, { now })).points);
  expect(points).toEqual([9, 4, 0]);
});

test('⑤ what is better than asked at the year’s end earns more, up to its cap', () => {
  const bonus = (now: number) =>
    earned(fewer, answered(ordinaryAccidents, { now, base: 20, ...whole }), yearEnd).bonus;
  expect([19, 18, 16, 3].map(bonus)).toEqual([0, 0.5, 1.5, 2]);
  expect(earned(fewer, answered(ordinaryAccidents, { now: 3, base: 12 })).bonus).toBe(0);
});

test('⑦ a person’s points stand with who gave them and why', () => {
  const rule = goal('rural_look_back');
  const judgement = judgeGoal(rule, null, september);
  expect(pointsOf(rule, judgement, null)).toMatchObject({ points: null });
  const given = {
    points: 0.8,
    why: '抽查10户，2户未见记录',
    by: '考核组',
    at: '2022-10-08T00:00:00.000Z',
    evidence: [],
  };
  expect(pointsOf(rule, judgement, given)).toMatchObject({
    points: 0.8,
    said: { zh: '考核组评定0.8分（满分1分）：抽查10户，2户未见记录' },
  });
});

test('② of a stock to be cleared without its start nothing is scored', () => {
  expect(earned(goal('legacy_cleared'), answered(openHazards, { now: 5 })).points).toBeNull();
  const opened = { ...september, opening: 10 };
  expect(earned(goal('legacy_cleared'), answered(openHazards, { now: 10 }), opened).points).toBe(0);
});

test('⑧ what does not apply hands its points on, first within its section, then to all', () => {
  const of = (section: string, weight: number, applies: boolean) => ({ section, weight, applies });
  expect(handedOn([of('a', 4, true), of('a', 6, false), of('b', 90, true)])).toEqual([10, 0, 90]);
  const found = handedOn([of('a', 10, false), of('b', 60, true), of('c', 30, true)]);
  expect(found[0]).toBe(0);
  expect(found[1]).toBeCloseTo((60 * 100) / 90, 9);
  expect(found[2]).toBeCloseTo((30 * 100) / 90, 9);
  expect(handedOn([of('a', 10, false), of('b', 90, false)])).toEqual([0, 0]);
  expect(handedOn([of('a', 0, true), of('a', 10, false), of('b', 90, true)])).toEqual([0, 0, 100]);
});

test('what a veto takes is handed on to nobody, also where its goal does not apply', () => {
  const judgements = ['major_none', 'casualty_fewer'].map((id, at) => ({
    ...judgeGoal(goal(id), answered(ordinaryAccidents, { now: 1, base: 9 }), september),
    ...(at === 0 ? { state: 'not-applicable' as const } : {}),
  }));
  const vetoes = [
    { id: 'v', scope: { kind: 'goal' as const, id: 'major_none' }, title, said: title, source: '' },
  ];
  const of = { ...plan, goals: [goal('major_none'), goal('casualty_fewer')] };
  const taken = scored(of, { judgements, vetoes, given: new Map() });
  expect(taken.goals.map(({ full, points }) => [full, points])).toEqual([
    [12, 0],
    [9, 9],
  ]);
  const free = scored(of, { judgements, vetoes: [], given: new Map() });
  expect(free.goals.map(({ full }) => full)).toEqual([0, 21]);
  expect(free.goals[1]!.scoring.zh).toContain('乘2.3333');
});
const title = { zh: '否决', en: 'veto' };
