import { readXlsx, writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { gb18030 } from '../../fixtures/paper/gb18030.ts';
import { correctionWorkbook, saveProfile, withdraw } from '../../ingest/index.ts';
import { freshHome, type TestHome } from './home.ts';
import { mobileNumber } from './invented-numbers.ts';
import type { OpenedWorkbook } from './sent-again.ts';
import { hazard, hazards, list, opened, reasons, sentBack, take } from './sent-back.ts';
import { rowXml, workbookParts } from './workbook-of.ts';
import { zipOf } from './zip-of.ts';

describe('a workbook that comes back', () => {
  test('has its right rows taken, its wrong ones sent back again, and says which were not changed', async () => {
    await using home = await freshHome();
    const { receipt, workbook } = await sentBack(home);
    workbook.set(4, '整改期限', '2022-05-30').set(5, '整改期限', '下月');
    const { receipts, notes } = await take(home, workbook);
    const [returned] = receipts;
    expect(returned).toMatchObject({
      dataset: 'hazard',
      rows: { read: 7, accepted: 1, rejected: 2 },
      corrects: {
        batch: receipt.batch,
        rows: [
          [5, 4],
          [6, 5],
          [7, 6],
        ],
      },
      coverage: [{ region: '990101', month: '2022-05-01', stray: true }],
    });
    expect(await home.rows(returned!, 'accepted')).toMatchObject([
      { hazard_id: 'B', due_on: '2022-05-30', region_code: '990101' },
    ]);
    expect(notes.map(({ zh }) => zh)).toEqual([
      `更正表（批次 ${receipt.batch}）：1 行更正后已接收，2 行仍被退回`,
      '第 7 行未改动，仍待更正',
    ]);
    expect(returned!.corrects).toMatchObject({ unchanged: [7] });
    expect(await reasons(home, returned!.batch)).toEqual(['6 NOT_A_DATE', '7 NOT_A_DATE', '7 ROW_UNCHANGED']);
    const again = await opened(home, returned!.batch);
    expect(again.ids.map((id) => again.cell(id, '退回原因'))).toEqual([
      '原表第 6 行。整改期限：“下月”不是可识别的日期',
      '原表第 7 行（上次送回时未改动）。整改期限：“尽快”不是可识别的日期',
    ]);
  });

  test('with a row that a comma had shifted: as it was it stays open, put right it is taken', async () => {
    await using home = await freshHome();
    const header =
      '行政处罚决定书文号,区县,行政相对人名称,违法行为类型,处罚类别,处罚决定日期,罚款金额（元）,处罚机关';
    const row = (id: string) => `云罚${id}号,云台区,甲,转包,罚款,2022-05-04,200,000,住建局\n`;
    const { workbook } = await sentBack(home, `${header}\n${row('1')}${row('2')}`);
    expect(workbook.cell(2, '退回原因')).toContain('“200,000”多半是被逗号拆到两格的一个数');
    workbook.set(2, '罚款金额（元）', '200000').set(2, '处罚机关', '住建局');
    const { receipts } = await take(home, workbook);
    expect(await home.rows(receipts[0]!, 'accepted')).toMatchObject([
      { fine_fen: 20_000_000, authority: '住建局' },
    ]);
    expect(await reasons(home, receipts[0]!.batch)).toEqual(['6 ROW_UNCHANGED', '6 CELLS_SHIFTED']);
    expect((await opened(home, receipts[0]!.batch)).cell(6, '退回原因')).toContain('上次送回时未改动');
  });

  test('may be saved as text', async () => {
    await using home = await freshHome();
    const { workbook } = await sentBack(home);
    const csv = workbook.set(4, '整改期限', '2022-05-30').drop(5).drop(6).csv();
    const { files } = await home.take({ '更正.csv': csv });
    expect(files[0]!.receipts[0]).toMatchObject({
      rows: { accepted: 1, rejected: 0 },
      corrects: { rows: [[5, 4]] },
    });
  });

  test('is read with what the title, the unit line and the headings of the original said', async () => {
    await using home = await freshHome();
    const header = '行政处罚决定书文号,行政相对人名称,违法行为类型,处罚类别,罚款金额,处罚决定日期';
    const text = `云台区2022年5月行政处罚\n金额单位：万元\n${header}\n云罚〔2022〕1号,甲公司,转包,某类,3,5月4日\n`;
    const original = await home.takeOne('处罚.csv', gb18030(text));
    expect(original).toMatchObject({ encoding: 'GB18030', rows: { accepted: 0, rejected: 1 } });
    const workbook = await opened(home, original.batch);
    const { receipts } = await take(home, workbook.set(4, '处罚类别', '罚款'));
    expect(await home.rows(receipts[0]!, 'accepted')).toMatchObject([
      { region_code: '990102', fine_fen: 3_000_000, decided_on: '2022-05-04', penalty_kind: 'fine' },
    ]);
  });

  test('keeps a header of two rows and merged cells', async () => {
    await using home = await freshHome();
    const xml = `<sheetData>${[
      rowXml(1, ['青岚区2022年5月隐患台账']),
      rowXml(2, ['隐患编号', '区县', '项目编码', '发现日期', '隐患', null, '整改期限']),
      rowXml(3, [null, null, null, null, '等级', '类别', null]),
      rowXml(4, ['A', '青岚区', 'G1', '2022-05-03', '一般', '脚手架', '2022-05-09']),
      rowXml(5, ['B', null, 'G1', '2022-05-03', '特大', '脚手架', '2022-05-09']),
    ].join(
      '',
    )}</sheetData><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="E2:F2"/><mergeCell ref="B4:B5"/></mergeCells>`;
    const original = await home.takeOne('台账.xlsx', zipOf(workbookParts([{ name: '五月', xml }])));
    const workbook = await opened(home, original.batch);
    expect(workbook.header.map((row) => row.slice(0, 7))).toEqual([
      ['隐患编号', '区县', '项目编码', '发现日期', '隐患', '', '整改期限'],
      ['', '', '', '', '等级', '类别', ''],
    ]);
    const { sheets } = await readXlsx(await correctionWorkbook(home.path, original.batch));
    expect(sheets[0]!.name).toBe('五月');
    expect(sheets[0]!.merges).toContainEqual({ startRow: 3, endRow: 3, startCol: 4, endCol: 5 });
    expect(sheets[0]!.merges).toContainEqual({ startRow: 3, endRow: 4, startCol: 0, endCol: 0 });
    const { receipts } = await take(home, workbook.set(5, '等级', '重大隐患'));
    expect(await home.rows(receipts[0]!, 'accepted')).toMatchObject([
      { hazard_id: 'B', region_code: '990101', level: 'major' },
    ]);
  });

  test('is told again by a column that was known by its values alone', async () => {
    await using home = await freshHome();
    const rows = ['一般', '一般', '重大', '重大', '特大'].map((level, i) =>
      hazard(`H${i}`, '2022-05-09').replace('一般', level),
    );
    const text = `${hazards.replace('隐患等级', '甲乙')}\n${rows.join('')}`;
    const { receipt, workbook } = await sentBack(home, text);
    expect(receipt.mapping).toContainEqual({ column: 'level', header: '甲乙', position: 5, byValues: true });
    const { receipts } = await take(home, workbook.set(6, '甲乙（隐患等级）', '重大隐患'));
    expect(await home.rows(receipts[0]!, 'accepted')).toMatchObject([{ hazard_id: 'H4', level: 'major' }]);
  });

  test('knows a changed personal cell from one that was left', async () => {
    await using home = await freshHome();
    const header = '房屋编号,区县,乡镇,村,户主姓名,身份证号,备注,对象类别';
    const row = (id: string, remark: string) =>
      `${id},青岚区,东乡,一村,赵虚构,13050319800101123X,${remark},某类\n`;
    const { workbook } = await sentBack(home, `${header}\n${row('F1', '墙裂')}${row('F2', '顶漏')}`);
    const { notes } = await take(home, workbook.set(2, '备注', '墙塌'));
    expect(notes[1]!.zh).toBe('第 6 行未改动，仍待更正');
  });

  test('with a personal number still masked is sent back again: a mask is no value', async () => {
    await using home = await freshHome();
    const phone = mobileNumber(5);
    const header = `${hazards},检查编号`;
    const text = ['A', 'B'].map((id) => `${hazard(id, '2022-05-09').trim()},${phone}\n`).join('');
    const { workbook } = await sentBack(home, `${header}\n${text}`);
    const mask = `${phone.slice(0, 3)}****${phone.slice(-4)}`;
    expect([workbook.cell(2, '检查编号'), workbook.cell(3, '检查编号')]).toEqual([mask, mask]);
    const { receipts, notes } = await take(home, workbook.set(2, '检查编号', ''));
    expect(receipts[0]!.rows).toMatchObject({ accepted: 1, rejected: 1 });
    expect(await home.rejects(receipts[0]!)).toMatchObject([
      { row_number: 6, rule: 'ROW_UNCHANGED' },
      { row_number: 6, column_name: 'inspection_id', rule: 'PERSONAL_MISPLACED', found: mask },
    ]);
    expect(notes.map(({ zh }) => zh)).toContain('第 6 行未改动，仍待更正');
  });

  test('is read by the profile the original was read by', async () => {
    await using home = await freshHome();
    await saveProfile(
      home.path,
      `name: incidents
dataset: accident
header:
  - [No, Part, Day, Kind, Dead, Hurt, Where]
columns:
  accident_id: { from: [No, Part], join: '-' }
  region_code: { from: Where }
  occurred_at: { from: Day, date: d/m/yyyy }
  type: { from: Kind, map: { Drop: fall } }
  death_count: { from: Dead }
  serious_injury_count: { from: Hurt }
`,
    );
    const { receipt, workbook } = await sentBack(
      home,
      'No,Part,Day,Kind,Dead,Hurt,Where\nA,1,3/5/2022,Drop,many,0,青岚区\nA,2,4/5/2022,Slip,1,0,青岚区\n',
    );
    expect(receipt).toMatchObject({ rows: { rejected: 2 }, profile: { name: 'incidents' } });
    expect(workbook.row(3).slice(0, 7)).toEqual(['A', '2', '4/5/2022', 'Slip', '1', '0', '青岚区']);
    const { receipts, notes } = await take(home, workbook.set(2, 'Dead', '2'));
    expect(await home.rows(receipts[0]!, 'accepted')).toMatchObject([
      { accident_id: 'A-1', occurred_at: '2022-05-03T00:00:00', death_count: 2, type: 'fall' },
    ]);
    expect(notes.map(({ zh }) => zh)).toContain('第 6 行未改动，仍待更正');
  });

  test('of the same bytes again is received already', async () => {
    await using home = await freshHome();
    const { workbook } = await sentBack(home);
    workbook.set(4, '整改期限', '2022-05-30');
    await take(home, workbook);
    const before = await home.contents();
    expect(await take(home, workbook)).toMatchObject({ status: 'already' });
    expect(await take(home, workbook, '另名.xlsx')).toMatchObject({ status: 'already' });
    expect(await home.contents()).toEqual(before);
  });

  test('has a workbook of its own for the rows that are still wrong', async () => {
    await using home = await freshHome();
    const { receipt, workbook } = await sentBack(home);
    const first = (await take(home, workbook.set(4, '整改期限', '2022-05-30'))).receipts[0]!;
    const second = await opened(home, first.batch);
    expect(second.ids).toEqual([6, 7]);
    expect(second.header).toEqual([
      [...hazards.split(','), '退回原因', '安筑处理', `安筑行号 批次 ${first.batch}`],
    ]);
    second.set(6, '整改期限', '2022-05-31').set(7, '整改期限', '2022-05-31');
    const last = (await take(home, second, '二次.xlsx')).receipts[0]!;
    expect(last).toMatchObject({ rows: { accepted: 2, rejected: 0 }, corrects: { batch: first.batch } });
    for (const batch of [receipt.batch, first.batch])
      await expect(correctionWorkbook(home.path, batch)).rejects.toMatchObject({
        code: 'NOTHING_TO_CORRECT',
      });
  });

  test('in parts leaves the other rows to their workbook, and says so', async () => {
    await using home = await freshHome();
    const { receipt, workbook } = await sentBack(home);
    const { notes, receipts } = await take(home, workbook.set(4, '整改期限', '2022-05-30').drop(5).drop(6));
    const fault = await correctionWorkbook(home.path, receipts[0]!.batch).catch((thrown) => thrown);
    expect(fault.remedy('zh')).toContain(`anzhu workbook ${receipt.batch}`);
    expect(notes[1]!.zh).toBe(`原表第 5、6 行没有送回，仍在批次 ${receipt.batch} 中待更正`);
    expect((await opened(home, receipt.batch)).ids).toEqual([5, 6]);
  });

  test('twice from the same batch: each row waits where it came last, and the other workbooks say where', async () => {
    await using home = await freshHome();
    const { receipt, workbook } = await sentBack(home);
    const first = (await take(home, workbook.set(4, '整改期限', '2022-05-30'))).receipts[0]!;
    workbook.drop(4).set(5, '整改期限', '2022-05-30').set(6, '整改期限', '尽早');
    const second = (await take(home, workbook, '再改.xlsx')).receipts[0]!;
    expect(second.rows).toMatchObject({ accepted: 1, rejected: 1 });
    for (const { batch } of [receipt, first]) {
      const fault = await correctionWorkbook(home.path, batch).catch((thrown) => thrown);
      expect(fault).toMatchObject({ code: 'NOTHING_TO_CORRECT' });
      expect(fault.remedy('zh')).toContain(`anzhu workbook ${second.batch}`);
    }
    expect((await opened(home, second.batch)).ids).toEqual([6]);
  });
});

describe('a workbook that comes back is refused whole', () => {
  const refused = async (home: TestHome, workbook: OpenedWorkbook, name?: string) => {
    const before = await home.contents();
    const { status, fault } = await take(home, workbook, name);
    expect(status).toBe('refused');
    expect(await home.contents()).toEqual(before);
    return fault!;
  };

  test('where its batch is not of this home', async () => {
    await using home = await freshHome();
    await using other = await freshHome();
    const { workbook, receipt } = await sentBack(other);
    expect(await refused(home, workbook)).toMatchObject({
      code: 'CORRECTION_UNKNOWN',
      values: { batch: receipt.batch },
    });
  });

  test('where its month was reported again, and says by which batch', async () => {
    await using home = await freshHome();
    const { workbook, receipt } = await sentBack(home);
    const later = await home.takeOne('重报.csv', `${list}${hazard('E', '2022-05-09')}`);
    const fault = await refused(home, workbook.set(4, '整改期限', '2022-05-30'));
    expect(fault).toMatchObject({
      code: 'CORRECTION_STALE',
      values: { batch: receipt.batch, later: later.batch },
    });
    expect(fault.remedy('zh')).toContain(`anzhu workbook ${later.batch}`);
    await expect(correctionWorkbook(home.path, receipt.batch)).rejects.toMatchObject({
      code: 'NOTHING_TO_CORRECT',
    });
    expect((await opened(home, later.batch)).ids).toEqual([4, 5, 6]);
  });

  test('where the hidden column or a column of the county is gone', async () => {
    await using home = await freshHome();
    const { workbook } = await sentBack(home);
    const position = workbook.position('整改期限');
    for (const row of workbook.rows) row[position] = '';
    expect(await refused(home, workbook)).toMatchObject({ code: 'HEADER_UNKNOWN' });
    const without = await sentBack(home, list.replace('2022-02-30', '2022-02-31'));
    for (const row of without.workbook.rows) row[row.length - 1] = '';
    expect(await refused(home, without.workbook, 'b.xlsx')).toMatchObject({
      code: 'CORRECTION_LAYOUT',
      values: { missing: '安筑行号' },
    });
  });

  test('where a column that may be empty is gone: its cells would be lost unseen', async () => {
    await using home = await freshHome();
    const { workbook } = await sentBack(
      home,
      `${hazards},整改完成日期\n${hazard('A', '尽快').trim()},2022-05-20\n`,
    );
    const position = workbook.position('整改完成日期');
    for (const row of workbook.rows) row.splice(position, 1);
    expect(await refused(home, workbook)).toMatchObject({
      code: 'CORRECTION_LAYOUT',
      values: { missing: '整改完成日期' },
    });
  });
});

test('a batch that was withdrawn has no workbook and takes none back', async () => {
  await using home = await freshHome();
  const { receipt, workbook } = await sentBack(home);
  await withdraw(home.path, receipt.batch, { why: '误报' });
  await expect(correctionWorkbook(home.path, receipt.batch)).rejects.toMatchObject({
    code: 'NOTHING_TO_CORRECT',
  });
  expect((await take(home, workbook)).fault).toMatchObject({ code: 'CORRECTION_UNKNOWN' });
});

test('a correction that was withdrawn leaves its rows waiting again', async () => {
  await using home = await freshHome();
  const { receipt, workbook } = await sentBack(home);
  const { receipts } = await take(home, workbook.set(4, '整改期限', '2022-05-30').drop(5).drop(6));
  await withdraw(home.path, receipts[0]!.batch, { why: '误报' });
  expect((await opened(home, receipt.batch)).ids).toEqual([4, 5, 6]);
});

test('a workbook and the file that reports its month again, sent together: the file counts', async () => {
  await using home = await freshHome();
  const { workbook } = await sentBack(home);
  const { files } = await home.take({
    'a更正.xlsx': workbook.set(4, '整改期限', '2022-05-30').saved(),
    'b重报.csv': `${list}${hazard('E', '2022-05-09')}`,
  });
  expect(files.map(({ status, fault }) => [status, fault?.code])).toEqual([
    ['refused', 'CORRECTION_STALE'],
    ['accepted', undefined],
  ]);
});

test('a plain file with a heading like ours is a plain file', async () => {
  await using home = await freshHome();
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '台账',
        rows: [
          [...hazards.split(','), '安筑行号'],
          [...hazard('A', '2022-05-09').trim().split(','), 7],
        ],
      },
    ],
  });
  const receipt = await home.takeOne('a.xlsx', bytes);
  expect(receipt.corrects).toBeUndefined();
  expect((await home.rows<{ c8: string }>(receipt, 'rows'))[1]!.c8).toBe('▒ 1字');
});
