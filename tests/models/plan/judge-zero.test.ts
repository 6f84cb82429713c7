import { expect, test } from 'vitest';
import { answered, majorAccidents } from '../headline/answers.ts';
import { judged, september, whole, yearEnd } from './judged.ts';

test('a zero goal stands green until broken, with the risk that remains', () => {
  const found = judged('major_none', answered(majorAccidents, { now: 0 }), {
    ...september,
    priorYears: [0, 1],
  });
  expect(found).toMatchObject({ lamp: 'green', state: 'on-track', target: 0 });
  expect(found.ruling.zh).toBe('1—9月未发生，零目标保持');
  // Jeffreys, one event in 2.75 years, a quarter ahead: 1 − (2.75/3)^1.5 = .1224
  expect(found.evidence.zh).toBe(
    '残余风险：此前2年共1起，按此推算余下3个月，类似情形10次中约有1次仍会发生（约12%）',
  );
  expect(found.evidence.en).toContain('in about 1 of 10 such situations it would still happen (about 12%)');
});

test('a zero goal is red for ever once broken, in the year and after it', () => {
  for (const [answer, context] of [
    [answered(majorAccidents, { now: 1 }), september],
    [answered(majorAccidents, { now: 1, ...whole }), yearEnd],
    [answered(majorAccidents, { now: 1, reported: 11 }), september],
  ] as const) {
    expect(judged('major_none', answer, context)).toMatchObject({ lamp: 'red', state: 'missed' });
  }
  expect(judged('major_none', answered(majorAccidents, { now: 1 })).ruling).toEqual({
    zh: '1—9月已发生1起，零目标已不能达成',
    en: '1 in January–September 2022: the goal of none can no longer be met',
  });
});

test('a zero goal is met when December is in', () => {
  const found = judged('major_none', answered(majorAccidents, { now: 0, ...whole }), yearEnd);
  expect(found).toMatchObject({ lamp: 'green', state: 'met' });
  expect(found.ruling.zh).toBe('2022年未发生，零目标达成');
});

test('a zero goal is never green on partial reports', () => {
  for (const [asked, context] of [
    [{ now: 0, reported: 11 }, september],
    [{ now: 0, reported: 11, ...whole }, yearEnd],
  ] as const) {
    const found = judged('major_none', answered(majorAccidents, asked), context);
    expect(found).toMatchObject({ lamp: 'amber', state: 'warning' });
    expect(found.ruling.zh).toContain('报送不全，尚不能认定');
    expect(found.evidence.zh).toContain('应报12个县月，只收到11个');
  }
});

test('a zero goal without earlier years gives no odds', () => {
  const { evidence } = judged('major_none', answered(majorAccidents, { now: 0 }), {
    ...september,
    priorYears: [],
  });
  expect(evidence.zh).toBe('残余风险：没有往年数据，不作推算');
});
