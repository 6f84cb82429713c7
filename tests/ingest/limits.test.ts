import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Limits, withoutNetwork } from '../../ingest/index.ts';
import { freshHome } from './home.ts';

const header = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限';
const row = (id: string) => `${id},青岚区,G1,2022-05-03,一般,脚手架,2022-05-09\n`;
const good = `${header}\n${row('A')}${row('B')}`;

async function refused(content: string | Buffer, limits: Partial<Limits>) {
  await using home = await freshHome();
  const before = await home.contents();
  const { files } = await home.take({ 'a.csv': content }, { limits });
  expect(await home.contents()).toEqual(before);
  await expect(stat(join(home.path, 'incoming'))).rejects.toThrow();
  return files[0]?.fault?.toJSON();
}

describe('a file beyond a limit is refused, not cut short:', () => {
  test.each<[string, Partial<Limits>, string]>([
    ['bytes', { textBytes: 40, workbookBytes: 40 }, 'bytes'],
    ['rows', { rows: 2 }, 'rows'],
    ['columns', { columns: 6 }, 'columns'],
    ['characters of a cell', { cellCharacters: 5 }, 'cell'],
    ['bytes of a row', { rowBytes: 20 }, 'row'],
  ])('%s', async (_, limits, what) => {
    expect(await refused(good, limits)).toMatchObject({ code: 'FILE_TOO_LARGE', values: { what } });
  });
});

describe('the parser is killed', () => {
  test('when a file takes too long, and the next file is parsed by another', async () => {
    await using home = await freshHome();
    const long = `${header}\n${Array.from({ length: 400_000 }, (_, i) => row(`"${i}"`)).join('')}`;
    const { files } = await home.take(
      { 'a.csv': long, 'b.csv': good },
      { limits: { fileMilliseconds: 150 } },
    );
    expect(files.map(({ status }) => status)).toEqual(['refused', 'accepted']);
    expect(files[0]?.fault?.toJSON()).toMatchObject({
      code: 'PARSER_DIED',
      values: { file: 'a.csv', reason: 'time limit 150 ms' },
    });
  });

  test('when it takes too much memory', async () => {
    const fault = await refused(good, { residentBytes: 1_000_000, fileMilliseconds: 1 });
    expect(fault).toMatchObject({ code: 'PARSER_DIED' });
  });
});

test('the parser has no network where the system can take it away', () => {
  const fence = withoutNetwork();
  expect(fence.length === 0 || fence.includes('--net')).toBe(true);
});
