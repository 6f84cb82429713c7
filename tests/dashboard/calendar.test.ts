import { describe, expect, test } from 'vitest';
import { type CalendarFacts, calendarView } from '../../dashboard/src/lib/view/calendar.ts';
import { monthsShown } from '../../dashboard/src/lib/view/filed.ts';
import { monthSpans, monthsText } from '../../dashboard/src/lib/view/month-spans.ts';
import type { Submission } from '../../models/index.ts';

const label = (zh: string) => ({ zh, en: zh });

function sent(month: string, more: Partial<Submission> = {}): Submission {
  return {
    dataset: 'hazard',
    region: '990101',
    month,
    batches: ['b1'],
    strays: [],
    firstReceivedAt: '2022-06-05T02:00:00.000Z',
    isNil: false,
    ...more,
  };
}

const facts: CalendarFacts = {
  datasets: [
    { name: 'hazard', title: label('隐患台账'), isOwed: true },
    { name: 'accident', title: label('生产安全事故'), isOwed: true },
    { name: 'penalty', title: label('行政处罚'), isOwed: false },
  ],
  dataset: 'hazard',
  counties: [{ code: '990101', label: label('东篱区') }],
  months: ['2022-05-01'],
  submissions: [],
  waiting: [],
  due: { day: 10, source: label('默认值'), isDefault: true },
  now: '2022-06-20T00:00:00.000Z',
};
const before = sent('2022-04-01', { firstReceivedAt: '2022-05-02T00:00:00.000Z' });

/** The cell of the county's only month. */
function cell(more: Partial<CalendarFacts>) {
  const { state, word, told, href } = calendarView({ ...facts, ...more }, 'zh').rows[0]!.cells[0]!;
  return { state, word, told, href };
}

describe('a county’s month is told by its state, a word and a sentence', () => {
  test.each([
    [
      'nothing came and the day has passed',
      { submissions: [before] },
      'missing',
      '未报',
      '东篱区 2022年5月：未报送',
    ],
    [
      'nothing came yet',
      { submissions: [before], now: '2022-06-10T15:59:00.000Z' },
      'pending',
      '未到期',
      '东篱区 2022年5月：尚未报送，未到期',
    ],
    ['nobody uses the dataset yet', {}, 'none', '', '东篱区 2022年5月：没有报送，也没有报送义务'],
    [
      'it came in time',
      { submissions: [sent('2022-05-01')] },
      'received',
      '已报',
      '东篱区 2022年5月：已报送',
    ],
    [
      'a nil return came',
      { submissions: [sent('2022-05-01', { isNil: true })] },
      'nil',
      '零报',
      '东篱区 2022年5月：零报告',
    ],
    [
      'it came one minute after the tenth of the next month in China',
      { submissions: [sent('2022-05-01', { firstReceivedAt: '2022-06-10T16:01:00.000Z' })] },
      'late',
      '迟报',
      '东篱区 2022年5月：已报送；迟报1天',
    ],
    [
      'it was replaced twice',
      { submissions: [sent('2022-05-01', { batches: ['b1', 'b2', 'b3'] })] },
      'revised',
      '修订2',
      '东篱区 2022年5月：已报送；此后修订2次',
    ],
    [
      'rows of it were sent back',
      {
        submissions: [sent('2022-05-01')],
        waiting: [{ dataset: 'hazard', region: '990101', month: '2022-05-01', count: 7 }],
      },
      'sent-back',
      '退回7',
      '东篱区 2022年5月：已报送；退回待更正7行',
    ],
  ])('%s', (_, more, state, word, told) => {
    expect(cell(more)).toMatchObject({ state, word, told });
  });

  test('and leads to its batches, where there are any', () => {
    expect(cell({ submissions: [sent('2022-05-01')] }).href).toBe(
      '/data/batches?dataset=hazard&region=990101&month=2022-05',
    );
    expect(cell({ submissions: [before] }).href).toBe(null);
  });

  test('over several datasets, how many of the returns owed have come', () => {
    const both = [before, sent('2022-05-01'), sent('2022-04-01', { dataset: 'accident' })];
    expect(cell({ dataset: null, submissions: both })).toMatchObject({
      state: 'partial',
      word: '1/2',
      told: '东篱区 2022年5月：应报2项，已报1项',
      href: '/data/batches?region=990101&month=2022-05',
    });
  });

  test('a dataset that no month is owed of is never missing', () => {
    const own = sent('2022-04-01', { dataset: 'penalty' });
    expect(cell({ dataset: 'penalty', submissions: [own] }).state).toBe('none');
  });
});

