import { describe, expect, test } from 'vitest';
import { correctionWorkbook, settledRows } from '../../ingest/index.ts';
import { freshHome, type TestHome } from './home.ts';
import { hazard, hazards, opened, reasons, sentBack, take } from './sent-back.ts';

/** Rows 2 and 3 have one number and differ. */
const clashing = `${hazards}\n${hazard('A', '2022-05-09')}${hazard('A', '2022-05-10')}`;

describe('of two rows that clash', () => {
  test('settles rows that clashed when one of them is renumbered and the other is left as it was', async () => {
    await using home = await freshHome();
    const text = `${hazards}\n${hazard('A', '2022-05-09')}${hazard('A', '2022-05-10')}`;
    const { workbook } = await sentBack(home, text);
    const { receipts } = await take(home, workbook.set(3, '隐患编号', 'A2'));
    expect(receipts[0]!.rows).toMatchObject({ accepted: 2, rejected: 0 });
  });

  test('one left out of the return is not answered, so that the other waits too and says for what', async () => {
    await using home = await freshHome();
    const { receipt, workbook } = await sentBack(home, clashing);
    const { receipts, notes } = await take(home, workbook.drop(3));
    const returned = receipts[0]!;
    expect(returned.rows).toMatchObject({ accepted: 0, rejected: 1 });
    expect(notes.map(({ zh }) => zh)).toContain(`原表第 3 行没有送回，仍在批次 ${receipt.batch} 中待更正`);
    const again = await opened(home, returned.batch);
    expect(again.ids.map((id) => again.cell(id, '退回原因'))).toEqual([
      `原表第 5 行（上次送回时未改动）。隐患编号：编号“A”的另一行（批次 ${receipt.batch} 第 3 行）还没有处理：请把那一行也更正后一并送回，或在它的“安筑处理”列选“作废”`,
    ]);

    const dropped = await opened(home, receipt.batch);
    expect(dropped.ids).toEqual([3]);
    const second = (await take(home, dropped.set(3, '安筑处理', '作废'), '作废.xlsx')).receipts[0]!;
    expect(second.rows).toMatchObject({ accepted: 0, rejected: 0, nonData: { voided: 1 } });
    const last = (await take(home, again, '再送.xlsx')).receipts[0]!;
    expect(last.rows).toMatchObject({ accepted: 1, rejected: 0 });
    expect(await home.rows(last, 'accepted')).toMatchObject([{ hazard_id: 'A', due_on: '2022-05-09' }]);
  });

  test('one is dropped by the word 作废, and the other holds', async () => {
    await using home = await freshHome();
    const { receipt, workbook } = await sentBack(home, clashing);
    const { receipts, notes } = await take(home, workbook.set(3, '安筑处理', '作废'));
    const returned = receipts[0]!;
    expect(returned).toMatchObject({
      rows: { accepted: 1, rejected: 0, nonData: { voided: 1 } },
      corrects: {
        rows: [
          [5, 2],
          [6, 3],
        ],
      },
    });
    expect(notes.map(({ zh }) => zh)).toContain('第 6 行已按“安筑处理”作废');
    expect(await home.rows(returned, 'accepted')).toMatchObject([{ due_on: '2022-05-09' }]);
    expect((await home.rows<{ role: string; c1: string | null }>(returned, 'rows')).at(-1)).toMatchObject({
      role: 'voided',
      c1: null,
    });
    await expect(correctionWorkbook(home.path, receipt.batch)).rejects.toMatchObject({
      code: 'NOTHING_TO_CORRECT',
    });
    expect(await settledRows(home.path, receipt.batch)).toEqual(new Map([[returned.batch, 2]]));
  });

  test('both sent back as they were clash again', async () => {
    await using home = await freshHome();
    const { workbook } = await sentBack(home, clashing);
    const { receipts } = await take(home, workbook);
    expect(await reasons(home, receipts[0]!.batch)).toEqual([
      '5 DUPLICATE_CONFLICT',
      '5 ROW_UNCHANGED',
      '6 DUPLICATE_CONFLICT',
      '6 ROW_UNCHANGED',
    ]);
  });
});

describe('the word in the column 安筑处理', () => {
  const decided = async (home: TestHome, word: string) => {
    const { workbook } = await sentBack(home);
    return (await take(home, workbook.set(4, '安筑处理', word).drop(5).drop(6))).receipts[0]!;
  };

  test('更正 says what an empty cell does', async () => {
    await using home = await freshHome();
    expect(await reasons(home, (await decided(home, '更正')).batch)).toEqual([
      '5 IMPOSSIBLE_DATE',
      '5 ROW_UNCHANGED',
    ]);
  });

  test('may be no other, and is not told, for it may say anything', async () => {
    await using home = await freshHome();
    const found = await home.rejects(await decided(home, '删掉'));
    expect(found[0]).toMatchObject({ rule: 'IMPOSSIBLE_DATE' });
    expect(found.map(({ reason_zh }) => reason_zh)).toContain('“▒ 2字”不在代码表“安筑处理”中');
  });

  test('drops no row that was taken, now or in an earlier round', async () => {
    await using home = await freshHome();
    const { receipt, workbook } = await sentBack(home);
    const first = (await take(home, workbook.set(4, '整改期限', '2022-05-30').drop(5).drop(6))).receipts[0]!;
    expect(first.rows.accepted).toBe(1);
    const other = await opened(home, receipt.batch);
    other.row(5)[other.position(`安筑行号 批次 ${receipt.batch}`)] = '3';
    const second = (await take(home, other.set(3, '安筑处理', '作废').drop(6), '再.xlsx')).receipts[0]!;
    expect(await reasons(home, second.batch)).toContain('5 ROW_TAKEN');
  });
});
