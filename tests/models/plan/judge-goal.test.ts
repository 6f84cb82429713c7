import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../models/answer.ts';
import { type Goal, judgeGoal, readPlan, type YearContext } from '../../../models/plan/index.ts';
import {
  answered,
  deaths,
  majorAccidents,
  ontime,
  ordinaryAccidents,
  surveyed,
} from '../headline/answers.ts';

const plan = await readPlan(join(import.meta.dirname, '../../../models/plans/2022.yaml'));
const goal = (id: string): Goal => plan.goals.find((each) => each.id === id)!;
const september: YearContext = { asOf: '2022-09-30', lastYear: 20, priorYears: [18, 20] };
const yearEnd: YearContext = { ...september, asOf: '2022-12-31' };
const whole = { period: ['2022-01', '2022-12'], asOf: '2022-12-31' } as const;

const judged = (id: string, answer: Answer | null, context = september) =>
  judgeGoal(goal(id), answer, context);

test('a judgement repeats its goal and carries its answer', () => {
  const answer = answered(majorAccidents, { now: 0 });
  const { id, title, clause, place, unit, family } = goal('g1');
  expect(judged('g1', answer)).toMatchObject({
    goal: id,
    title,
    clause,
    place,
    unit,
    family,
    kind: 'zero',
    answer,
  });
});

describe('none this year', () => {
  test('stands green until broken, with the risk that remains', () => {
    const found = judged('g1', answered(majorAccidents, { now: 0 }), { ...september, priorYears: [0, 1] });
    expect(found).toMatchObject({ lamp: 'green', state: 'on-track', target: 0 });
    expect(found.ruling.zh).toBe('1—9月未发生，零目标保持');
    // Jeffreys, one event in 2.75 years, a quarter ahead: 1 − (2.75/3)^1.5 = .1224
    expect(found.evidence.zh).toBe(
      '残余风险：此前2年共1起，按此推算余下3个月，类似情形10次中约有1次仍会发生（约12%）',
    );
    expect(found.evidence.en).toContain('in about 1 of 10 such situations it would still happen (about 12%)');
  });

  test('is red for ever once broken, in the year and after it', () => {
    for (const [answer, context] of [
      [answered(majorAccidents, { now: 1 }), september],
      [answered(majorAccidents, { now: 1, ...whole }), yearEnd],
      [answered(majorAccidents, { now: 1, reported: 11 }), september],
    ] as const) {
      expect(judged('g1', answer, context)).toMatchObject({ lamp: 'red', state: 'missed' });
    }
    expect(judged('g1', answered(majorAccidents, { now: 1 })).ruling).toEqual({
      zh: '1—9月已发生1起，零目标已不能达成',
      en: '1 in January–September 2022: the goal of none can no longer be met',
    });
  });

  test('is met when December is in', () => {
    const found = judged('g1', answered(majorAccidents, { now: 0, ...whole }), yearEnd);
    expect(found).toMatchObject({ lamp: 'green', state: 'met' });
    expect(found.ruling.zh).toBe('2022年未发生，零目标达成');
  });

  test('is never green on partial reports', () => {
    for (const [asked, context] of [
      [{ now: 0, reported: 11 }, september],
      [{ now: 0, reported: 11, ...whole }, yearEnd],
    ] as const) {
      const found = judged('g1', answered(majorAccidents, asked), context);
      expect(found).toMatchObject({ lamp: 'amber', state: 'warning' });
      expect(found.ruling.zh).toContain('报送不全，尚不能认定');
      expect(found.evidence.zh).toContain('应报12个县月，只收到11个');
    }
  });

  test('without earlier years says so', () => {
    expect(
      judged('g1', answered(majorAccidents, { now: 0 }), { ...september, priorYears: [] }).evidence.zh,
    ).toContain('没有往年数据');
  });
});