describe('the headline', () => {
  const two = [...facts.counties, { code: '990102', label: label('西窗县') }];

  test('counts the counties that have sent the last month, and the rows waited for', () => {
    const waiting = [{ dataset: 'hazard', region: null, month: null, count: 1234 }];
    const view = calendarView({ ...facts, counties: two, submissions: [sent('2022-05-01')], waiting }, 'zh');
    expect(view.headline).toBe('2个区县中1个报齐2022年5月隐患台账；退回待更正1234行');
    expect(view.notes.join('')).toContain('退回待更正的行中有1234行未写明区县或月份');
    const whole = calendarView({ ...facts, submissions: [sent('2022-05-01')] }, 'en');
    expect(whole.headline).toBe('Every county (1) has sent 隐患台账 for May 2022; no row awaits correction');
  });

  test('calls nothing late that came with everything else, long after', () => {
    const late = sent('2022-05-01', { firstReceivedAt: '2024-02-01T00:00:00.000Z' });
    const together = calendarView({ ...facts, submissions: [late] }, 'zh');
    expect(together.rows[0]!.cells[0]!.state).toBe('received');
    expect(together.notes[0]).toContain('不判定迟报');
    const months = ['2022-04-01', '2022-05-01'];
    const apart = calendarView({ ...facts, months, submissions: [before, late] }, 'zh');
    expect(apart.rows[0]!.cells.map(({ state }) => state)).toEqual(['received', 'late']);
  });
});

test('the summary says the same in numbers, and names the months missing', () => {
  const months = ['2022-01-01', '2022-02-01', '2022-03-01', '2022-04-01', '2022-05-01'];
  const submissions = [
    sent('2022-01-01', { firstReceivedAt: '2022-02-01T00:00:00Z', batches: ['a', 'b'] }),
    sent('2022-04-01', { firstReceivedAt: '2022-05-30T00:00:00Z', isNil: true }),
  ];
  expect(calendarView({ ...facts, months, submissions }, 'zh').summary[0]).toEqual({
    title: '东篱区',
    owed: '5',
    reported: '2',
    nil: '1',
    late: '1',
    revised: '1',
    waiting: '0',
    missing: '2022年2—3月、2022年5月',
  });
});

describe('months', () => {
  test('shown end with the as-of month, or with the last one sent that has begun, whatever is missing before it', () => {
    const shown = (sentMonths: readonly string[], count: number) =>
      monthsShown(
        '2022-04-30',
        sentMonths.map((month) => sent(month)),
        count,
        '2022-07-31T16:00:00.000Z',
      );
    expect(shown(['2099-01-01', '2022-09-01'], 3)).toEqual(['2022-02-01', '2022-03-01', '2022-04-01']);
    expect(shown(['2099-01-01', '2022-08-01'], 5)).toEqual([
      '2022-04-01',
      '2022-05-01',
      '2022-06-01',
      '2022-07-01',
      '2022-08-01',
    ]);
  });

  test('run together where none is left out', () => {
    expect(monthSpans(['2022-02-01', '2021-12-01', '2022-01-01', '2022-05-01'])).toEqual([
      { from: '2021-12-01', to: '2022-02-01' },
      { from: '2022-05-01', to: '2022-05-01' },
    ]);
    expect(monthsText(['2022-01-01', '2022-03-01', '2022-05-01'], 'zh', 2)).toBe('2022年1月、2022年3月等3个');
  });
});
