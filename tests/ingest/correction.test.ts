import { readXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { correctionWorkbook } from '../../ingest/index.ts';
import { freshHome } from './home.ts';
import { mobileNumber } from './invented-numbers.ts';
import { hazard, hazards, sentBack } from './sent-back.ts';

describe('a correction workbook', () => {
  test('holds the rejected rows in the layout of the county, wrong cells marked, and the reasons', async () => {
    await using home = await freshHome();
    const { receipt } = await sentBack(home);
    const bytes = await correctionWorkbook(home.path, receipt.batch);
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const [sheet, lists] = sheets;
    expect(sheet!.rows.slice(0, 2).map(([first]) => first)).toEqual([
      `安筑更正表 批次 ${receipt.batch}`,
      '来源：五月.csv',
    ]);
    expect(sheet!.rows.slice(3)).toEqual([
      [...hazards.split(','), '退回原因', '安筑处理', `安筑行号 批次 ${receipt.batch}`],
      [
        ...hazard('B', '2022-02-30').trim().split(','),
        '原表第 4 行。整改期限：“2022-02-30”不是真实存在的日期',
        null,
        '4',
      ],
      [...hazard('C', '月底').trim().split(','), '原表第 5 行。整改期限：“月底”不是可识别的日期', null, '5'],
      [...hazard('D', '尽快').trim().split(','), '原表第 6 行。整改期限：“尽快”不是可识别的日期', null, '6'],
    ]);
    const red = (at: string) => sheet!.cells!.get(at)!.style?.fill;
    expect(red('4,6')).toMatchObject({ fgColor: { rgb: 'FFC7CE' } });
    expect(red('4,5')).toBeUndefined();
    expect(sheet!.cells!.get('4,6')!.comment!.text).toBe('“2022-02-30”不是真实存在的日期');
    expect(sheet!.cells!.get('4,0')!.style?.numFmt).toBe('@');
    expect(sheet!.columns!.map(({ hidden }) => hidden === true)).toEqual([...Array(9).fill(false), true]);
    expect(sheet!.freezePane).toMatchObject({ rows: 4 });
    expect(sheet!.dataValidations!.map(({ range, formula1, values }) => [range, formula1 ?? values])).toEqual(
      [
        ['E5:E7', "'安筑代码表'!$A$2:$A$3"],
        ['F5:F7', "'安筑代码表'!$B$2:$B$13"],
        ['I5:I7', ['更正', '作废']],
      ],
    );
    expect(lists).toMatchObject({ name: '安筑代码表', hidden: true });
    expect(lists!.rows.slice(0, 3).map(([first]) => first)).toEqual(['隐患等级', '一般隐患', '重大隐患']);
  });

  test('says on a sheet of its own what is odd of the file as a whole', async () => {
    await using home = await freshHome();
    const rows = ['A', 'B', 'C', 'D', 'E'].map((id, i) => hazard(id, i < 3 ? '2022-02-30' : '2022-05-09'));
    const receipt = await home.takeOne('五月.csv', `${hazards}\n${rows.join('')}`);
    const { sheets } = await readXlsx(await correctionWorkbook(home.path, receipt.batch));
    const file = sheets.find(({ name }) => name === '安筑文件提示');
    expect(file!.rows.flat()).toContain('5 行中有 3 行被退回，列可能认错了，请核对列映射');
  });

  test('is the same bytes for the same batch', async () => {
    await using home = await freshHome();
    const { receipt } = await sentBack(home);
    const [one, other] = [
      await correctionWorkbook(home.path, receipt.batch),
      await correctionWorkbook(home.path, receipt.batch.slice(0, 6)),
    ];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  test('of a demo home says so', async () => {
    await using home = await freshHome();
    await home.strand(`${home.path}/demo`, { 'truth.json': '{}' });
    const { workbook, receipt } = await sentBack(home);
    expect(workbook.titles[0]).toBe(`【演示数据】安筑更正表 批次 ${receipt.batch}`);
  });

  test('holds no formula, whatever a cell begins with', async () => {
    await using home = await freshHome();
    const words = ['=1+1', '+cmd', '-2', '@sum', '_x0041_'];
    const text = words.map((word) => hazard(word, '尽快')).join('');
    const { receipt } = await sentBack(home, `${hazards}\n${text}`);
    const bytes = await correctionWorkbook(home.path, receipt.batch);
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]!.rows.slice(4).map(([first]) => first)).toEqual(words);
    expect([...sheets[0]!.cells!.values()].filter(({ formula }) => formula !== undefined)).toEqual([]);
    const { files } = await home.take({ 'a.xlsx': bytes });
    const rows = await home.rows<{ role: string; c1: string }>(files[0]!.receipts[0]!, 'rows');
    expect(rows.filter(({ role }) => role === 'data').map(({ c1 }) => c1)).toEqual(words);
  });

  test('shows personal cells to the county they came from, and no column whose cells were not kept', async () => {
    await using home = await freshHome();
    const { receipt, workbook } = await sentBack(
      home,
      `序号,房屋编号,区县,乡镇,村,户主姓名,内部意见,联系电话,对象类别
7,F1,青岚区,东乡,一村,赵虚构,不可留存,13800001111,某类
`,
    );
    expect(workbook.rows[0]!.slice(0, 2)).toEqual(['', `安筑更正表 批次 ${receipt.batch}`]);
    expect(workbook.row(2).slice(0, 9)).toEqual([
      '',
      'F1',
      '青岚区',
      '东乡',
      '一村',
      '赵虚构',
      '',
      '13800001111',
      '某类',
    ]);
    const { sheets } = await readXlsx(await correctionWorkbook(home.path, receipt.batch));
    expect(sheets[0]!.columns!.map(({ hidden }) => hidden === true)).toEqual([
      true,
      ...Array(5).fill(false),
      true,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  test('writes out what cells took from above them', async () => {
    await using home = await freshHome();
    const { workbook } = await sentBack(
      home,
      `${hazards}\n${hazard('A', '2022-05-09')}B,〃,同上,2022-05-03,一般,脚手架,尽快\n`,
    );
    expect(workbook.row(3).slice(0, 3)).toEqual(['B', '青岚区', 'G1']);
  });

  test('takes no personal number from above: it stays masked in every file but that of persons', async () => {
    await using home = await freshHome();
    const phone = mobileNumber(6);
    const { receipt, workbook } = await sentBack(
      home,
      `${hazards},检查编号\n${hazard('A', '2022-05-09').trim()},${phone}\n${hazard('B', '2022-05-09').trim()},〃\n`,
    );
    expect(workbook.cell(3, '检查编号')).toBe(`${phone.slice(0, 3)}****${phone.slice(-4)}`);
    const inherited = await home.rows<{ cell: string }>(receipt, 'inherited');
    expect(inherited.map(({ cell }) => cell)).toEqual([workbook.cell(3, '检查编号')]);
  });

  test.each(['REGION', 'NONE', 'UNKNOWN'])(
    'is refused where there is nothing to correct: %s',
    async (kind) => {
      await using home = await freshHome();
      const right = await home.takeOne('a.csv', `${hazards}\n${hazard('A', '2022-05-09')}`);
      const wrong = await home.takeOne('区划.csv', '代码,名称\n990100,安澜市\n990109,\n');
      const [batch, code] = {
        REGION: [wrong.batch, 'LIST_SENT_WHOLE'],
        NONE: [right.batch, 'NOTHING_TO_CORRECT'],
        UNKNOWN: ['ffffffffffff', 'BATCH_UNKNOWN'],
      }[kind]!;
      await expect(correctionWorkbook(home.path, batch!)).rejects.toMatchObject({ code });
    },
  );
});
