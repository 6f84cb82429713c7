import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { serialDate, styleOf } from '../../ingest/xlsx/number-format.ts';
import { freshHome } from './home.ts';
import { oleOf } from './ole-of.ts';
import { rowXml, workbookParts } from './workbook-of.ts';
import { zipOf } from './zip-of.ts';

const header = ['隐患编号', '区县', '项目编码', '发现日期', '隐患等级', '隐患类别', '整改期限', '备注'];
const row = (id: string, more: Partial<Record<number, string | null | { xml: string }>> = {}) =>
  [id, '青岚区', 'G1', '2022-05-03', '一般', '脚手架', '2022-05-09', null].map((cell, i) =>
    i in more ? more[i]! : cell,
  );
const sheetOf = (...rows: string[]) => `<sheetData>${rows.join('')}</sheetData>`;
const oneSheet = (xml: string, more?: Parameters<typeof workbookParts>[1]) =>
  zipOf(workbookParts([{ name: '台账', xml }], more));

async function accepted(bytes: Buffer | Uint8Array) {
  await using home = await freshHome();
  const receipt = await home.takeOne('a.xlsx', bytes);
  return { receipt, rows: await home.rows(receipt, 'accepted'), rejects: await home.rejects(receipt) };
}

async function fault(bytes: Buffer, name = 'a.xlsx') {
  await using home = await freshHome();
  const before = await home.contents();
  const { files } = await home.take({ [name]: bytes });
  expect(await home.contents()).toEqual(before);
  return files[0]?.fault;
}