describe('fewer than last year', () => {
  test('is on track while under last year and likely to end under it', () => {
    const found = judged('g2', answered(ordinaryAccidents, { now: 8, base: 12 }));
    expect(found).toMatchObject({ lamp: 'green', state: 'on-track', target: 19 });
    expect(found.ruling).toEqual({
      zh: '1—9月8起，比去年同期（12起）少4起；全年上限19起，还余11起',
      en: '8 in January–September 2022, down 4 on a year before (12); limit for the year 19, 11 left',
    });
    expect(found.evidence.zh).toContain('差别尚在随机波动范围内（率比0.67，95%区间0.24—1.77，p=0.50）');
    expect(found.evidence.zh).toContain('按近2年和今年进度推算，类似情形100次中99次以上能达成（99%以上）');
  });

  // negative binomial: at most 3 with size ½ + 38/3 + 16 and probability (2/3 + ¾)/(2/3 + 1) = .2682
  test('warns and says the odds when the pace is too fast', () => {
    const found = judged('g2', answered(ordinaryAccidents, { now: 16, base: 18 }));
    expect(found).toMatchObject({ lamp: 'amber', state: 'warning' });
    expect(found.evidence.zh).toContain('类似情形10次中约有3次能达成（约27%），多半难以达成');
    expect(found.evidence.en).toContain(
      'in about 3 of 10 such situations the goal is met (about 27%): more likely missed than met',
    );
  });

  test.each([
    [8, 8, '与去年同期（8起）持平'],
    [9, 8, '比去年同期（8起）多1起'],
  ])('%i after %i is not fewer so far, however likely the year', (now, base, words) => {
    const found = judged('g2', answered(ordinaryAccidents, { now, base }));
    expect(found).toMatchObject({ lamp: 'amber', state: 'warning' });
    expect(found.ruling.zh).toContain(words);
  });

  test('is missed as soon as the limit is passed, even on partial reports', () => {
    for (const reported of [12, 7]) {
      const found = judged('g2', answered(ordinaryAccidents, { now: 20, base: 12, reported }));
      expect(found).toMatchObject({ lamp: 'red', state: 'missed' });
      expect(found.ruling.zh).toBe('1—9月已有20起，超过全年上限19起（上年20起），不能达成');
    }
  });

  test.each([
    [19, 'green', 'met', '2022年19起，少于上年20起，目标达成'],
    [20, 'red', 'missed', '2022年已有20起，超过全年上限19起（上年20起），不能达成'],
  ])('with December in, %i is %s', (now, lamp, state, ruling) => {
    const found = judged('g2', answered(ordinaryAccidents, { now, base: 20, ...whole }), yearEnd);
    expect(found).toMatchObject({ lamp, state });
    expect(found.ruling.zh).toBe(ruling);
    expect(found.evidence.zh).not.toContain('类似情形');
  });

  test('a December still being reported is not final', () => {
    const open = answered(ordinaryAccidents, { now: 19, base: 20, ...whole });
    expect(judged('g2', open, { ...yearEnd, asOf: '2022-12-30' }).state).not.toBe('met');
  });

  test('partial reports hold back green and the odds', () => {
    const found = judged('g2', answered(ordinaryAccidents, { now: 2, base: 12, reported: 11 }));
    expect(found).toMatchObject({ lamp: 'amber', state: 'warning' });
    expect(found.evidence.zh).toContain('应报12个县月，只收到11个');
    expect(found.evidence.zh).not.toContain('类似情形');
    const end = judged(
      'g2',
      answered(ordinaryAccidents, { now: 2, base: 12, reported: 11, ...whole }),
      yearEnd,
    );
    expect(end).toMatchObject({ lamp: 'amber', state: 'warning' });
    expect(end.ruling.zh).toContain('报送不全，尚不能认定');
  });

  test('a partly reported last year is not compared with', () => {
    const found = judged('g2', answered(ordinaryAccidents, { now: 8, base: 3, baseReported: 5 }));
    expect(found.state).toBe('on-track');
    expect(found.ruling.zh).toBe('1—9月8起；全年上限19起，还余11起');
    expect(found.evidence.zh).toContain('两年报送不全，不作同比检验');
  });

  test('after a year of none the limit is none', () => {
    const none = { ...september, lastYear: 0, priorYears: [0] };
    expect(judged('g2', answered(ordinaryAccidents, { now: 1, base: 0 }), none)).toMatchObject({
      state: 'missed',
      target: 0,
    });
    const kept = judged('g2', answered(ordinaryAccidents, { now: 0, base: 0, ...whole }), {
      ...none,
      asOf: '2022-12-31',
    });
    expect(kept).toMatchObject({ state: 'met' });
    expect(kept.ruling.zh).toBe('2022年0起，与上年同为0，目标达成');
  });

  test('none early in the year leans on earlier years and says so', () => {
    const january = answered(ordinaryAccidents, {
      now: 0,
      base: 2,
      period: ['2022-01', '2022-01'],
      asOf: '2022-01-31',
    });
    const found = judged('g2', january, { ...september, asOf: '2022-01-31' });
    expect(found.evidence.zh).toContain('信息主要来自往年');
  });

  test('seasonal shares move the odds', () => {
    const answer = answered(ordinaryAccidents, { now: 14, base: 18 });
    const late = [...Array.from({ length: 9 }, () => 0.05), 0.2, 0.2, 0.15];
    const even = judged('g2', answer).evidence.zh;
    expect(judged('g2', answer, { ...september, monthShares: late }).evidence.zh).not.toBe(even);
    expect(() => judged('g2', answer, { ...september, monthShares: [1] })).toThrow(/month shares/);
  });

  test('deaths are held against the limit pro rata, with no test and no odds', () => {
    const green = judged('g3', answered(deaths, { now: 14, base: 15 }));
    expect(green).toMatchObject({ lamp: 'green', state: 'on-track', target: 19 });
    expect(green.rule.zh).toContain('按进度折算的上限');
    expect(green.evidence.zh).toBe('一起事故可致多人伤亡，人数之间不独立，不作检验，也不推算概率');
    // limit 19 × ¾ = 14.25
    expect(judged('g3', answered(deaths, { now: 15, base: 16 }))).toMatchObject({
      lamp: 'amber',
      state: 'warning',
    });
    expect(judged('g3', answered(deaths, { now: 20, base: 16 }))).toMatchObject({
      lamp: 'red',
      state: 'missed',
    });
    expect(judged('g3', answered(deaths, { now: 12, base: 20, ...whole }), yearEnd)).toMatchObject({
      state: 'met',
    });
  });

  test('without the whole of last year it is not judged', () => {
    const found = judged('g2', answered(ordinaryAccidents, { now: 8 }), {
      ...september,
      lastYear: null,
      priorYears: [],
    });
    expect(found).toMatchObject({ lamp: 'grey', state: 'no-data', target: null });
    expect(found.ruling.zh).toBe('上年全年数据未接入，无法判定');
    expect(found.evidence.zh).toBe('没有可比的去年同期数据');
  });
});

