import { describe, expect, test } from 'vitest';
import { table } from '../../cli/table.ts';
import { printable, widthOf } from '../../cli/width.ts';

describe('the width of text in a terminal', () => {
  test.each([
    ['abc', 3],
    ['隐患', 4],
    ['Ａ１', 4],
    ['（县）', 6],
    ['ｱ', 1],
    ['e\u0301', 1],
    ['\u001b[31m红\u001b[0m', 2],
    ['𠀀', 2],
    ['“a”—', 4],
    ['', 0],
  ])('%j takes %i cells', (text, cells) => expect(widthOf(text)).toBe(cells));
});

test('a table lines up Chinese and Latin cells', () => {
  const drawn = table(
    [
      { head: '区县', cell: (row: { name: string | null; n: number }) => row.name },
      { head: 'n', cell: (row) => row.n, align: 'right' },
    ],
    [
      { name: '东篱区', n: 7 },
      { name: null, n: 1234 },
    ],
  );
  expect(drawn).toBe(['区县       n', '──────  ────', '东篱区     7', '—       1234'].join('\n'));
});

test('a cell of a file cannot drive the terminal', () => {
  expect(printable('a\u001b[2Jb\nc\u0007\u202ed')).toBe('ab c\ufffd\ufffdd');
});