describe('a workbook', () => {
  test('written by a spreadsheet library is read: title, dates, numbers, merged cells', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '5月',
          rows: [
            ['安澜市青岚区2022年5月施工规模月报', null, null, null],
            ['区县', '月份', '在建面积（万平方米）', '从业人员'],
            ['青岚区', '2022-05', 12.5, 3200],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }],
        },
      ],
    });
    const { receipt, rows } = await accepted(bytes);
    expect(receipt).toMatchObject({
      encoding: 'xlsx',
      sheet: '5月',
      headerRows: [2, 2],
      dataset: 'exposure',
    });
    expect(receipt.normalised).toMatchObject({ unit_wan_sqm: 1 });
    expect(rows).toMatchObject([{ month: '2022-05-01', construction_area_sqm: 125000, worker_count: 3200 }]);
  });

  test('gives shared, rich, inline and phonetic strings, entities and Excel escapes', async () => {
    const strings = [
      '<t>隐患编号</t>',
      '<r><t>一</t></r><r><t xml:space="preserve">般</t></r>',
      '<t>脚手架</t><rPh sb="0" eb="1"><t>jiao</t></rPh>',
    ];
    const cells = row('A&amp;B&#x2d;_x0031_', {
      4: { xml: '<c r="@" t="s"><v>1</v></c>' },
      5: { xml: '<c r="@" t="s"><v>2</v></c>' },
    });
    const head = [{ xml: '<c r="@" t="s"><v>0</v></c>' }, ...header.slice(1)];
    const { rows } = await accepted(oneSheet(sheetOf(rowXml(1, head), rowXml(2, cells)), { strings }));
    expect(rows).toMatchObject([{ hazard_id: 'A&B-1', level: 'general', trade: 'scaffold' }]);
  });

  test.each([
    ['1900', false, 44684],
    ['1904', true, 43222],
  ])('counts styled dates from %s', async (_, date1904, serial) => {
    const dated = { xml: `<c r="@" s="1"><v>${serial}</v></c>` };
    const timed = { xml: `<c r="@" s="2"><v>${serial}.5</v></c>` };
    const bytes = oneSheet(
      sheetOf(rowXml(1, header), rowXml(2, row('YH1', { 3: dated })), rowXml(3, row('YH2', { 3: timed }))),
      {
        date1904,
        styles: [0, 14, 176],
        formats: { 176: 'yyyy"年"m"月"d"日" h:mm' },
      },
    );
    const { rows } = await accepted(bytes);
    expect(rows.map(({ found_on }) => found_on)).toEqual(['2022-05-03', '2022-05-03']);
  });

  test('gives formulas by their saved result and says where there is none', async () => {
    await using home = await freshHome();
    const saved = { xml: '<c r="@" t="str"><f>CONCAT("YH","1")</f><v>YH1</v></c>' };
    const unsaved = { xml: '<c r="@"><f>TODAY()</f></c>' };
    const bytes = oneSheet(
      sheetOf(
        rowXml(1, header),
        rowXml(2, row('', { 0: saved })),
        rowXml(3, row('YH2', { 3: unsaved })),
        rowXml(4, [null, unsaved]),
        rowXml(5, row('YH3', { 7: { xml: '<c r="@"><f>D5+3</f><v/></c>' } })),
        rowXml(6, row('YH4', { 7: { xml: '<c r="@" t="str"><f>IF(A6="","x","")</f><v></v></c>' } })),
        rowXml(7, row('YH5', { 7: { xml: '<c r="@" t="e"><f>D7+"a"</f><v>#VALUE!</v></c>' } })),
        rowXml(8, row('YH6')),
      ),
    );
    const { files } = await home.take({ 'a.xlsx': bytes });
    const [receipt] = files[0]!.receipts;
    expect(await home.rows(receipt!, 'accepted')).toMatchObject([
      { hazard_id: 'YH1' },
      { hazard_id: 'YH4' },
      { hazard_id: 'YH6' },
    ]);
    expect(await home.rejects(receipt!)).toMatchObject([
      { row_number: 3, column_name: 'found_on', rule: 'FORMULA_UNCALCULATED' },
      { row_number: 5, column_name: 'remark', rule: 'FORMULA_UNCALCULATED' },
      { row_number: 7, column_name: 'remark', rule: 'FORMULA_FAILED', found: '#VALUE!' },
    ]);
    expect(files[0]!.notes.map(({ en }) => en)).toEqual([
      'sheet "台账" has 3 formulas without a saved result; rows that need one were sent back; open it in Excel or WPS, save it and send it again',
    ]);
  });

  test('fills merged cells down and keeps what was received', async () => {
    await using home = await freshHome();
    const bytes = oneSheet(
      `${sheetOf(rowXml(1, header), rowXml(2, row('YH1')), rowXml(3, row('YH2', { 1: null, 2: null })), rowXml(4, row('YH3', { 1: null })))}<mergeCells count="2"><mergeCell ref="B2:B4"/><mergeCell ref="C2:C3"/></mergeCells>`,
    );
    const receipt = await home.takeOne('a.xlsx', bytes);
    expect(receipt.normalised).toMatchObject({ merged_cell: 3 });
    expect(await home.rows(receipt, 'accepted')).toMatchObject([
      { site_id: 'G1' },
      { region_code: '990101', site_id: 'G1' },
      { region_code: '990101' },
    ]);
    expect((await home.rows(receipt, 'rows')).map(({ c2 }) => c2)).toEqual(['区县', '青岚区', null, null]);
  });

  test('takes no filter, dropdown or conditional format for merged cells: an empty cell stays empty', async () => {
    const rows = sheetOf(
      rowXml(1, header),
      rowXml(2, row('YH1')),
      rowXml(3, row('YH2', { 4: null })),
      rowXml(4, row('YH3')),
    );
    const around = `<autoFilter ref="A1:H4"/><mergeCells count="1"><mergeCell ref='B2:B4'/></mergeCells>
      <conditionalFormatting sqref="E2:E4"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>
      <dataValidations count="1"><dataValidation type="list" sqref="E2:E4 F2:F4"><formula1>"一般,重大"</formula1></dataValidation></dataValidations>`;
    const { receipt, rows: taken, rejects } = await accepted(oneSheet(`${rows}${around}`));
    expect(receipt.normalised).not.toHaveProperty('merged_cell', 3);
    expect(taken.map(({ hazard_id }) => hazard_id)).toEqual(['YH1', 'YH3']);
    expect(rejects).toMatchObject([{ row_number: 3, column_name: 'level', rule: 'REQUIRED' }]);
  });

  test('with a merged header of two rows is matched', async () => {
    const xml = `${sheetOf(
      rowXml(1, ['隐患编号', '区县', '项目编码', '发现日期', '隐患', null, '整改期限']),
      rowXml(2, [null, null, null, null, '等级', '类别', null]),
      rowXml(3, row('YH1').slice(0, 7)),
    )}<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="E1:F1"/></mergeCells>`;
    const { receipt, rows } = await accepted(oneSheet(xml));
    expect(receipt.headerRows).toEqual([1, 2]);
    expect(rows).toHaveLength(1);
  });

  test('is read sheet by sheet; hidden and foreign sheets are passed over and said', async () => {
    await using home = await freshHome();
    const bytes = zipOf(
      workbookParts([
        { name: '青岚', xml: sheetOf(rowXml(1, header), rowXml(2, row('YH1'), ' hidden="1"')) },
        { name: '旧', xml: sheetOf(rowXml(1, header), rowXml(2, row('YH0'))), state: 'hidden' },
        { name: '说明', xml: sheetOf(rowXml(1, ['填表说明']), rowXml(2, ['请按要求填写', '谢谢'])) },
        { name: '空', xml: '<sheetData/>' },
        { name: '云台', xml: sheetOf(rowXml(1, header), rowXml(2, row('YH2', { 1: '云台区' }))) },
      ]),
    );
    const { files } = await home.take({ 'a.xlsx': bytes });
    expect(files[0]!.receipts.map(({ sheet, rows }) => [sheet, rows.accepted])).toEqual([
      ['青岚', 1],
      ['云台', 1],
    ]);
    expect(files[0]!.notes.map(({ zh }) => zh)).toEqual(
      [
        '工作表“青岚”有 1 行被隐藏，已照常读取',
        '工作表“旧”已隐藏，未读取',
        '工作表“说明”的表头与任何数据集都不相符，未读取',
      ].sort((a, b) => Number(a.includes('说明')) - Number(b.includes('说明'))),
    );
  });

  test('with a sheet that was meant as data but lacks a column is refused whole', async () => {
    const bytes = zipOf(
      workbookParts([
        { name: '好', xml: sheetOf(rowXml(1, header), rowXml(2, row('YH1'))) },
        { name: '缺', xml: sheetOf(rowXml(1, header.slice(0, 6)), rowXml(2, row('YH2').slice(0, 6))) },
      ]),
    );
    expect((await fault(bytes))?.values).toMatchObject({
      sheet: '缺',
      missing: { zh: '整改期限', en: 'due' },
    });
  });

  test('with a cell in the last corner is read by what it holds', async () => {
    const { receipt } = await accepted(
      oneSheet(
        sheetOf(
          rowXml(1, header),
          rowXml(2, row('YH1')),
          '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>',
        ),
      ),
    );
    expect(receipt.rows).toMatchObject({ read: 3, accepted: 1 });
  });

  test('whose long codes became numbers says so', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '名录',
          rows: [
            ['统一社会信用代码', '企业名称', '区县', '企业类型'],
            [913501001234567800, '某公司', '青岚区', '施工'],
          ],
        },
      ],
    });
    expect((await accepted(bytes)).rejects).toMatchObject([
      {
        column_name: 'enterprise_code',
        rule: 'DAMAGED_CODE',
        found: '9.13501001234568E+17',
        reason_zh:
          '“9.13501001234568E+17”是被 Excel 当作数字的长代码：原有 18 位，只剩前 15 位 913501001234568，后 3 位已丢失。请把该列设为“文本”格式，按原件重新填写',
      },
    ]);
  });
});

