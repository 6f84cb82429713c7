import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { correctionWorkbook, ingest, type Receipt, withdraw } from '../../ingest/index.ts';
import { build, type Explanation, explain, freshnessOf, openRelease } from '../../models/index.ts';
import { OpenedWorkbook } from '../ingest/sent-again.ts';

const header = '房屋编号,行政区划代码,乡镇,村,户主姓名,对象类别,排查日期';
const house = (id: string, owner: string, kind: string, day: string) =>
  `${id},990101,东篱镇,一村,${owner},${kind},${day}`;
const accidents = '事故编号,行政区划代码,项目编码,发生时间,事故类型,死亡人数,重伤人数';
const accident = (id: string, deaths: string, at: string) =>
  `${id},990101,S9,${at} 08:00,高处坠落,${deaths},0`;
const may = (...rows: string[]) => ['东篱区2022年5月事故台账', accidents, ...rows];

let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'anzhu-history-'));
  await mkdir(join(home, 'sent'));
  await send('行政区划.csv', '06-01', [
    '行政区划代码,行政区划名称',
    '990100,微澜市',
    '990101,东篱区',
    '990102,西窗县',
  ]);
  await send('在建工程.csv', '06-01', [
    '项目编码,工程名称,行政区划代码,开工日期',
    'S1,东篱一号楼,990101,2021-03-01',
  ]);
});

afterAll(() => rm(home, { recursive: true }));

async function send(name: string, day: string, content: readonly string[] | Uint8Array): Promise<Receipt> {
  const file = join(home, 'sent', name);
  await writeFile(file, content instanceof Uint8Array ? content : `${content.join('\n')}\n`);
  const { files } = await ingest(home, [file], { receivedAt: `2022-${day}T00:00:00.000Z` });
  expect(files.map(({ fault }) => fault)).toEqual([undefined]);
  return files[0]!.receipts[0]!;
}

async function explained(indicator: string): Promise<Explanation> {
  await using release = await openRelease(home);
  return await explain(release, { indicator, period: '2022-04..2022-05' });
}

/** The versions of the one row with a number, in one line each. */
function told({ sources }: Explanation, number: string): string[] {
  const found = sources.find(({ cells }) => cells.some(({ text }) => text === number));
  return (found?.versions ?? []).map(({ file, row, came, fate, isThis, changes, reasons }) => {
    const changed = changes?.map(({ columnLabel, before, after }) => `${columnLabel.zh} ${before}→${after}`);
    return [
      `${isThis ? '*' : ''}${file} ${row} ${came} ${fate}`,
      ...reasons.map(({ columnLabel, said }) => `${columnLabel.zh}：${said.zh}`),
      ...(changed ?? []),
    ].join('; ');
  });
}

