import { expect, test } from 'vitest';
import { answered, deaths, ordinaryAccidents } from '../headline/answers.ts';
import { judged, september, whole, yearEnd } from './judged.ts';

test('fewer than last year is on track while under last year and likely to end under it', () => {
  const found = judged('casualty_fewer', answered(ordinaryAccidents, { now: 8, base: 12 }));
  expect(found).toMatchObject({ lamp: 'green', state: 'on-track', target: 19 });
  expect(found.ruling).toEqual({
    zh: '1—9月8起，比去年同期（12起）少4起；全年上限19起，还余11起',
    en: '8 in January–September 2022, down 4 on a year before (12); limit for the year 19, 11 left',
  });
  expect(found.evidence.zh).toContain('差别尚在随机波动范围内（率比0.67，95%区间0.24—1.77，p=0.50）');
  expect(found.evidence.zh).toContain('按近2年和今年进度推算，类似情形100次中99次以上能达成（99%以上）');
});

// negative binomial: at most 3 with size ½ + 38/3 + 16 and probability (2/3 + ¾)/(2/3 + 1) = .2682
test('the odds are told, and the lamp amber, when the pace is too fast', () => {
  const found = judged('casualty_fewer', answered(ordinaryAccidents, { now: 16, base: 18 }));
  expect(found).toMatchObject({ lamp: 'amber', state: 'warning' });
  expect(found.evidence.zh).toContain('类似情形10次中约有3次能达成（约27%），多半难以达成');
  // 2,000 simulated years: tests/simulation/pace-years.ts
  expect(found.evidence.zh).toMatch(/；在模拟的2000个年度中，给出20%–30%的目标有25%达成（n=113）$/);
  expect(found.evidence.en).toContain(
    'in about 3 of 10 such situations the goal is met (about 27%): more likely missed than met',
  );
});

test.each([
  [8, 8, '与去年同期（8起）持平'],
  [9, 8, '比去年同期（8起）多1起'],
])('%i after %i is not fewer so far, however likely the year', (now, base, words) => {
  const found = judged('casualty_fewer', answered(ordinaryAccidents, { now, base }));
  expect(found).toMatchObject({ lamp: 'amber', state: 'warning' });
  expect(found.ruling.zh).toContain(words);
});

test('fewer than last year is missed as soon as the limit is passed, even on partial reports', () => {
  for (const reported of [12, 7]) {
    const found = judged('casualty_fewer', answered(ordinaryAccidents, { now: 20, base: 12, reported }));
    expect(found).toMatchObject({ lamp: 'red', state: 'missed' });
    expect(found.ruling.zh).toBe('1—9月已有20起，超过全年上限19起（上年20起），不能达成');
  }
});

test.each([
  [19, 'green', 'met', '2022年19起，少于上年20起，目标达成'],
  [20, 'red', 'missed', '2022年已有20起，超过全年上限19起（上年20起），不能达成'],
])('with December in, %i is %s', (now, lamp, state, ruling) => {
  const found = judged('casualty_fewer', answered(ordinaryAccidents, { now, base: 20, ...whole }), yearEnd);
  expect(found).toMatchObject({ lamp, state });
  expect(found.ruling.zh).toBe(ruling);
  expect(found.evidence.zh).not.toMatch(/类似情形|模拟/);
});

test('a December still being reported is not final', () => {
  const open = answered(ordinaryAccidents, { now: 19, base: 20, ...whole });
  expect(judged('casualty_fewer', open, { ...yearEnd, asOf: '2022-12-30' }).state).not.toBe('met');
});

test('a past year is final only when asked for as a whole', () => {
  const part = { now: 8, base: 12, period: ['2021-01', '2021-09'] } as const;
  expect(judged('casualty_fewer', answered(ordinaryAccidents, part)).state).toBe('on-track');
  expect(
    judged('casualty_fewer', answered(ordinaryAccidents, { ...part, period: ['2021-01', '2021-12'] })).state,
  ).toBe('met');
});

