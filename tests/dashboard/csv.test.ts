import { describe, expect, test } from 'vitest';
import { answerSheet } from '../../dashboard/src/lib/server/api/answer-sheet.ts';
import { cellText, spreadsheetCsv } from '../../dashboard/src/lib/server/api/csv.ts';
import { answer, counted, countyRow, facts, silent } from './an-answer.ts';

describe('a cell of a CSV file', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+86 1', "'+86 1"],
    ['-1', "'-1"],
    ['@cmd', "'@cmd"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['云台区', '云台区'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['=a,"b"', `"'=a,""b"""`],
    [null, ''],
    [-4, '-4'],
    [0.1, '0.1'],
  ])('%j is written %s', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });
});

describe('a CSV export', () => {
  const rows = [countyRow('990101', '=云台区', counted(3)), countyRow('990102', '锦溪区', silent('count'))];
  const file = spreadsheetCsv(answerSheet(answer({ total: counted(3), rows, by: 'region' })), 'zh');
  const lines = file.slice(1).split('\r\n');

  test('begins with the byte order mark and says that the data are invented, how old and which release', () => {
    expect(file.startsWith('\uFEFF')).toBe(true);
    expect(lines[1]).toContain('演示数据');
    expect(lines.slice(0, 5).join('|')).toContain('数据截至,2022年9月30日');
    expect(lines.slice(0, 5).join('|')).toContain('发布版本,20220930-0123abcd');
  });

  test('keeps none apart from zero and makes no formula of a name', () => {
    expect(lines).toContain(`990102,锦溪区,,,,否,,,0,12,0,未报送`);
    expect(lines.find((line) => line.startsWith('990101'))).toContain("'=云台区,3,");
  });

  test('has no demo line where the data are real', () => {
    const real = spreadsheetCsv(
      answerSheet(answer({ indicator: facts(), total: counted(3), demo: false })),
      'en',
    );
    expect(real).not.toContain('invented');
    expect(real).toContain('990100,安澜市,3,');
  });
});