describe('all of them', () => {
  test.each([
    [900, 'green', 'on-track', '距100%差10.0个百分点'],
    [899, 'amber', 'warning', '距100%差10.1个百分点'],
    [700, 'amber', 'warning', '距100%差30.0个百分点'],
    [699, 'red', 'missed', '距100%差30.1个百分点'],
  ])('%i of 1000 due is %s', (done, lamp, state, short) => {
    const found = judged('g6', answered(ontime, { now: [done, 1000] }));
    expect(found).toMatchObject({ lamp, state, target: 1 });
    expect(found.ruling.zh).toContain(`${1000 - done}未完成`);
    expect(found.ruling.zh).toContain(short);
  });

  test('a late one that cannot be made good is never green', () => {
    const found = judged('g4', answered(ontime, { now: [9990, 10_000] }));
    expect(found).toMatchObject({ lamp: 'amber', state: 'warning' });
    expect(found.ruling.zh).toBe(
      '1—9月9990/10000（99.9%）；余10未完成；距100%差0.1个百分点；逾期不可补回，全年100%已不能达成',
    );
    expect(found.evidence.zh).toBe('95%区间99.8%—99.9%');
  });

  // Jeffreys, 30 of 30: Π (30.5 + i)/(31 + i), i < 10, = .8669
  test('all done so far still tells how long such a record lasts', () => {
    const found = judged('g4', answered(ontime, { now: [30, 30] }));
    expect(found).toMatchObject({ lamp: 'green', state: 'on-track' });
    expect(found.ruling.zh).toBe('1—9月30/30（100.0%）；全部完成');
    expect(found.evidence.zh).toContain('余下时间约还有10项到期，类似情形10次中约有9次能全部按期（约87%）');
  });

  test.each([
    [[1000, 1000], 'green', 'met'],
    [[999, 1000], 'red', 'missed'],
  ] as const)('with December in, %s is %s', (now, lamp, state) => {
    expect(judged('g6', answered(ontime, { now, ...whole }), yearEnd)).toMatchObject({ lamp, state });
  });

  // 75 % of the year has passed by the end of September
  test.each([
    [800, 'green', 'on-track', '序时进度75.0%，未落后'],
    [650, 'green', 'on-track', '落后序时进度（75.0%）10.0个百分点'],
    [649, 'amber', 'warning', '落后序时进度（75.0%）10.1个百分点'],
    [450, 'amber', 'warning', '落后序时进度（75.0%）30.0个百分点'],
    [449, 'red', 'missed', '落后序时进度（75.0%）30.1个百分点'],
    [1000, 'green', 'met', '全部完成'],
  ])('a survey that has reached %i of 1000 is %s', (done, lamp, state, words) => {
    const found = judged('g7', answered(surveyed, { now: [done, 1000] }));
    expect(found).toMatchObject({ lamp, state });
    expect(found.ruling.zh).toContain(`9月末${done}/1000`);
    expect(found.ruling.zh).toContain(words);
  });

  test('partial reports hold back green', () => {
    for (const now of [
      [1000, 1000],
      [950, 1000],
    ] as const) {
      const found = judged('g6', answered(ontime, { now, reported: 4 }));
      expect(found).toMatchObject({ lamp: 'amber', state: 'warning' });
      expect(found.evidence.zh).toContain('应报12个县月，只收到4个');
    }
  });

  test('nothing due is not judged, and never met', () => {
    for (const [asked, context] of [
      [{ now: [0, 0] as const }, september],
      [{ now: [0, 0] as const, ...whole }, yearEnd],
    ] as const) {
      const found = judged('g6', answered(ontime, asked), context);
      expect(found).toMatchObject({ lamp: 'grey', state: 'no-data' });
      expect(found.ruling.zh).toContain('没有应办事项');
    }
  });
});

