import { expect, test } from 'vitest';
import type { IndicatorFacts } from '../../../models/answer.ts';
import { headline } from '../../../models/headline/index.ts';
import { indicators } from '../../../sql/indicators/index.ts';
import {
  answered,
  deaths,
  hanCount,
  majorAccidents,
  ontime,
  openHazards,
  ordinaryAccidents,
  surveyed,
} from './answers.ts';

/** Accident bulletins of the Ministry of Housing and Urban-Rural Development, 2014–2020, and the edges of each rule. */
test.each([
  [8, 12, '1—9月一般事故8起，比去年同期少4起，差别尚在随机波动范围内'],
  [12, 8, '1—9月一般事故12起，比去年同期多4起，差别尚在随机波动范围内'],
  [9, 30, '1—9月一般事故9起，比去年同期少21起，明显下降'],
  [30, 9, '1—9月一般事故30起，比去年同期多21起，明显上升'],
  [168, 243, '1—9月一般事故168起，比去年同期少75起，明显下降'],
  [689, 773, '1—9月一般事故689起，比去年同期少84起，有所下降'],
  [773, 689, '1—9月一般事故773起，比去年同期多84起，有所上升'],
  [2, 6, '1—9月一般事故2起，比去年同期少4起，差别尚在随机波动范围内'],
  [23, 23, '1—9月一般事故23起，与去年同期持平'],
  [5, 0, '1—9月一般事故5起，去年同期为0，不计算同比'],
  [0, 0, '1—9月一般事故0起，与去年同期持平'],
  [0, 5, '1—9月一般事故0起，比去年同期少5起，差别尚在随机波动范围内'],
  [0, 6, '1—9月一般事故0起，比去年同期少6起，有所下降'],
  [null, 6, '1—9月一般事故尚未报送'],
  [6, null, '1—9月一般事故6起，去年同期无数据，不作比较'],
])('%s accidents after %s', (now, base, zh) => {
  expect(headline(answered(ordinaryAccidents, { now, base })).zh).toBe(zh);
  expect(hanCount(zh)).toBeLessThanOrEqual(24);
});

test('what is not reported says by when it was owed, where that is known', () => {
  const none = { now: null, period: ['2022-01', '2022-12'], dueDay: 10 } as const;
  expect(headline(answered(ordinaryAccidents, none))).toEqual({
    zh: '2022年一般事故尚未报送（应于2023年1月10日前报送）',
    en: 'Ordinary accidents in 2022: not reported yet (due by 10 January 2023)',
  });
});

test.each([
  [
    8,
    12,
    'Ordinary accidents: 8 in January–September 2022, down 4 on a year before; the difference is within random variation',
  ],
  [9, 30, 'Ordinary accidents: 9 in January–September 2022, down 21 on a year before; a clear fall'],
  [
    773,
    689,
    'Ordinary accidents: 773 in January–September 2022, up 84 on a year before; some evidence of a rise',
  ],
  [23, 23, 'Ordinary accidents: 23 in January–September 2022, the same as a year before'],
  [5, 0, 'Ordinary accidents: 5 in January–September 2022, none a year before, so no rate of change'],
  [null, 6, 'Ordinary accidents in January–September 2022: not reported yet'],
  [6, null, 'Ordinary accidents: 6 in January–September 2022, no data for a year before, so not compared'],
])('%s accidents after %s, in English', (now, base, en) => {
  expect(headline(answered(ordinaryAccidents, { now, base })).en).toBe(en);
});

test('without a comparison the figure stands alone', () => {
  expect(headline(answered(ordinaryAccidents, { now: 8 }))).toEqual({
    zh: '1—9月一般事故8起',
    en: 'Ordinary accidents: 8 in January–September 2022',
  });
});

test('one or two events are told one by one, and never as a trend', () => {
  const events = [{ zh: '3月5日青石县', en: '5 March, Qingshi' }];
  const said = headline(answered(majorAccidents, { now: 1, base: 4 }), { events });
  expect(said).toEqual({
    zh: '1—9月较大及以上事故1起：3月5日青石县',
    en: 'Relatively major or worse accidents: 1 in January–September 2022: 5 March, Qingshi',
  });
  expect(headline(answered(majorAccidents, { now: 3, base: 4 }), { events }).zh).toContain('随机波动');
});

test('a broken zero goal comes before everything but missing data', () => {
  const events = [{ zh: '3月5日青石县', en: '5 March, Qingshi' }];
  expect(headline(answered(majorAccidents, { now: 1, base: 0 }), { zeroGoal: true, events })).toEqual({
    zh: '1—9月发生较大及以上事故1起，零目标已不能达成',
    en: 'Relatively major or worse accidents: 1 in January–September 2022; the goal of none can no longer be met',
  });
  expect(headline(answered(majorAccidents, { now: 0, base: 1 }), { zeroGoal: true }).zh).not.toContain(
    '零目标',
  );
  expect(headline(answered(majorAccidents, { now: null }), { zeroGoal: true }).zh).toBe(
    '1—9月较大及以上事故尚未报送',
  );
});