test('partial reports hold back green and the odds', () => {
  const found = judged('casualty_fewer', answered(ordinaryAccidents, { now: 2, base: 12, reported: 11 }));
  expect(found).toMatchObject({ lamp: 'amber', state: 'warning' });
  expect(found.evidence.zh).toContain('应报12个县月，只收到11个');
  expect(found.evidence.zh).not.toContain('类似情形');
  const end = judged(
    'casualty_fewer',
    answered(ordinaryAccidents, { now: 2, base: 12, reported: 11, ...whole }),
    yearEnd,
  );
  expect(end).toMatchObject({ lamp: 'amber', state: 'warning' });
  expect(end.ruling.zh).toContain('报送不全，尚不能认定');
});

test('a partly reported last year is not compared with', () => {
  const found = judged('casualty_fewer', answered(ordinaryAccidents, { now: 8, base: 3, baseReported: 5 }));
  expect(found.state).toBe('on-track');
  expect(found.ruling.zh).toBe('1—9月8起；全年上限19起，还余11起');
  expect(found.evidence.zh).toContain('两年报送不全，不作同比检验');
});

test('after a year of none the limit is none', () => {
  const none = { ...september, lastYear: 0, priorYears: [0] };
  expect(judged('casualty_fewer', answered(ordinaryAccidents, { now: 1, base: 0 }), none)).toMatchObject({
    state: 'missed',
    target: 0,
  });
  const kept = judged('casualty_fewer', answered(ordinaryAccidents, { now: 0, base: 0, ...whole }), {
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
  const found = judged('casualty_fewer', january, { ...september, asOf: '2022-01-31' });
  expect(found.evidence.zh).toContain('信息主要来自往年');
});

test('seasonal shares move the odds', () => {
  const answer = answered(ordinaryAccidents, { now: 14, base: 18 });
  const late = [...Array.from({ length: 9 }, () => 0.05), 0.2, 0.2, 0.15];
  const even = judged('casualty_fewer', answer).evidence.zh;
  expect(
    judged('casualty_fewer', answer, {
      ...september,
      seasons: { shares: late, of: { zh: '在建面积', en: 'area' } },
    }).evidence.zh,
  ).not.toBe(even);
  expect(() =>
    judged('casualty_fewer', answer, {
      ...september,
      seasons: { shares: [1], of: { zh: '在建面积', en: 'area' } },
    }),
  ).toThrow(/month shares/);
});

test('deaths are held against the limit pro rata, with no test and no odds', () => {
  const green = judged('deaths_fewer', answered(deaths, { now: 14, base: 15 }));
  expect(green).toMatchObject({ lamp: 'green', state: 'on-track', target: 19 });
  expect(green.rule.zh).toContain('按进度折算的上限');
  expect(green.evidence.zh).toBe('一起事故可致多人伤亡，人数之间不独立，不作检验，也不推算概率');
  // limit 19 × ¾ = 14.25
  expect(judged('deaths_fewer', answered(deaths, { now: 15, base: 16 }))).toMatchObject({
    lamp: 'amber',
    state: 'warning',
  });
  expect(judged('deaths_fewer', answered(deaths, { now: 20, base: 16 }))).toMatchObject({
    lamp: 'red',
    state: 'missed',
  });
  expect(judged('deaths_fewer', answered(deaths, { now: 12, base: 20, ...whole }), yearEnd)).toMatchObject({
    state: 'met',
  });
});

test('without the whole of last year the goal is not judged', () => {
  const found = judged('casualty_fewer', answered(ordinaryAccidents, { now: 8 }), {
    ...september,
    lastYear: null,
    priorYears: [],
  });
  expect(found).toMatchObject({ lamp: 'grey', state: 'no-data', target: null });
  expect(found.ruling.zh).toBe('上年全年数据未接入，无法判定');
  expect(found.evidence.zh).toBe('没有可比的去年同期数据');
});
