import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { gb18030 } from '../../fixtures/paper/gb18030.ts';
import { readReceipts } from '../../ingest/index.ts';
import type { Receipt, Reject } from '../../sql/sources/batch.ts';
import { readWithdrawals } from '../../sql/sources/withdrawals.ts';
import { beijingTime } from '../../sql/words/beijing-time.ts';
import { anzhu } from './anzhu.ts';
import { freshFolder } from './fresh-folder.ts';

const files = {
  '行政区划.csv': '行政区划代码,行政区划名称\n990100,微澜市\n990101,东篱区\n',
  '在建工程.csv': '项目编码,工程名称,行政区划代码,开工日期\nS1,东篱一号楼,990101,2021-03-01\n',
  '事故.csv': `东篱区2022年2月事故台账
事故编号,行政区划代码,项目编码,发生时间,事故类型,死亡人数,重伤人数,事故等级
A1,990101,S1,2022-02-20 09:30,高处坠落,4,0,一般事故
A2,990101,S9,2022-02-21 09:30,高处坠落,1,0,一般事故
合计,,,,,7,0,
`,
};
let home: string;
let batch: string;

beforeAll(async () => {
  const folder = await freshFolder();
  home = join(folder, 'home');
  await mkdir(join(folder, 'files'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'files', name), text);
  for (const args of [['ingest', join(folder, 'files')], ['build']])
    expect((await anzhu(['--home', home, ...args])).exit).toBe(0);
  const { stdout } = await anzhu(['--home', home, '--json', 'batches']);
  batch = (JSON.parse(stdout).batches as Receipt[]).find(({ dataset }) => dataset === 'accident')!.batch;
});

test('rejects shows what looks wrong in a file, in its rows and beside other files, each under its own head', async () => {
  const { stdout } = await anzhu(['--home', home, '--lang', 'zh', 'rejects', batch]);
  const parts = stdout.trim().split('\n\n');
  expect(parts.map((part) => part.split('\n')[0])).toEqual([
    `批次 ${batch} 没有未通过校验的行`,
    '整份文件可疑之处：',
    '已接收但可疑的行：',
    '与其他文件核对可疑的行（按现行发布版）：',
  ]);
  expect(parts[1]).toContain('第 5 行合计与明细不符：“死亡人数”写的是 7，其上各行相加为 5');
  expect(parts[2]).toMatch(/3 +事故等级 +一般事故 +DERIVED_DIFFERS/);
  expect(parts[3]).toMatch(/4 +项目编码 +S9 +REFERENCE_UNKNOWN +“S9”不在现行的“在建工程”名录中/);
  const json = JSON.parse((await anzhu(['--home', home, '--json', 'rejects', batch])).stdout);
  const rules = (lines: Reject[]) => lines.map(({ row_number, rule }) => `${row_number} ${rule}`);
  expect([rules(json.rejects), rules(json.warnings), rules(json.findings)]).toEqual([
    [],
    ['3 DERIVED_DIFFERS'],
    ['4 REFERENCE_UNKNOWN'],
  ]);
});

test('the correction workbook holds them too', async () => {
  const file = join(home, 'fix.xlsx');
  expect((await anzhu(['--home', home, 'workbook', batch, '-o', file])).exit).toBe(0);
  const { stdout } = await anzhu(['--home', home, '--json', 'ingest', file]);
  expect(JSON.parse(stdout).files[0].receipts[0].rows).toMatchObject({
    accepted: 0,
    rejected: 0,
    nonData: { unchanged: 2 },
  });
});

test('a preview says itself what would be sent back, since its batches are gone afterwards', async () => {
  const file = join(home, '..', 'files', '再报.csv');
  await writeFile(file, files['事故.csv'].replace('2022-02-21', '2022-02-39').replace(',7,0,', ',4,0,'));
  const { stdout } = await anzhu(['--home', home, '--lang', 'zh', 'ingest', '--preview', file]);
  expect(stdout).toMatch(/将被退回的单元格：[\s\S]*再报\.csv +4 +发生时间 +2022-02-39 09:30 +/u);
  expect(stdout).not.toContain('anzhu rejects');
  expect(stdout).toMatch(/将接收但可疑的单元格：[\s\S]*再报\.csv +3 +事故等级 +一般事故 +填报的/u);
  expect(stdout).toContain('以下为 2022-01..2022-02 的累计');
  expect(stdout).toMatch(/现在 2022-01\.\.2022-02 +届时 2022-01\.\.2022-02/u);
});

test('a preview in a home without a release says so, and lists no figure', async () => {
  const args = ['--home', join(await freshFolder(), 'home'), '--lang', 'zh', 'ingest', '--preview'];
  const { stdout } = await anzhu([...args, join(home, '..', 'files', '行政区划.csv')]);
  expect(stdout).toMatch(
    /新增[\s\S]*\n\n尚无发布版本，主要数字和目标没有可比较的对象（用 anzhu build 建立发布版本）\n$/u,
  );
  expect(stdout).not.toContain('— ');
});