test('a signal of the control chart comes before the comparison, but after none a year before and missing returns', () => {
  const signal = {
    from: '2022-06-01',
    rises: true,
    rule: { zh: '连续多月在均值同侧', en: 'a run on one side of the mean' },
  };
  const said = (asked: Parameters<typeof answered>[1], rises = true) =>
    headline({ ...answered(ordinaryAccidents, asked), signal: { ...signal, rises } });
  expect(said({ now: 30, base: 28 })).toEqual({
    zh: '1—9月一般事故30起，自2022年6月起明显上升（连续多月在均值同侧）',
    en: 'Ordinary accidents: 30 in January–September 2022, a clear rise from June 2022 on (a run on one side of the mean)',
  });
  expect(said({ now: 30, base: 28 }, false).zh).toContain('起明显下降');
  expect(said({ now: 5, base: 0 }).zh).toContain('不计算同比');
  expect(said({ now: 5, base: 9, reported: 11 }).zh).toContain('报送不全');
});

test('an incomplete period is never compared, and says what is missing', () => {
  expect(headline(answered(ordinaryAccidents, { now: 2, base: 30, reported: 11 })).zh).toBe(
    '1—9月一般事故2起，报送不全（11/12个县月），不作比较',
  );
  expect(headline(answered(ordinaryAccidents, { now: 2, base: 30, baseReported: 11 }))).toEqual({
    zh: '1—9月一般事故2起，去年同期报送不全（11/12个县月），不作比较',
    en: 'Ordinary accidents: 2 in January–September 2022, a year before only 11 of 12 county-months reported, so not compared',
  });
});

test('ratios move in percentage points', () => {
  expect(headline(answered(ontime, { now: [900, 1000], base: [800, 1000] }))).toEqual({
    zh: '1—9月按期整改率90.0%，比去年同期高10.0个百分点，明显上升',
    en: 'Rectified in time: 90.0% in January–September 2022, up 10.0 percentage points on a year before; a clear rise',
  });
  expect(headline(answered(ontime, { now: [70, 100], base: [72, 100] })).zh).toBe(
    '1—9月按期整改率70.0%，比去年同期低2.0个百分点，差别尚在随机波动范围内',
  );
  expect(headline(answered(ontime, { now: [0, 0], base: [72, 100] }))).toEqual({
    zh: '1—9月按期整改率：无应计对象',
    en: 'Rectified in time in January–September 2022: nothing was due',
  });
  expect(headline(answered(ontime, { now: [7, 9], base: [0, 0] })).zh).toBe(
    '1—9月按期整改率77.8%，去年同期无应计对象',
  );
});

test('a share or a rate of one or two is told by what it is of, never in per cent', () => {
  expect(headline(answered(ontime, { now: [1, 2], base: [72, 100] }))).toEqual({
    zh: '1—9月按期整改率：2项中1项，数量极少，不列比率',
    en: 'Rectified in time in January–September 2022: 1 of 2, too few for a rate',
  });
  const rate = { ...ordinaryAccidents, kind: 'rate', exposure: { zh: '在建面积', en: 'area' } } as const;
  expect(headline(answered(rate, { now: [2, 5] })).zh).toBe('1—9月一般事故起数：计2，数量极少，不列比率');
  expect(headline(answered(rate, { now: [9, 5], base: [4, null] })).zh).toBe(
    '1—9月一般事故起数1.8起，去年同期在建面积未报全，不作比较',
  );
});

test('deaths are compared in persons and called neither a fall nor chance', () => {
  expect(headline(answered(deaths, { now: 9, base: 40 }))).toEqual({
    zh: '1—9月死亡9人，比去年同期少31人',
    en: 'Deaths: 9 persons in January–September 2022, down 31 persons on a year before',
  });
});

test('a stock is told at its moment, a county by its name, another year by its number', () => {
  expect(headline(answered(openHazards, { now: 12_345, base: 12_000, county: true }))).toEqual({
    zh: '青石县9月末未销号隐患1.23万项，比去年同期多345项，有所上升',
    en: 'Qingshi, Open hazards: 12,345 at the end of September 2022, up 345 on a year before; some evidence of a rise',
  });
  const lastYear = { now: [99, 100], period: ['2021-01', '2021-12'] } as const;
  expect(headline(answered(surveyed, lastYear)).zh).toBe('2021年12月末农房排查覆盖率99.0%');
});

/** Three forms of each indicator of the catalogue. */
test.each(indicators.map((known) => [known.name, known] as const))(
  '%s fits a page headline of 36 characters',
  (_, known) => {
    const facts: IndicatorFacts = {
      ...known,
      noInterval: null,
      exposure: known.exposure?.label ?? null,
      heldAgainst: null,
      splits: [],
    };
    const sums = (value: number) => (facts.kind === 'ratio' ? ([value, 10_000] as const) : value);
    for (const [now, base] of [
      [sums(9000), sums(9100)],
      [sums(9), sums(30)],
      [null, sums(8)],
    ]) {
      const { zh, en } = headline(answered(facts, { now: now ?? null, base: base ?? null }));
      expect(hanCount(zh)).toBeLessThanOrEqual(36);
      expect(`${zh}${en}`).not.toMatch(/undefined|null|NaN|[!！]|数\d/);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  },
);
