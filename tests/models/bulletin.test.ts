import { describe, expect, test } from 'vitest';
import { percentOf, reportedSentence, tollSentence, typeSentence } from '../../models/bulletin.ts';

const what = { zh: '房屋市政工程生产安全事故', en: 'accidents' };
const when = { zh: '2019年，全国', en: '2019' };
const tolls = (accidents: number, deaths: number, more: number, dead: number) => ({
  accidents,
  deaths,
  accidentsBefore: accidents - more,
  deathsBefore: deaths - dead,
});

/** Accident bulletins of the Ministry of Housing and Urban-Rural Development for the periods named. */
describe('the per cent of the published bulletins, to the digit', () => {
  test.each([
    ['2019', tolls(773, 904, 39, 64), '分别上升5.31%和7.62%'],
    ['2019 较大及以上', tolls(23, 107, 1, 20), '分别上升4.55%和22.99%'],
    ['2014-03', tolls(38, 41, -12, -24), '分别下降24.00%和36.92%'],
    ['2016-04', tolls(55, 60, 11, 1), '分别上升25.00%和1.69%'],
    ['2017-01', tolls(9, 9, -21, -29), '分别下降70.00%和76.32%'],
  ])('%s', (_period, counts, shares) => {
    expect(tollSentence(what, when, counts).zh).toContain(shares);
  });

  test('and the shares of the types', () => {
    expect([percentOf(415, 773), percentOf(407, 689)]).toEqual(['53.69', '59.07']);
  });
});

test('the sentence stands whole', () => {
  expect(tollSentence(what, when, tolls(773, 904, 39, 64)).zh).toBe(
    '2019年，全国共发生房屋市政工程生产安全事故773起、死亡904人，比去年同期事故起数增加39起、死亡人数增加64人，分别上升5.31%和7.62%。',
  );
  expect(tollSentence(what, when, tolls(773, 904, 39, 64)).en).toBe(
    '2019: 773 accidents, 904 deaths; accidents up 39, deaths up 64 on a year before, by 5.31% and 7.62%.',
  );
  expect(tollSentence(what, when, tolls(1, 1, -2, -1)).en).toContain('1 accident, 1 death;');
});

test('a base of 0 has no per cent; two ways are told apart; nothing and the same are said', () => {
  const zh = (...counts: Parameters<typeof tolls>) => tollSentence(what, when, tolls(...counts)).zh;
  expect(zh(2, 3, 2, 3)).toContain('事故起数上年同期为0、死亡人数上年同期为0。');
  expect(zh(12, 10, 2, -5)).toContain('增加2起、死亡人数减少5人，事故起数上升20.00%、死亡人数下降33.33%。');
  expect(zh(4, 5, 0, 0)).toContain('共发生房屋市政工程生产安全事故4起、死亡5人，与去年同期持平。');
  expect(zh(0, 0, 0, 0)).toBe('2019年，全国未发生房屋市政工程生产安全事故，与去年同期持平。');
  expect(zh(0, 0, -2, -3)).toBe('2019年，全国未发生房屋市政工程生产安全事故，去年同期2起、死亡3人。');
});

test('where one of the two is level, each is worded by itself', () => {
  const said = (...counts: Parameters<typeof tolls>) => tollSentence(what, when, tolls(...counts));
  expect(said(22, 20, 0, 3).zh).toBe(
    '2019年，全国共发生房屋市政工程生产安全事故22起、死亡20人，与去年同期相比，事故起数持平，死亡人数增加3人、上升17.65%。',
  );
  expect(said(22, 20, 0, 3).en).toBe(
    '2019: 22 accidents, 20 deaths; on a year before, accidents the same, deaths up 3, by 17.65%.',
  );
  expect(said(3, 0, -1, 0).zh).toContain('，事故起数减少1起、下降25.00%，死亡人数持平。');
  expect(said(3, 3, 0, 3).zh).toContain('，事故起数持平，死亡人数增加3人、上年同期为0。');
});

test('types are told from the most frequent, those that did not occur not at all', () => {
  const type = (zh: string, count: number) => ({ label: { zh, en: zh }, count });
  expect(typeSentence([type('坍塌', 0), type('触电', 1), type('高处坠落', 3)])!.zh).toBe(
    '高处坠落事故3起，占总数的75.00%；触电事故1起，占总数的25.00%。',
  );
  expect(typeSentence([type('坍塌', 0)])).toBeNull();
});

describe('what nobody has reported is not called none, nor what few have compared', () => {
  const said = (reported: number, before: number, accidents: number) =>
    reportedSentence(
      {
        total: { reported, expected: 9 },
        comparison: { base: { reported: before, expected: 9 } },
        period: { from: '2019-01-01', to: '2019-12-01' },
        dueDay: 10,
      },
      what,
      when,
      tolls(accidents, accidents, accidents, accidents),
    ).zh;

  test.each([
    [0, 9, 0, '2019年，全国房屋市政工程生产安全事故尚未报送（应于2020年1月10日前报送）。'],
    [9, 0, 0, '2019年，全国未发生房屋市政工程生产安全事故；去年同期尚未报送。'],
    [9, 0, 2, '2019年，全国共发生房屋市政工程生产安全事故2起、死亡2人；去年同期尚未报送。'],
    [9, 9, 0, '2019年，全国未发生房屋市政工程生产安全事故，与去年同期持平。'],
    [
      8,
      9,
      2,
      '2019年，全国共发生房屋市政工程生产安全事故2起、死亡2人；本期报送不全（8/9个县月），不作比较。',
    ],
    [9, 7, 0, '2019年，全国未发生房屋市政工程生产安全事故；去年同期报送不全（7/9个县月），不作比较。'],
  ])('%i and %i months reported, %i accidents', (reported, before, accidents, sentence) => {
    expect(said(reported, before, accidents)).toBe(sentence);
  });
});
