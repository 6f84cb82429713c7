import { expect, test } from 'vitest';
import { tipLines, tipRows } from '../../dashboard/src/lib/components/tip-lines.ts';
import { answerSheet } from '../../dashboard/src/lib/server/api/answer-sheet.ts';
import { arrowOf } from '../../dashboard/src/lib/server/api/arrow.ts';
import { answer as answered, counted, countyRow, monthRow, ontime, shared, silent } from './an-answer.ts';

const answer = (given: Parameters<typeof answered>[0]) => answerSheet(answered(given));
const read = (stream: Uint8Array) => [...tipRows(stream).values()];

test('the browser reads from Arrow what the answer holds: words, figures, and null for what is absent', () => {
  const rows = [
    countyRow('990101', '云台区', shared(180, 200)),
    countyRow('990102', '锦溪区', silent('ratio')),
  ];
  const found = read(arrowOf(answer({ indicator: ontime, total: shared(180, 200), rows, by: 'region' })));
  expect(found).toMatchObject([
    {
      key: '990101',
      label_zh: '云台区',
      kind: 'ratio',
      state: 'stable',
      value: 0.9,
      numerator: 180,
      denominator: 200,
      reported: 12,
    },
    {
      key: '990102',
      label_zh: '锦溪区',
      kind: 'ratio',
      state: 'none',
      value: null,
      low: null,
      high: null,
      reported: 0,
      expected: 12,
    },
  ]);
  expect(found[0]?.low).toBe(shared(180, 200).low);
});

test('an answer that was not split is one row', () => {
  expect(read(arrowOf(answer({ total: counted(8) })))).toMatchObject([{ key: '990100', value: 8 }]);
});

test('three years of months survive', () => {
  const rows = Array.from({ length: 33 }, (_, at) =>
    monthRow(`${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`, counted(at)),
  );
  const found = read(arrowOf(answer({ total: counted(1), rows, by: 'month' })));
  expect(found.map((row) => row.value)).toEqual(rows.map((row) => row.value));
});

test('a tip says which mark, its value, its interval and the sums of a ratio', () => {
  const rows = [
    countyRow('990101', '云台区', shared(180, 200)),
    countyRow('990102', '锦溪区', silent('ratio')),
  ];
  const found = tipRows(arrowOf(answer({ indicator: ontime, total: shared(180, 200), rows, by: 'region' })));
  const lines = (key: string) => tipLines(found.get(key)!, 'zh');
  expect(lines('990101')).toEqual(['云台区', '90.0%', '95%区间 85.1%–93.4%', '180 / 200']);
  expect(lines('990102')).toEqual(['锦溪区', '未报送']);
});

test('the stream says what it is: release, definition, invented or not, and why there is no interval', () => {
  const noInterval = { zh: '存量', en: 'a stock' };
  const of = (demo: boolean) =>
    Buffer.from(
      arrowOf(answer({ indicator: { ...ontime, noInterval }, total: shared(1, 2), demo })),
    ).toString();
  const mark = '演示数据：本站全部数字均为虚构 Demo data: every figure here is invented';
  for (const words of [mark, '存量 a stock', 'hazards_ontime v1']) expect(of(true)).toContain(words);
  expect(of(false)).not.toContain(mark);
});