describe('refused, with nothing but the vault changed:', () => {
  const good = sheetOf(rowXml(1, header), rowXml(2, row('YH1')));

  test.each([
    ['a torn zip', oneSheet(good).subarray(0, 600), 'FILE_BROKEN'],
    [
      'a DOCTYPE',
      zipOf({
        ...workbookParts([{ name: 'a', xml: good }]),
        'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "b">]><worksheet>${good}</worksheet>`,
      }),
      'FILE_BROKEN',
    ],
    ['a size that lies', zipOf(workbookParts([{ name: 'a', xml: good }]), { declared: 10 }), 'FILE_BROKEN'],
    ['an encrypted part', zipOf(workbookParts([{ name: 'a', xml: good }]), { flags: 1 }), 'FILE_ENCRYPTED'],
    [
      'macros',
      zipOf({ ...workbookParts([{ name: 'a', xml: good }]), 'xl/vbaProject.bin': 'x' }),
      'FILE_KIND_UNKNOWN',
    ],
    [
      'a workbook under a password',
      oleOf('Root Entry', 'EncryptedPackage', 'EncryptionInfo'),
      'FILE_ENCRYPTED',
    ],
    ['an old workbook', oleOf('Root Entry', 'Workbook', '\u0005SummaryInformation'), 'FILE_LEGACY_XLS'],
    ['a workbook older still', oleOf('Root Entry', 'Book'), 'FILE_LEGACY_XLS'],
    ['an old letter', oleOf('Root Entry', 'WordDocument'), 'FILE_KIND_UNKNOWN'],
    ['a zip that is no workbook', zipOf({ 'a.txt': 'x' }), 'FILE_BROKEN'],
    [
      'a name for a cell',
      oneSheet(sheetOf(rowXml(1, header), '<row r="2"><c r="__proto__1"><v>1</v></c></row>')),
      'FILE_BROKEN',
    ],
    ['rows that go back', oneSheet(sheetOf(rowXml(2, header), rowXml(1, row('YH1')))), 'FILE_BROKEN'],
    [
      'a string that is not there',
      oneSheet(sheetOf(rowXml(1, header), '<row r="2"><c r="A2" t="s"><v>99</v></c></row>')),
      'FILE_BROKEN',
    ],
    [
      'a bomb',
      zipOf({
        ...workbookParts([{ name: 'a', xml: good }]),
        'xl/media/bomb.xml': Buffer.alloc(64 * 1024 * 1024, 'a'),
      }),
      'FILE_TOO_LARGE',
    ],
    [
      'many parts',
      zipOf({
        ...workbookParts([{ name: 'a', xml: good }]),
        ...Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`m/${i}`, 'x'])),
      }),
      'FILE_TOO_LARGE',
    ],
    [
      'a cell that is too long',
      oneSheet(sheetOf(rowXml(1, header), rowXml(2, row('YH1', { 7: 'x'.repeat(32_768) })))),
      'FILE_TOO_LARGE',
    ],
    [
      'a row that is too wide',
      oneSheet(
        sheetOf(
          rowXml(1, header),
          rowXml(
            2,
            Array.from({ length: 513 }, () => 'x'),
          ),
        ),
      ),
      'FILE_TOO_LARGE',
    ],
  ])('%s', async (_, bytes, code) => {
    expect((await fault(bytes))?.code).toBe(code);
  });
});

