import { readXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { correctionWorkbook, type Reject } from '../../ingest/index.ts';
import { freshHome, type TestHome } from './home.ts';
import { opened, reasons, take } from './sent-back.ts';

const accidents = '事故编号,区县,发生时间,事故类型,死亡人数,重伤人数,事故等级';
const accident = (id: string, deaths: string, grade: string, region = '青岚区') =>
  `${id},${region},2022-05-03 08:00,高处坠落,${deaths},0,${grade}\n`;
/** Row 3 is right, row 4 wrong, the grade of rows 5 and 6 is not that of their deaths. */
const list = `青岚区2022年5月事故台账
${accidents}
${accident('A1', '1', '一般事故')}${accident('A2', '若干', '一般事故')}${accident('A3', '4', '一般事故')}${accident('A4', '12', '较大事故', '同上')}`;
const doubted = async (home: TestHome) => {
  const receipt = await home.takeOne('五月.csv', list);
  return { receipt, workbook: await opened(home, receipt.batch) };
};

describe('rows that were taken and look wrong', () => {
  test('follow the rejected ones, marked otherwise, under a legend of their own', async () => {
    await using home = await freshHome();
    const { receipt, workbook } = await doubted(home);
    expect(receipt).toMatchObject({ rows: { accepted: 3, rejected: 1 }, warnings: { DERIVED_DIFFERS: 2 } });
    expect(workbook.ids).toEqual([4, 5, 6]);
    expect(workbook.titles.at(-1)).toMatch(/^标黄的行已经接收/u);
    expect(workbook.cell(5, '退回原因')).toMatch(
      /^原表第 5 行（已接收，请核对）。事故等级：填报的“一般事故”/u,
    );
    expect(workbook.cell(6, '区县')).toBe('青岚区');
    const bytes = await correctionWorkbook(home.path, receipt.batch);
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const fill = (row: number, column: number) => sheets[0]!.cells!.get(`${row},${column}`)!.style?.fill;
    expect(fill(5, 4)).toMatchObject({ fgColor: { rgb: 'FFC7CE' } });
    expect(fill(6, 6)).toMatchObject({ fgColor: { rgb: 'FFEB9C' } });
    expect(fill(6, 4)).toBeUndefined();
  });

  test('are a new version where the clerk corrected them; what was left as it was says nothing', async () => {
    await using home = await freshHome();
    const { receipt, workbook } = await doubted(home);
    const { receipts, notes } = await take(home, workbook.set(5, '事故等级', '较大事故'));
    const [returned] = receipts;
    expect(returned).toMatchObject({
      rows: { accepted: 1, rejected: 1, nonData: { unchanged: 1 } },
      warnings: {},
      corrects: {
        batch: receipt.batch,
        rows: [
          [6, 4],
          [7, 5],
        ],
      },
    });
    expect(await home.rows(returned!, 'accepted')).toMatchObject([
      { accident_id: 'A3', reported_class: '2' },
    ]);
    expect(notes.map(({ zh }) => zh)).toEqual([
      `更正表（批次 ${receipt.batch}）：1 行更正后已接收，1 行仍被退回`,
      '第 6 行未改动，仍待更正',
    ]);
    expect((await opened(home, receipt.batch)).ids).toEqual([6]);
  });

  test('come back unchanged and change nothing', async () => {
    await using home = await freshHome();
    const { receipt, workbook } = await doubted(home);
    const { receipts, notes } = await take(home, workbook.drop(4));
    expect(receipts[0]).toMatchObject({
      rows: { accepted: 0, rejected: 0, nonData: { unchanged: 2 } },
      corrects: { rows: [] },
      coverage: [],
    });
    expect(notes.map(({ zh }) => zh)).toEqual([
      `更正表（批次 ${receipt.batch}）：0 行更正后已接收，0 行仍被退回`,
      `原表第 4 行没有送回，仍在批次 ${receipt.batch} 中待更正`,
    ]);
    expect((await opened(home, receipt.batch)).ids).toEqual([4, 5, 6]);
  });

  test('are not dropped by 作废, and are not told as waiting for it', async () => {
    await using home = await freshHome();
    const { receipt, workbook } = await doubted(home);
    const { receipts, notes } = await take(home, workbook.drop(4).set(5, '安筑处理', '作废'));
    expect(await reasons(home, receipts[0]!.batch)).toEqual(['6 ROW_TAKEN']);
    expect(notes.map(({ zh }) => zh)).toEqual([
      `更正表（批次 ${receipt.batch}）：0 行更正后已接收，1 行仍被退回`,
      '第 6 行此前已接收，不能作废，仍照常计入',
      `原表第 4 行没有送回，仍在批次 ${receipt.batch} 中待更正`,
    ]);
  });

  test('keep their number and county: another would leave the old row beside the new', async () => {
    await using home = await freshHome();
    const { workbook } = await doubted(home);
    workbook.drop(4).set(5, '事故编号', 'A9').set(6, '区县', '云台区');
    const returned = (await take(home, workbook)).receipts[0]!;
    expect(await reasons(home, returned.batch)).toEqual(['6 KEY_CHANGED', '7 KEY_CHANGED']);
    const [first] = await home.rejects(returned);
    expect(first!.reason_zh).toContain('（原为“990101 A3”，现为“990101 A9”）');
    const again = await opened(home, returned.batch);
    again.set(6, '事故编号', 'A3').set(6, '事故等级', '较大事故').drop(7);
    const last = (await take(home, again, '二.xlsx')).receipts[0]!;
    expect(last).toMatchObject({ rows: { accepted: 1, rejected: 0 }, corrects: { batch: returned.batch } });
  });

  test('are named by what other files make look wrong too', async () => {
    await using home = await freshHome();
    const receipt = await home.takeOne('五月.csv', `${accidents}\n${accident('A1', '1', '一般事故')}`);
    await expect(correctionWorkbook(home.path, receipt.batch)).rejects.toMatchObject({
      code: 'NOTHING_TO_CORRECT',
    });
    const finding: Reject = {
      row_number: 2,
      column_name: 'accident_id',
      header: null,
      rule: 'REFERENCE_UNKNOWN',
      found: 'A1',
      reason_zh: '不在名录中',
      reason_en: 'in no list',
    };
    const { sheets } = await readXlsx(await correctionWorkbook(home.path, receipt.batch, [finding]));
    expect(sheets[0]!.rows.at(-1)!.at(-3)).toBe('原表第 2 行（已接收，请核对）。事故编号：不在名录中');
  });
});

test('what is odd about the file alone has a sheet of its own, which holds no row', async () => {
  await using home = await freshHome();
  const text = `青岚区2022年5月事故台账\n${accidents}\n${accident('A1', '1', '一般事故')}合计,,,,5,0,\n`;
  const receipt = await home.takeOne('五月.csv', text);
  const bytes = await correctionWorkbook(home.path, receipt.batch);
  const { sheets } = await readXlsx(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['安筑文件提示']);
  expect(sheets[0]!.rows.at(-1)![0]).toMatch(/^第 4 行合计与明细不符：“死亡人数”写的是 5/u);
  const { files } = await home.take({ '回.xlsx': bytes });
  expect(files[0]).toMatchObject({ status: 'refused', fault: { code: 'FILE_EMPTY' } });
});