describe('the rows behind a figure, as one county sent them again and again', () => {
  let first: Explanation;
  let second: Receipt;

  beforeAll(async () => {
    await send('四月.csv', '05-02', [
      '东篱区2022年4月事故台账',
      accidents,
      accident('A0', '0', '2022-04-03'),
    ]);
    await send(
      '五月.csv',
      '06-02',
      may(accident('A1', '0', '2022-05-03'), accident('A2', '1', '2022-05-09')),
    );
    second = await send(
      '五月改.csv',
      '06-03',
      may(
        accident('A1', '2', '2022-05-04'),
        accident('A2', '1', '2022-05-09'),
        accident('A3', '若干', '2022-05-20'),
      ),
    );
    const workbook = await OpenedWorkbook.open(await correctionWorkbook(home, second.batch));
    await send('更正.xlsx', '06-04', workbook.set(5, '死亡人数', '3').saved());
    await send('农房.csv', '06-05', [header, house('H1', '张虚构', '一般农户', '2022-05-02')]);
    await send('农房补.csv', '06-06', [header, house('H1', '李假名', '农村低保户', '2022-05-02')]);
    await build(home);
    first = await explained('accidents');
  });

  test('a row that came once has itself alone, what was odd about it, and its row of staging', () => {
    const trace = first.sources.find(({ file }) => file === '四月.csv')!;
    expect(told(first, 'A0')).toEqual(['*四月.csv 3 submission counted']);
    expect(trace.versions[0]!.changes).toBeNull();
    expect(trace.warnings.map(({ rule, columnLabel }) => `${rule} ${columnLabel.zh}`)).toEqual([
      'REFERENCE_UNKNOWN 项目编码',
    ]);
    expect(trace.staged).toMatchObject({
      model: 'stg_county__accidents',
      row: { accident_id: 'A0', death_count: 0 },
    });
  });

  test('how recent the files are is told, and which county is late', async () => {
    await using release = await openRelease(home);
    expect(await freshnessOf(release, ['accident', 'hazard', 'rural_house'])).toMatchObject([
      {
        receivedAt: '2022-06-04T00:00:00Z',
        batches: 4,
        lastMonth: '2022-05-01',
        late: [{ region: '990102', lastMonth: null }],
      },
      { receivedAt: null, batches: 0, lastMonth: null, late: [] },
      { receivedAt: '2022-06-06T00:00:00Z', batches: 2, lastMonth: null, late: [] },
    ]);
  });

  test('a resubmission tells which cells it has otherwise, and nothing of the others', () => {
    expect(told(first, 'A1')).toEqual([
      '五月.csv 3 submission replaced',
      '*五月改.csv 3 resubmission counted; 发生时间 2022-05-03 08:00→2022-05-04 08:00; 死亡人数 0→2',
    ]);
    expect(told(first, 'A2')).toEqual([
      '五月.csv 4 submission replaced',
      '*五月改.csv 4 resubmission counted',
    ]);
  });

  test('a correction is told with the row that was sent back, and why', () => {
    expect(told(first, 'A3')).toEqual([
      '五月改.csv 5 submission sent-back; 死亡人数：“若干”不是数字',
      expect.stringMatching(/^\*更正\.xlsx \d+ correction counted; 死亡人数 若干→3$/u),
    ]);
  });

  test('a personal cell is told as changed by its masks alone', async () => {
    const houses = await explained('houses_surveyed');
    const [before, after] = houses.sources[0]!.versions;
    expect([before!.fate, after!.isThis]).toEqual(['replaced', true]);
    expect(after!.changes!.map(({ columnLabel }) => columnLabel.zh)).toEqual(['户主姓名', '对象类别']);
    expect(JSON.stringify(houses)).not.toMatch(/张虚构|李假名/u);
  });

  test('a withdrawal is told of the row it takes away, and the version before it counts again', async () => {
    await withdraw(home, second.batch, { why: '错报', at: '2022-06-07T00:00:00.000Z' });
    const stale = await explained('accidents');
    expect(told(stale, 'A1').at(-1)).toContain('*五月改.csv 3 resubmission withdrawn');
    expect(told(stale, 'A3').map((line) => line.split('; ')[0])).toEqual([
      '五月改.csv 5 submission withdrawn',
      expect.stringContaining('correction withdrawn'),
    ]);
    await build(home, { acceptLoss: true });
    const later = await explained('accidents');
    expect(told(later, 'A1')).toEqual([
      '*五月.csv 3 submission counted',
      expect.stringContaining('五月改.csv 3 resubmission withdrawn; '),
    ]);
    expect(told(later, 'A3')).toEqual([]);
    expect(
      later.sources.flatMap(({ versions }) => versions.flatMap(({ withdrawal }) => withdrawal ?? [])),
    ).toContainEqual({ why: '错报', at: '2022-06-07T00:00:00.000Z' });
  });

  test('what came after the release is told as what the next one takes up', async () => {
    await send('五月再改.csv', '06-08', may(accident('A1', '1', '2022-05-03')));
    expect(told(await explained('accidents'), 'A1').at(-1)).toBe(
      '五月再改.csv 3 resubmission next; 发生时间 2022-05-04 08:00→2022-05-03 08:00; 死亡人数 2→1',
    );
  });
});
