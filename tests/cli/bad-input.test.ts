import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { oleOf } from '../ingest/ole-of.ts';
import { anzhu } from './anzhu.ts';
import { freshFolder } from './fresh-folder.ts';

/** 隱患編號,區縣,項目編碼 and a row below, in Big5; as GB18030 it has no wrong byte. */
const big5 = Buffer.from('c1f4b177bd73b8b92cb0cfbfa42cb6b5a5d8bd73bd580aa5d2312cac59b0cf2c47310a', 'hex');

const cases: [name: string, file: string, bytes: Buffer | string, code: string][] = [
  ['an empty file', 'empty.csv', '', 'FILE_EMPTY'],
  ['a header of no known dataset', 'recipe.csv', '菜名,盐\n豆腐,少许\n', 'HEADER_UNKNOWN'],
  ['an xlsx that is no zip', 'broken.xlsx', 'PK\u0003\u0004 not really', 'FILE_BROKEN'],
  ['a kind of file that is not supported', 'letter.pdf', '%PDF-1.4', 'FILE_KIND_UNKNOWN'],
  ['a text named as a workbook', 'recipe.xlsx', '菜名,盐\n豆腐,少许\n', 'FILE_MISNAMED'],
  ['a workbook under a password', 'locked.xlsx', oleOf('EncryptedPackage'), 'FILE_ENCRYPTED'],
  ['a workbook of Excel 97', 'old.xls', oleOf('Workbook'), 'FILE_LEGACY_XLS'],
  ['a text in Big5', 'big5.csv', big5, 'HEADER_UNKNOWN'],
  [
    'text in no known encoding',
    'odd.csv',
    Buffer.from([0xb1, 0xe0, 0x2c, 0xff, 0xff, 0x0a]),
    'ENCODING_UNKNOWN',
  ],
  [
    'a county file before any region list',
    'sites.csv',
    '项目编码,工程名称,行政区划代码,开工日期\nS1,楼,990101,2022-01-02\n',
    'REGION_UNKNOWN',
  ],
];

describe('bad input is refused with exit 2 and a remedy, and changes nothing', () => {
  test.each(cases)('%s', async (_, file, bytes, code) => {
    const folder = await freshFolder();
    const [home, path] = [join(folder, 'home'), join(folder, file)];
    await writeFile(path, bytes);
    const chinese = await anzhu(['--home', home, '--lang', 'zh', 'ingest', path]);
    expect(chinese.exit).toBe(2);
    expect(chinese.stderr).toMatch(new RegExp(`^${code}  .+ → .+$`, 'm'));
    expect(chinese.stdout).toContain('拒收 1');
    const machine = await anzhu(['--home', home, '--json', 'ingest', path]);
    expect([machine.exit, machine.stderr]).toEqual([2, '']);
    const [outcome] = JSON.parse(machine.stdout).files;
    expect([outcome.status, outcome.fault.code, outcome.receipts]).toEqual(['refused', code, []]);
    expect(JSON.parse((await anzhu(['--home', home, '--json', 'batches'])).stdout)).toEqual({ batches: [] });
  });
});

test('a folder without a file is refused: nothing was taken', async () => {
  const folder = await freshFolder();
  const { exit, stderr } = await anzhu(['--home', join(folder, 'home'), 'ingest', folder]);
  expect(exit).toBe(2);
  expect(stderr).toContain('FOLDER_EMPTY');
});

test('what is no regular file is refused at once, and so is a home that is a file', async () => {
  const folder = await freshFolder();
  const [pipe, file] = [join(folder, 'pipe.csv'), join(folder, 'home.csv')];
  spawnSync('mkfifo', [pipe]);
  await writeFile(file, '菜名\n');
  const piped = await anzhu(['--home', join(folder, 'home'), 'ingest', pipe]);
  expect([piped.exit, piped.stderr]).toEqual([2, expect.stringContaining('it is no regular file')]);
  const homed = await anzhu(['--home', file, 'ingest', file]);
  expect([homed.exit, homed.stderr]).toEqual([3, expect.stringMatching(/^DISK_REFUSED {2}.*home\.csv/u)]);
  for (const words of [['ingest', file], ['demo']]) {
    const nowhere = await anzhu(['--home', '/proc/no-such-place/home', ...words]);
    expect([nowhere.exit, nowhere.stderr]).toEqual([
      3,
      expect.stringMatching(/^DISK_REFUSED {2}\/proc\/no/u),
    ]);
  }
});
