import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hazardCsv, hazardHeader, hazardRecord, hazardRow } from './hazard-rows.ts';
import { freshHome } from './home.ts';
import { rowXml, workbookParts } from './workbook-of.ts';
import { zipOf } from './zip-of.ts';

const workbook = (id: string) =>
  zipOf(
    workbookParts([
      { name: '台账', xml: `<sheetData>${rowXml(1, hazardHeader)}${rowXml(2, hazardRow(id))}</sheetData>` },
    ]),
  );

describe('an archive', () => {
  test('is its files: each has its own outcome, name, hash and place in the vault', async () => {
    await using home = await freshHome();
    const csv = hazardCsv('YH1');
    const archive = zipOf({
      '五月/隐患.csv': csv,
      '五月/隐患.xlsx': workbook('YH2'),
      '隐患.json': JSON.stringify([hazardRecord('YH3')]),
      '说明.pdf': '%PDF-1.7',
      '说明.docx': zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>' }),
      '说明.txt': '各位同事：\n请于五日前报送。\n',
      '难认.txt': '隐患编号,区县,项目编码\nYH9,青岚区,G1\n',
      '__MACOSX/五月/._隐患.csv': 'x',
      'Thumbs.db': 'x',
      'inner.zip': zipOf({ 'a.csv': csv }),
    });
    const { files } = await home.take({ '报送.zip': archive, '先.csv': hazardCsv('YH0') });
    expect(
      files.map(({ status, receipts, fault }) => [
        status,
        receipts[0]?.file ?? fault?.values.file,
        fault?.code,
      ]),
    ).toEqual([
      ['accepted', '先.csv', undefined],
      ['refused', '报送.zip/inner.zip', 'FILE_KIND_UNKNOWN'],
      ['accepted', '报送.zip/五月/隐患.csv', undefined],
      ['accepted', '报送.zip/五月/隐患.xlsx', undefined],
      ['skipped', undefined, undefined],
      ['skipped', undefined, undefined],
      ['skipped', undefined, undefined],
      ['accepted', '报送.zip/隐患.json', undefined],
      ['refused', '报送.zip/难认.txt', 'HEADER_UNKNOWN'],
    ]);
    const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(files[2]!.receipts[0]).toMatchObject({
      kind: 'csv',
      sha256: sha256(csv),
      archive: sha256(archive),
      sequence: 3,
    });
    expect(files[0]!.receipts[0]).not.toHaveProperty('archive');
    expect(
      files.flatMap(({ status, file, notes }) =>
        status === 'skipped' ? [[basename(file), notes[0]!.zh]] : [],
      ),
    ).toEqual([
      ['说明.docx', '不是数据文件，已跳过（文字文档或演示文稿）'],
      ['说明.pdf', '不是数据文件，已跳过（pdf 文件）'],
      ['说明.txt', '不是数据文件，已跳过（没有可识别的表头）'],
    ]);
  });

  test('of nothing that is data is refused file by file, and so is a letter sent by itself', async () => {
    await using home = await freshHome();
    const { files } = await home.take({ 'a.zip': zipOf({ '说明.pdf': '%PDF-1.7', '说明.txt': '见附件\n' }) });
    expect(files.map(({ status, fault }) => [status, fault?.code])).toEqual([
      ['refused', 'FILE_KIND_UNKNOWN'],
      ['refused', 'HEADER_UNKNOWN'],
    ]);
  });

  test('of files received before adds nothing', async () => {
    await using home = await freshHome();
    await home.take({ 'a.csv': hazardCsv('YH1') });
    const { files } = await home.take({ 'b.zip': zipOf({ 'a.csv': hazardCsv('YH1') }) });
    expect(files).toMatchObject([{ status: 'already', receipts: [{ file: 'a.csv' }] }]);
  });

  test('with names in GBK, as Chinese Windows packs them, is told by those names', async () => {
    await using home = await freshHome();
    const exposure = '月份,在建面积（平方米）,从业人员\n2022-05,1000,30\n';
    // 云台区.csv by `iconv -t GBK`.
    const name = Buffer.from('d4c6cca8c7f82e637376', 'hex');
    const receipt = await home.takeOne('a.zip', zipOf([[name, exposure]], { utf8: false }));
    expect(receipt).toMatchObject({ file: 'a.zip/云台区.csv', coverage: [{ region: '990102' }] });
  });

  test.each([
    ['that is empty', zipOf({}), 'FILE_EMPTY'],
    ['of folders alone', zipOf({ 'a/': '', 'b/': '' }), 'FILE_EMPTY'],
    ['with a name that leads out', zipOf({ 'a.csv': 'x', '../b.csv': 'x' }), 'FILE_BROKEN'],
    ['with a name that leads out by backslashes', zipOf({ '..\\b.csv': 'x' }), 'FILE_BROKEN'],
    ['with an absolute name', zipOf({ '/etc/b.csv': 'x' }), 'FILE_BROKEN'],
    ['with the name of a disk', zipOf({ 'C:/b.csv': 'x' }), 'FILE_BROKEN'],
    ['with a password', zipOf({ 'a.csv': 'x' }, { flags: 1 }), 'FILE_ENCRYPTED'],
    ['of OpenDocument', zipOf({ mimetype: 'x', 'META-INF/manifest.xml': 'x' }), 'FILE_KIND_UNKNOWN'],
  ])('%s is refused whole', async (_, bytes, code) => {
    await using home = await freshHome();
    const before = await home.contents();
    const { files } = await home.take({ 'a.zip': bytes });
    expect(files.map(({ fault }) => fault?.code)).toEqual([code]);
    expect(await home.contents()).toEqual(before);
  });
});

test('a stream is received under the name it is given', async () => {
  await using home = await freshHome();
  const { files } = await home.takeStream('../云台区.csv', [
    hazardCsv('YH1').slice(0, 40),
    hazardCsv('YH1').slice(40),
  ]);
  expect(files).toMatchObject([
    { status: 'accepted', receipts: [{ file: '云台区.csv', rows: { accepted: 1 } }] },
  ]);
});
