import { expect, test } from 'vitest';
import type { CampaignStanding, IndicatorFacts } from '../../../models/answer.ts';
import { type Goal, judgeGoal } from '../../../models/plan/index.ts';
import { answered, ontime, ordinaryAccidents } from '../headline/answers.ts';
import { goal, judged, september, whole, yearEnd } from './judged.ts';

const drills: IndicatorFacts = {
  ...ordinaryAccidents,
  name: 'drills',
  better: 'more',
  unit: { zh: '场', en: 'drills' },
};

// the plan wants one in each quarter: three by the end of September
test.each([
  [4, 'green', 'met', '1—9月4场；目标达成'],
  [3, 'green', 'on-track', '还差1；按计划节点未落后；下一节点“四季度”：12月31日前累计4'],
  [
    2,
    'amber',
    'warning',
    '还差2；按计划节点应完成75.0%，落后25.0个百分点；“三季度”应于9月30日前累计3，未完成',
  ],
  [1, 'red', 'behind', '“二季度”应于6月30日前累计2，未完成'],
])('%i drills by September are %s', (now, lamp, state, words) => {
  const found = judged('drills', answered(drills, { now }));
  expect(found).toMatchObject({ lamp, state, target: 4, room: 4 - now, due: 0.75 });
  expect(found.ruling.zh).toContain(words);
});

test('what is short at the year’s end is missed', () => {
  const found = judged('drills', answered(drills, { now: 3, ...whole }), yearEnd);
  expect(found).toMatchObject({ lamp: 'red', state: 'missed' });
  expect(found.ruling.zh).toContain('少1，目标未达成');
});

const lacking = { code: '990102', label: { zh: '西窗县', en: '西窗县' } };
const run = (id: string, missing: CampaignStanding['missing']): CampaignStanding => ({
  id,
  name: id,
  startedOn: '2022-03-01',
  appeared: 2 - missing.length,
  missing,
});

test('a city-wide inspection counts once every county appears in it', () => {
  const answer = answered(ontime, { now: [5, 6] });
  const context = { ...september, campaigns: [run('1号', []), run('2号', []), run('3号', [lacking])] };
  const found = judged('campaigns', answer, context);
  expect(found).toMatchObject({ state: 'on-track', target: 3, room: 1, campaigns: context.campaigns });
  expect(found.ruling.zh).toBe(
    '1—9月组织3次，其中2次所有区县都有检查；还差1；按计划节点未落后；下一节点“冬季施工检查”：12月31日前累计3；3号缺西窗县',
  );
  expect(judged('campaigns', answered(ontime, { now: [0, 0] }))).toMatchObject({
    state: 'behind',
    room: 3,
    reached: 0,
  });
});

const limited: Goal = {
  ...goal('casualty_fewer'),
  target: {
    kind: 'at_most',
    first: { value: 6, counties: { '990101': 4, '990102': 2 } },
    revisions: [
      {
        from: '2022-07-01',
        value: 5,
        counties: { '990101': 3, '990102': 2 },
        by: '市安委办',
        document: '示例〔2022〕9号',
      },
    ],
  },
};

test.each([
  ['2022-06-30', null, 6, null],
  ['2022-09-30', null, 5, '示例〔2022〕9号'],
  ['2022-06-30', '990101', 4, null],
  ['2022-09-30', '990101', 3, '示例〔2022〕9号'],
])('as of %s the limit of %s is %i', (asOf, county, target, document) => {
  const answer = answered(ordinaryAccidents, { now: 1, period: ['2022-01', asOf.slice(0, 7)], asOf });
  const found = judgeGoal(limited, answer, { ...september, asOf, county });
  expect(found).toMatchObject({ target, room: target - 1 });
  expect(found.revision?.document ?? null).toBe(document);
});

test('a limit that was not split leaves a county unjudged', () => {
  const context = { ...september, county: '990103' };
  expect(judgeGoal(limited, answered(ordinaryAccidents, { now: 1 }), context)).toMatchObject({
    state: 'not-applicable',
    target: null,
  });
});

test('over a limit laid down is missed, and by how many', () => {
  const found = judgeGoal(limited, answered(ordinaryAccidents, { now: 7 }), september);
  expect(found).toMatchObject({ state: 'missed', room: -2 });
  expect(found.ruling.zh).toBe('1—9月已有7起，超过全年上限5起，不能达成');
});

test('a county that is exempt is told why', () => {
  const exempt = { ...goal('rural_handled'), exempt: [{ region: '990102', why: '辖区没有农房' }] };
  const found = judgeGoal(exempt, answered(ontime, { now: [1, 2] }), { ...september, county: '990102' });
  expect(found).toMatchObject({ state: 'not-applicable', lamp: 'grey' });
  expect(found.ruling.zh).toBe('本区县不适用：辖区没有农房');
});