test.each(plan.goals)('$id without data is grey and never met', ({ id }) => {
  const missing = judged(id, null);
  expect(missing).toMatchObject({ lamp: 'grey', state: 'no-data', answer: null });
  expect(missing.ruling).toEqual({ zh: '数据未接入', en: 'no data connected' });
  for (const context of [september, yearEnd]) {
    const none = judged(
      id,
      answered(goal(id).kind === 'all' ? ontime : ordinaryAccidents, { now: null }),
      context,
    );
    expect(none).toMatchObject({ lamp: 'grey', state: 'no-data' });
    expect(none.evidence.zh).toContain('尚未报送');
  }
});

test('another year is judged in its own words', () => {
  const asked = { now: 8, base: 12, period: ['2024-01', '2024-06'], asOf: '2024-06-30' } as const;
  const found = judged('g2', answered(ordinaryAccidents, asked), {
    asOf: '2024-06-30',
    lastYear: 25,
    priorYears: [22, 25],
  });
  expect(found.ruling).toEqual({
    zh: '上半年8起，比去年同期（12起）少4起；全年上限24起，还余16起',
    en: '8 in January–June 2024, down 4 on a year before (12); limit for the year 24, 16 left',
  });
  const past = { now: 8, base: 12, period: ['2021-01', '2021-12'] } as const;
  expect(judged('g2', answered(ordinaryAccidents, past), september).ruling.zh).toBe(
    '2021年8起，少于上年20起，目标达成',
  );
});

test('a goal is judged from January on', () => {
  const spring = answered(majorAccidents, { now: 0, period: ['2022-03', '2022-09'] });
  expect(() => judged('g1', spring)).toThrow(/from January on/);
});
