import { describe, expect, test } from 'vitest';
import { freshHome } from './home.ts';
import { oleOf } from './ole-of.ts';
import { rowXml, workbookParts } from './workbook-of.ts';
import { zipOf } from './zip-of.ts';

const header = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限';
const rows = 'YH1,青岚区,G1,2022-05-03,一般,脚手架,2022-05-09\n';
// 隱患編號,區縣,項目編碼 and a row below.
const big5 = Buffer.from('c1f4b177bd73b8b92cb0cfbfa42cb6b5a5d8bd73bd580aa5d2312cac59b0cf2c47310a', 'hex');

async function taken(name: string, content: string | Buffer) {
  await using home = await freshHome();
  const { files } = await home.take({ [name]: content });
  return files[0]!;
}

async function told(name: string, content: string | Buffer) {
  const { fault } = await taken(name, content);
  const { code, zh, en, remedy } = fault!.toJSON();
  expect(`${zh}${en}${remedy.zh}${remedy.en}`).not.toMatch(/[{}]|undefined|\[object/u);
  return { code, zh, en, remedy };
}

describe('a file with the name of another kind', () => {
  test.each(['菜谱.xlsx', '菜谱.XLS'])(
    '%s that is a text of other things is told to be text',
    async (name) => {
      expect(await told(name, '菜名,盐\n豆腐,少许\n')).toMatchObject({
        code: 'FILE_MISNAMED',
        zh: `${name}：文件名是工作簿，内容却是文本，不是工作簿；按 UTF-8 文本、以“,”分隔读取，没有一行表头与已知数据集相符（最接近：—；缺少：—；找到：2 字、1 字）`,
        en: `${name}: it is named as a workbook, but its bytes are text, not a workbook; read as UTF-8 text delimited by ",", no header row matches a known dataset (nearest: —; missing: —; found: 2 characters, 1 character)`,
      });
    },
  );

  test('is taken where its header matches, and a note says so', async () => {
    const text = await taken('台账.xlsx', `${header}\n${rows}`);
    expect([text.status, text.notes.map(({ en }) => en)]).toEqual([
      'accepted',
      ['it is named as a workbook, but its bytes are text; it was read as text'],
    ]);
    const xml = [header, rows.trim()].map((line, i) => rowXml(i + 1, line.split(','))).join('');
    const book = await taken(
      '台账.csv',
      zipOf(workbookParts([{ name: '五月', xml: `<sheetData>${xml}</sheetData>` }])),
    );
    expect([book.status, book.notes.map(({ zh }) => zh)]).toEqual([
      'accepted',
      ['文件名是文本，内容却是工作簿，已按工作簿读取'],
    ]);
  });

  test('is told by its bytes also where it is none of ours', async () => {
    const xml = rowXml(1, ['菜名', '盐']);
    const bytes = zipOf(workbookParts([{ name: '菜', xml: `<sheetData>${xml}</sheetData>` }]));
    expect((await told('菜谱.csv', bytes)).en).toContain('sheet 菜: read as a workbook, no header row');
  });
});

describe('a header that is not known', () => {
  test('is told with how the text was read', async () => {
    const { en, remedy } = await told('a.csv', '菜名;盐;油\n豆腐;少许;多\n');
    expect(en).toMatch(/read as UTF-8 text delimited by ".", no header row/u);
    expect(remedy.zh).not.toContain('Big5');
  });

  test.each([
    ['Big5', big5, 'GB18030'],
    ['UTF-16', Buffer.from('\ufeff菜名\t盐\n豆腐\t少许\n', 'utf16le'), 'UTF-16LE'],
  ])('in %s may be one of another encoding, and the remedy is to say UTF-8', async (_, bytes, encoding) => {
    const { code, zh, en, remedy } = await told('a.csv', bytes);
    expect(code).toBe('HEADER_UNKNOWN');
    expect(zh).toContain(`按 ${encoding} 文本、`);
    expect(zh).toContain('也可能是 Big5 等其他编码');
    expect(en).toContain('another encoding such as Big5');
    expect(remedy.zh).toBe(
      '若文件实为 Big5 等其他编码，先另存为 UTF-8；否则按模板修改表头，或用 anzhu profile suggest a.csv 生成映射档案',
    );
    expect(remedy.en).toMatch(/^if the file is in Big5 or another encoding, save it as UTF-8 first; /u);
  });

  test('is told by what it lacks of the nearest dataset, each in its own language', async () => {
    const { zh, en } = await told(
      'a.csv',
      `隐患编号,区县,项目编码,发现日期,隐患等级\nYH1,青岚区,G1,2022-05-03,一般\n`,
    );
    expect(zh).toContain('最接近：隐患台账 hazard；缺少：隐患类别、整改期限；找到：隐患编号、区县');
    expect(en).toContain('nearest: hazards (hazard); missing: category, due; found: 隐患编号');
    const nobodys = await told('b.csv', `区县代码,从业人员\n青岚区,12\n`);
    expect(nobodys.en).toContain('nearest: monthly exposure (exposure); missing: month');
  });

  test('tells no number of a person that stands among its words', async () => {
    const { zh, en } = await told(
      'a.csv',
      `隐患编号,区县,项目编码,联系人19912345678,隐患等级\nYH1,青岚区,G1,2022-05-03,一般\n`,
    );
    expect(zh).toContain('项目编码、14 字、隐患等级');
    expect(en).toContain('项目编码, 14 characters, 隐患等级');
  });
});

describe('what was found where no row comes near a header', () => {
  test('is told word by word where figures stand below and none among them, but for what is too long', async () => {
    const long = '本表所列各项均由各乡镇自行统计汇总';
    const { zh, en } = await told('a.csv', `菜名,采购日期,${long}\n豆腐,2022-05-03,李四\n`);
    expect(zh).toContain('找到：菜名、采购日期、17 字）');
    expect(en).toContain('found: 菜名, 采购日期, 17 characters)');
    const data = await told('b.csv', '李四,2022-05-03,少许\n王五,2022-05-04,多\n');
    expect(data.zh).toContain('找到：2 字、10 字、2 字');
  });

  test('is told by the known words, and by the length of the others, where it may be a row of data', async () => {
    const { zh, en } = await told('a.csv', '菜名,盐,发现日期\n豆腐,少许,昨天\n');
    expect(zh).toContain('找到：2 字、1 字、发现日期');
    expect(en).toContain('found: 2 characters, 1 character, 发现日期');
  });

  test.each(['某甲乙', '方时', '应方', '单书号', '欧阳某'])(
    'never tells a possible name: %s',
    async (name) => {
      const { zh, en } = await told('a.csv', `${name},盐\n豆腐,少许\n`);
      for (const text of [zh, en]) expect(text).not.toContain(name);
      expect(zh).toContain(`找到：${name.length} 字、1 字`);
    },
  );
});

describe('a workbook that cannot be read has advice of its own:', () => {
  test.each([
    ['a password', 'a.xlsx', oleOf('Root Entry', 'EncryptedPackage'), '清空密码'],
    ['a format of 1997', 'a.xls', oleOf('Root Entry', 'Workbook'), '另存为“Excel 工作簿（*.xlsx）”'],
    ['a format of 1997 under a new name', 'a.xlsx', oleOf('Root Entry', 'Workbook'), '只改扩展名无效'],
  ])('%s', async (_, name, bytes, advice) => {
    expect((await told(name, bytes)).remedy.zh).toContain(advice);
  });
});