describe('number formats', () => {
  test.each([
    [0, undefined, 'number'],
    [14, undefined, 'day'],
    [22, undefined, 'instant'],
    [31, undefined, 'day'],
    [58, undefined, 'day'],
    [176, 'yyyy/m/d', 'day'],
    [176, '[$-804]yyyy"年"m"月"d"日";@', 'day'],
    [176, 'yyyy/m/d\\ h:mm', 'instant'],
    [176, 'h:mm:ss', 'time'],
    [176, '#,##0.00', 'number'],
    [176, '0.00"万元"', 'number'],
    [176, '[Red]0.00', 'number'],
    [176, 'General"天"', 'number'],
    [176, '[h]:mm', 'time'],
  ])('%i %s is %s', (id, format, style) => {
    expect(styleOf(id, format)).toBe(style);
  });

  // Serial numbers as Excel 365 shows them.
  test.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, null],
    [61, false, '1900-03-01'],
    [44625, false, '2022-03-05'],
    [44625.604166667, false, '2022-03-05 14:30:00'],
    [0, true, '1904-01-01'],
    [43163, true, '2022-03-05'],
    [-1, false, null],
  ])('serial %d (1904 %s) is %s', (serial, date1904, expected) => {
    expect(serialDate(serial, date1904)).toBe(expected);
  });
});
