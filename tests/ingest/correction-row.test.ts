import { describe, expect, test } from 'vitest';
import { correctionWorkbook } from '../../ingest/index.ts';
import { freshHome } from './home.ts';
import { hazard, hazards, opened, reasons, sentBack, take } from './sent-back.ts';

describe('a row that comes back is refused by itself', () => {
  test('where it names no row, a row that was not sent back, or one twice', async () => {
    await using home = await freshHome();
    const { receipt, workbook } = await sentBack(home);
    for (const id of workbook.ids) workbook.set(id, '整改期限', '2022-05-30');
    const [added, strange, copy] = [
      workbook.row(4).slice(),
      workbook.row(4).slice(),
      workbook.row(6).slice(),
    ];
    added.splice(0, 1, 'X');
    added[added.length - 1] = '';
    strange.splice(0, 1, 'Y');
    strange[strange.length - 1] = '2';
    copy.splice(0, 1, 'Z');
    workbook.rows.push(added, strange, copy);
    const returned = (await take(home, workbook)).receipts[0]!;
    expect(await reasons(home, returned.batch)).toEqual([
      '7 ROW_TWICE',
      '8 ROW_UNNAMED',
      '9 ROW_UNKNOWN',
      '10 ROW_TWICE',
    ]);
    expect(returned).toMatchObject({
      rows: { accepted: 2, rejected: 4 },
      corrects: {
        rows: [
          [5, 4],
          [6, 5],
        ],
      },
    });
    expect((await opened(home, receipt.batch)).ids).toEqual([6]);
    await expect(correctionWorkbook(home.path, returned.batch)).rejects.toMatchObject({
      code: 'NOTHING_TO_CORRECT',
    });
  });

  test('and does not pass for the twin of the row that answers', async () => {
    await using home = await freshHome();
    const { workbook } = await sentBack(home);
    workbook.set(4, '整改期限', '2022-05-30').drop(5).drop(6);
    const [right, added, strange] = [workbook.row(4), workbook.row(4).slice(), workbook.row(4).slice()];
    added[added.length - 1] = '';
    strange[strange.length - 1] = '77';
    workbook.rows.splice(workbook.rows.indexOf(right), 1, added, right, strange);
    const returned = (await take(home, workbook)).receipts[0]!;
    expect(returned).toMatchObject({ rows: { accepted: 1, rejected: 2 }, corrects: { rows: [[6, 4]] } });
    expect(await reasons(home, returned.batch)).toEqual(['5 ROW_UNNAMED', '7 ROW_UNKNOWN']);
  });

  test('where two rows became the same, only once', async () => {
    await using home = await freshHome();
    const { receipt, workbook } = await sentBack(home);
    workbook
      .set(4, '整改期限', '2022-05-30')
      .set(5, '隐患编号', 'B')
      .set(5, '整改期限', '2022-05-30')
      .drop(6);
    const returned = (await take(home, workbook)).receipts[0]!;
    expect(returned).toMatchObject({
      rows: { accepted: 1, rejected: 0, nonData: { repeated: 1 } },
      corrects: {
        rows: [
          [5, 4],
          [6, 5],
        ],
      },
    });
    expect((await opened(home, receipt.batch)).ids).toEqual([6]);
  });

  test('where it was taken from an earlier return already', async () => {
    await using home = await freshHome();
    const { workbook } = await sentBack(home);
    const first = (await take(home, workbook.set(4, '整改期限', '2022-05-30'))).receipts[0]!;
    workbook.set(4, '隐患编号', 'B9').set(5, '整改期限', '2022-05-30');
    const second = (await take(home, workbook, '再改.xlsx')).receipts[0]!;
    expect(second.rows).toMatchObject({ accepted: 1, rejected: 2 });
    const found = await home.rejects(second);
    expect(found.map(({ row_number, rule, found: id }) => `${row_number} ${rule} ${id}`)).toEqual([
      '5 ROW_SETTLED 4',
      '7 NOT_A_DATE 尽快',
      '7 ROW_UNCHANGED ',
    ]);
    expect(found[0]!.reason_zh).toContain(first.batch);
  });

  test('where its number was given to another row: nothing that was taken is overwritten', async () => {
    await using home = await freshHome();
    const { receipt, workbook } = await sentBack(home);
    workbook.set(4, '隐患编号', 'A').set(4, '整改期限', '2022-05-30').drop(5).drop(6);
    const returned = (await take(home, workbook)).receipts[0]!;
    expect(await home.rejects(returned)).toMatchObject([
      {
        rule: 'KEY_TAKEN',
        found: 'A',
        header: '隐患编号',
        reason_zh: `编号“A”已由批次 ${receipt.batch} 第 3 行接收，更正后的行不能与之重复`,
      },
    ]);
    const again = await opened(home, returned.batch);
    const last = (await take(home, again.set(5, '隐患编号', 'B'), '二.xlsx')).receipts[0]!;
    expect(last.rows).toMatchObject({ accepted: 1, rejected: 0 });
  });

  test('where its month alone was reported again', async () => {
    await using home = await freshHome();
    const text = `${hazards}\n${hazard('M', '尽快', '2022-04-03')}${hazard('N', '尽快')}${hazard('O', '2022-05-09')}`;
    const { workbook } = await sentBack(home, text);
    const later = await home.takeOne(
      '五月重报.csv',
      `青岚区2022年5月\n${hazards}\n${hazard('N', '2022-05-09')}`,
    );
    workbook.set(2, '整改期限', '2022-05-30').set(3, '整改期限', '2022-05-30');
    const returned = (await take(home, workbook)).receipts[0]!;
    expect(returned.rows).toMatchObject({ accepted: 1, rejected: 1 });
    expect(await home.rejects(returned)).toMatchObject([
      { row_number: 6, rule: 'ROW_SETTLED', reason_zh: expect.stringContaining(later.batch) },
    ]);
  });
});
