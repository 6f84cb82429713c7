import { describe, expect, test } from 'vitest';
import { stateKey, stateWords, toneOf, verdictKey } from '../../dashboard/src/lib/words/evidence.ts';
import { message } from '../../dashboard/src/lib/words/messages.ts';
import { measured } from '../../models/statistics/index.ts';
import { answer, counted, facts, ontime, shared, silent } from './an-answer.ts';

function judged(now: number, base: number) {
  const { total, comparison } = answer({ total: counted(now), base: counted(base) });
  if (comparison === null) throw new Error('no comparison');
  return { total, comparison };
}

describe('what a comparison says, in words and colour', () => {
  // Counts of the ministry's bulletins and their exact p from R's poisson tests: .0011, .0003, .030, .289.
  test.each([
    [9, 30, '明显下降（p<0.002）', 'better'],
    [168, 243, '明显下降（p<0.002）', 'better'],
    [243, 168, '明显上升（p<0.002）', 'worse'],
    [689, 773, '有所下降（p<0.05）', 'better'],
    [2, 6, '差别尚在随机波动范围内', 'chance'],
    [23, 23, '与去年同期持平', 'chance'],
    [5, 0, '去年同期为0，不计算同比', 'chance'],
  ])('%d against %d: %s, %s', (now, base, words, tone) => {
    const compared = judged(now, base);
    expect(message('zh', verdictKey(compared))).toBe(words);
    expect(toneOf(compared, 'less')).toBe(tone);
  });

  test('what is neither good nor bad has no colour, whatever the evidence', () => {
    expect(toneOf(judged(9, 30), 'neutral')).toBe('chance');
  });

  test('returns that are not all in are not compared', () => {
    const compared = judged(9, 30);
    const total = measured({ kind: 'count', numerator: 9, denominator: null, reported: 11, expected: 12 });
    expect(message('en', verdictKey({ ...compared, total }))).toBe('returns incomplete, not compared');
    expect(toneOf({ ...compared, total }, 'less')).toBe('chance');
  });

  test('a sum of persons is shown but not tested', () => {
    const amount = (numerator: number) =>
      measured({ kind: 'amount', numerator, denominator: null, events: 20, reported: 12, expected: 12 });
    const indicator = facts({ kind: 'amount' });
    const { total, comparison } = answer({ indicator, total: amount(9), base: amount(30) });
    if (comparison === null) throw new Error('no comparison');
    expect(message('zh', verdictKey({ total, comparison }))).toBe('人数与存量不作显著性检验');
  });
});

describe('how much a figure can bear', () => {
  test('of a month not reported with the day it was owed by', () => {
    const asked = { ...answer({ total: silent('count') }), dueDay: 10 };
    expect(stateWords(asked, asked.total, 'zh')).toMatch(/^未报送（应于20\d\d年\d+月10日前报送）$/);
    expect(stateWords(asked, counted(5), 'zh')).toBe('数量少，慎作比较');
  });

  test.each([
    [silent('count'), facts(), '未报送'],
    [counted(0), facts(), '零发生'],
    [counted(2), facts(), '个案，不作趋势判断'],
    [counted(5), facts(), '数量少，慎作比较'],
    [counted(40), facts(), '稳定'],
    [shared(0, 0), ontime, '无应办事项'],
  ])('%j', (figure, { kind }, words) => {
    expect(message('zh', stateKey(figure, kind))).toBe(words);
  });
});
