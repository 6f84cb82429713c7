import { expect, test } from 'vitest';
import { unitShift } from '../../ingest/header/unit.ts';

test.each([
  ['fen', '百万元', 8],
  ['fen', '千万元', 9],
  ['fen', '萬元', 6],
  ['fen', '千元', 5],
  ['fen', '人民币', 2],
  ['fen', '万美元', null],
  ['sqm', '平方公里', 6],
  ['count', '万工时', 4],
  ['count', '百万工时', 6],
  ['count', '千小时', 3],
  ['count', '小时', 0],
  ['count', '万人次', 4],
] as const)('a unit of %s, %s, moves the point by %s', (kind, phrase, shift) => {
  expect(unitShift(kind, phrase)).toBe(shift);
});