test('ingest tells how a file was read, and its receipt tells all of it', async () => {
  const folder = await freshFolder();
  const file = join(folder, '三月隐患.csv');
  const text =
    '东篱区2022年3月隐患台账\r\n隐患编号;行政区划代码;项目编码;发现日期;隐患级别;隐患类别;整改期限;自编\r\nH1;990101;S1;2022.3.3;一般;脚手架;2022-03-09;x\r\n';
  await writeFile(file, gb18030(text));
  const { stdout } = await anzhu(['--home', home, '--lang', 'zh', 'ingest', file]);
  expect(stdout).toContain('三月隐患.csv: csv，GB18030，分隔符 分号，表头第 2 行');
  expect(stdout).toContain('隐患级别 → 隐患等级');
  expect(stdout).toContain('未用的列：自编');
  expect(stdout).toContain('“2022.3.5”式日期 1');
  const own = /^([0-9a-f]{12}) {2}三月隐患/mu.exec(stdout)![1]!;
  const told = (await anzhu(['--home', home, '--lang', 'zh', 'receipt', own])).stdout;
  for (const part of [
    `批次 ${own}  隐患台账 hazard`,
    '读取方式: csv，GB18030，分隔符 分号，表头第 2 行',
    '读取 3 行 = 接收 1 + 退回 0 + 非数据 2',
    '  “2022.3.5”式日期 1',
  ])
    expect(told).toContain(part);
  expect(told).toMatch(/ 5 +隐患级别 +隐患等级/u);
  expect(told).toMatch(/990101 +2022-03 +在用/u);
  const { stdout: json } = await anzhu(['--home', home, '--json', 'receipt', own]);
  const receipt = (await readReceipts(home)).find((one) => one.batch === own);
  expect(JSON.parse(json)).toEqual({
    ...receipt,
    superseded: [],
    coverageStanding: [{ region: '990101', month: '2022-03-01', isStray: false, replacedBy: null }],
    replaced: [],
    keysElsewhere: [],
  });
});

test('rejects of a batch that counts no longer begins by saying so', async () => {
  const folder = await freshFolder();
  const head = '东篱区2022年4月隐患台账\n隐患编号,行政区划代码,项目编码,发现日期,隐患级别,隐患类别,整改期限';
  const sent = async (name: string, ...rows: string[]): Promise<string> => {
    await writeFile(join(folder, name), [head, ...rows, ''].join('\n'));
    const { stdout } = await anzhu(['--home', home, '--json', 'ingest', join(folder, name)]);
    return JSON.parse(stdout).files[0].receipts[0].batch;
  };
  const firstLine = async (own: string) =>
    (await anzhu(['--home', home, '--lang', 'zh', 'rejects', own])).stdout.split('\n')[0];
  const bad = await sent('a.csv', 'H1,990101,S1,2022-04-03,特大,脚手架,2022-04-09');
  const better = await sent(
    'b.csv',
    'H1,990101,S1,2022-04-03,一般,脚手架,2022-04-09',
    'H2,990101,S1,2022-04-03,特大,脚手架,2022-04-09',
  );
  expect(await firstLine(bad)).toBe(`批次 ${bad} 退回的 1 行现以后来的批次 ${better} 为准`);
  const good = await sent('c.csv', 'H1,990101,S1,2022-04-03,一般,脚手架,2022-04-10');
  expect(await firstLine(better)).toBe(`批次 ${better} 已被后来的批次 ${good} 取代`);
  await anzhu(['--home', home, 'withdraw', good, '--why', '误报']);
  const { at } = (await readWithdrawals(home)).at(-1)!;
  expect(await firstLine(good)).toBe(`批次 ${good} 已于 ${beijingTime(at)} 撤回（误报），不再采用`);
  expect(beijingTime('2022-05-31T16:05:09.000Z')).toBe('2022-06-01 00:05:09');
  const { stdout } = await anzhu(['--home', home, 'receipt', good, '--lang', 'en']);
  expect(stdout).toMatch(/990101 +2022-04 +withdrawn/u);
});

test('a county answers to its name, and there is no page after the last', async () => {
  const named = await anzhu(['--home', home, 'ask', 'accidents', '--region', '东篱区']);
  expect([named.exit, named.stdout]).toEqual([0, expect.stringContaining('2 accidents')]);
  const beyond = await anzhu(['--home', home, 'explain', 'accidents', '--page', '2']);
  expect([beyond.exit, beyond.stderr]).toEqual([2, expect.stringContaining('expected 1..1')]);
});
