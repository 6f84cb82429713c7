import { describe, expect, test } from 'vitest';
import { attentionView } from '../../dashboard/src/lib/view/attention.ts';
import type { GoalJudgement } from '../../models/index.ts';
import { answer, countyRow, ontime, shared } from './an-answer.ts';

function goal(id: string, state: GoalJudgement['state']): GoalJudgement {
  const label = { zh: id, en: id };
  return {
    goal: id,
    title: label,
    section: { id: 'hazard', title: label },
    clause: '隐患自改',
    place: '三（一）',
    unit: { zh: '监督站', en: 'station' },
    helpers: null,
    kind: 'share',
    weight: 10,
    revision: null,
    held: false,
    reached: null,
    due: null,
    room: null,
    probability: null,
    milestones: [],
    campaigns: [],
    ends: null,
    rule: label,
    target: 1,
    answer: null,
    lamp: state === 'missed' ? 'red' : 'amber',
    ruling: { zh: `${id}的判定`, en: id },
    evidence: label,
    state,
  };
}

const even = answer({
  indicator: ontime,
  total: shared(900, 1000),
  by: 'region',
  rows: [countyRow('990101', '云台区', shared(90, 100))],
});
const uneven = answer({
  indicator: ontime,
  total: shared(2700, 3000),
  by: 'region',
  rows: [
    countyRow('990101', '云台区', shared(905, 1000)),
    countyRow('990102', '锦溪区', shared(800, 1000)),
    countyRow('990103', '石桥区', shared(840, 1000)),
  ],
});
const titles = (judgements: GoalJudgement[], ranking: typeof even | null) =>
  attentionView(judgements, ranking, { language: 'zh', goalsHref: '/goals' }).map(({ title }) => title);

describe('what needs attention', () => {
  test('is goals missed before goals in warning, and the county that is furthest off among the first three', () => {
    const goals = [
      goal('a', 'warning'),
      goal('b', 'on-track'),
      goal('c', 'missed'),
      goal('d', 'warning'),
      goal('e', 'no-data'),
      goal('f', 'met'),
    ];
    expect(titles(goals, uneven)).toEqual(['c', 'a', '锦溪区：按期整改率最低']);
    expect(titles(goals, even)).toEqual(['c', 'a', 'd']);
  });

  test('names no county where chance may explain the last place, nor on the page of one county', () => {
    expect(titles([], even)).toEqual([]);
    expect(titles([], null)).toEqual([]);
    expect(titles([], uneven)).toEqual(['锦溪区：按期整改率最低']);
  });

  test('gives each a reason and a link, and a lamp to goals alone', () => {
    const [first, second] = attentionView([goal('c', 'missed')], uneven, {
      language: 'en',
      goalsHref: '/goals?year=2021&lang=en',
    });
    expect(first).toMatchObject({
      lamp: 'red',
      reason: 'c',
      responsible: 'station',
      href: '/goals?year=2021&lang=en#c',
    });
    expect(second).toMatchObject({
      lamp: null,
      responsible: null,
      href: '/trace?indicator=hazards_ontime&region=990102&lang=en',
    });
  });
});
