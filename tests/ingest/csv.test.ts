import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../ingest/csv/read-csv.ts';
import { defaultLimits } from '../../ingest/limits.ts';
import { headerFinder } from '../../ingest/profile/find-header.ts';
import { freshHome } from './home.ts';

const header = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限,备注';
const penalties =
  '行政处罚决定书文号,区县,行政相对人名称,违法行为类型,处罚类别,处罚决定日期,罚款金额（元）,处罚机关,备注';
const penalty = '云罚1号,云台区,甲,转包,罚款,2022-05-04';
const row = 'YH1,青岚区,G1,2022-05-03,一般,脚手架,2022-05-09,好';

/** 隐患台账 in GB 18030, byte by byte as `iconv -t GB18030` writes it. */
const gbk = Buffer.from(
  'd2febcb1e0bac52cc7f8cfd82ccfeec4bfb1e0c2eb2cb7a2cfd6c8d5c6da2cd2febbbcb5c8bcb62cd2febbbcc0e0b1f02cd5fbb8c4c6dacfde0a',
  'hex',
);

describe('the encoding', () => {
  test.each([
    ['UTF-8', Buffer.from(`${header}\n${row}\n`)],
    ['UTF-8 BOM', Buffer.from(`\ufeff${header}\r\n${row}\r\n`)],
    ['UTF-16LE', Buffer.from(`\ufeff${header}\r\n${row}\r\n`, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\ufeff${header}\r\n${row}\r\n`, 'utf16le').swap16()],
    ['UTF-16LE?', Buffer.from(`${header}\r\n${row}\r\n`, 'utf16le')],
    ['UTF-16BE?', Buffer.from(`${header}\r\n${row}\r\n`, 'utf16le').swap16()],
  ])('%s is told by its bytes', async (encoding, bytes) => {
    await using home = await freshHome();
    const receipt = await home.takeOne('a.csv', bytes);
    expect(receipt).toMatchObject({ encoding, delimiter: ',', rows: { accepted: 1, rejected: 0 } });
  });

  test('GB18030 is told when the bytes are not UTF-8', async () => {
    await using home = await freshHome();
    const cells = Buffer.concat([
      Buffer.from('YH1,', 'latin1'),
      Buffer.from('c7e0e1b0c7f8', 'hex'),
      Buffer.from(',G1,2022-05-03,', 'latin1'),
      Buffer.from('d2bbb0e3', 'hex'),
      Buffer.from(',', 'latin1'),
      Buffer.from('bdc5cad6bcdc', 'hex'),
      Buffer.from(',2022-05-09\n', 'latin1'),
    ]);
    const words = Buffer.concat([
      Buffer.from('d2febbbc', 'hex'),
      gbk.subarray(gbk.indexOf(Buffer.from('b1e0bac5', 'hex'))),
    ]);
    const receipt = await home.takeOne('a.csv', Buffer.concat([words, cells]));
    expect(receipt).toMatchObject({ encoding: 'GB18030', rows: { accepted: 1, rejected: 0 } });
    expect(await home.rows(receipt, 'accepted')).toMatchObject([{ region_code: '990101', level: 'general' }]);
  });

  test('with zeros that are not those of UTF-16 is none', async () => {
    await using home = await freshHome();
    const zeros = Buffer.from(`${header}\r\n${row}\r\n`).map((byte, i) => (i % 7 === 0 ? 0 : byte));
    const { files } = await home.take({ 'a.csv': Buffer.from(zeros) });
    expect(files[0]?.fault?.code).toBe('FILE_KIND_UNKNOWN');
  });

  test('is refused where a byte is neither', async () => {
    await using home = await freshHome();
    const { files } = await home.take({
      'a.csv': Buffer.concat([Buffer.from(`${header}\n`), Buffer.from([0x81, 0x20, 0xff, 0xff])]),
    });
    expect(files[0]?.fault?.code).toBe('ENCODING_UNKNOWN');
  });
});

describe('a delimited file', () => {
  test.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['bar', '|'],
  ])('may be parted by a %s', async (_, delimiter) => {
    await using home = await freshHome();
    const receipt = await home.takeOne('a.csv', `${header}\n${row}\n`.replaceAll(',', delimiter));
    expect(receipt).toMatchObject({ delimiter, rows: { accepted: 1 } });
  });

  test('may hold quotation marks, line breaks and delimiters within cells', async () => {
    await using home = await freshHome();
    const text = `${header}\r\nYH1,"青岚区",G1,"2022-05-03",一般,脚手架,2022-05-09,"第一行\n第二行，""引号"",逗号"\r\nYH2,青岚区,G"1,2022-05-03,一般,脚手架,2022-05-09,\r\n`;
    const receipt = await home.takeOne('a.csv', text);
    expect(receipt.rows).toMatchObject({ read: 3, accepted: 2 });
    const cells = await home.rows<{ row_number: number; cell: string }>(receipt, 'personal');
    expect(cells).toMatchObject([{ row_number: 2, cell: '第一行\n第二行，"引号",逗号' }]);
    expect(await home.rows(receipt, 'accepted')).toMatchObject([{ site_id: 'G1' }, { site_id: 'G"1' }]);
  });

  test('has a row longer than its header sent back with nothing but that told', async () => {
    await using home = await freshHome();
    const told = async (...rows: string[]) => {
      const rejects = await home.rejects(await home.takeOne('a.csv', rows.join('\n')));
      return rejects.map(({ row_number, column_name, rule, found }) =>
        [row_number, column_name, rule, found].join(' '),
      );
    };
    const [parted, other] = [
      `${penalty},200,000,住建局,好`,
      `${penalty.replace('甲', '甲,乙')},200,住建局,好`,
    ];
    const lastOnes = [`${penalty},200,000,,`, `${penalty.replace('1号', '2号')},7,住建局,`];
    expect(await told(penalties, parted, other, `${penalty},200,住建局,2,000`)).toEqual([
      '2 fine_fen CELLS_SHIFTED 200,000',
      '3 remark CELLS_SHIFTED ',
      '4 remark CELLS_SHIFTED ',
    ]);
    expect(await told(penalties, ...lastOnes)).toEqual(['2 fine_fen CELLS_SHIFTED 200,000']);
    expect(await told(penalties, ...lastOnes.map((row) => `${row},`))).toEqual([]);
    expect(await told(`${penalties},,`, parted)).toEqual([]);
  });

  test('may be ragged: a short row lacks cells, a long one is sent back and keeps how much is too much', async () => {
    await using home = await freshHome();
    const filler = Array.from(
      { length: 30 },
      (_, i) => `YH${100 + i},青岚区,G1,2022-05-03,一般,脚手架,2022-05-09,`,
    ).join('\n');
    const receipt = await home.takeOne(
      'a.csv',
      `${header}\n${filler}\nYH2,青岚区,G1,2022-05-03\n${row},多,余\n`,
    );
    expect(receipt.rows).toMatchObject({ accepted: 30, rejected: 2 });
    expect(
      (await home.rejects(receipt)).map(
        ({ row_number, column_name, rule }) => `${row_number} ${column_name} ${rule}`,
      ),
    ).toEqual(['32 due_on REQUIRED', '32 level REQUIRED', '32 trade REQUIRED', '33 remark CELLS_SHIFTED']);
    expect((await home.rows<{ c9: string | null }>(receipt, 'rows')).at(-1)?.c9).toBe('▒ 3字');
  });

  test('whose quotation mark never closes is refused', async () => {
    await using home = await freshHome();
    const { files } = await home.take({ 'a.csv': `${header}\nYH1,"青岚区,G1\n` });
    expect(files[0]?.fault?.code).toBe('FILE_BROKEN');
  });

  test.each([
    ['nothing', '', 'FILE_EMPTY'],
    ['blank lines', '\n\n,,,\n', 'FILE_EMPTY'],
    ['NUL bytes', `${header}\n\0\0\0`, 'FILE_KIND_UNKNOWN'],
    ['a web page', '<html><table></table></html>', 'FILE_KIND_UNKNOWN'],
    ['other words', '姓名,电话\n张三,13800001111\n', 'HEADER_UNKNOWN'],
  ])('of %s is refused', async (_, content, code) => {
    await using home = await freshHome();
    const { files } = await home.take({ 'a.csv': content });
    expect(files[0]?.fault?.code).toBe(code);
    expect(JSON.stringify(files[0]?.fault?.toJSON())).not.toContain('1380000');
  });
});

test('plain lines copied as bytes become what careful reading makes of them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'anzhu-plain-'));
  const word = fc.stringMatching(/^[ A-Za-z0-9一-龥〃计同上无注：(]{0,6}$/u);
  const lines = async (name: string, text: string) => {
    await writeFile(join(folder, name), text);
    readCsv(join(folder, name), join(folder, `${name}-out`), defaultLimits, headerFinder([]));
    return readFile(join(folder, `${name}-out`), 'utf8');
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(word, { minLength: 8, maxLength: 8 }), { minLength: 30, maxLength: 60 }),
      async (rows) => {
        const plain = await lines('plain', `${header}\n${rows.map((cells) => cells.join(',')).join('\n')}\n`);
        const quoted = await lines(
          'quoted',
          `${header}\n${rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n')}\n`,
        );
        expect(plain).toBe(quoted);
      },
    ),
    { numRuns: 60 },
  );
  await rm(folder, { recursive: true });
});
