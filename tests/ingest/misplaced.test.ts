import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { holdsPersonalNumber } from '../../ingest/privacy/personal-number.ts';
import { build } from '../../models/index.ts';
import { openEngine, quoted } from '../../sql/engine/index.ts';
import { publicColumns } from '../../sql/sources/dataset.ts';
import { type DatasetName, datasetNamed, datasetNames } from '../../sql/sources/datasets/index.ts';
import { freshHome, type TestHome } from './home.ts';
import { identityNumber, mobileNumber } from './invented-numbers.ts';

const hazards = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限';
const good = `${hazards}\nYH1,青岚区,G1,2022-05-03,一般,脚手架,2022-05-09\n`;
const large = 5200;

interface Planted {
  readonly number: string;
  /** The cell that holds it. */
  readonly cell: string;
}

/** Each number as people write it: alone, in a sentence, in wide digits, in groups. */
function planted(serial: number): Planted[] {
  const [id, mobile] = [identityNumber(serial), mobileNumber(serial)];
  const wide = (text: string) =>
    text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return [
    { number: id, cell: id },
    { number: mobile, cell: mobile },
    { number: id, cell: `${id}（户主）` },
    { number: mobile, cell: `联系 ${mobile}` },
    { number: wide(mobile), cell: wide(mobile) },
    { number: mobile, cell: `+86${mobile}` },
    { number: mobile.replace(/^(...)(....)/u, '$1-$2-'), cell: mobile.replace(/^(...)(....)/u, '$1-$2-') },
  ];
}

/** Every run of characters that numbers are written in, of all that can be read of a home without breaking a seal: all bytes and all rows but those of persons. */
async function openContents(home: TestHome): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  await using engine = await openEngine(':memory:', { folders: [home.path] });
  for (const entry of await readdir(home.path, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(home.path, path);
    const sealed = /^(?:vault|keys)\b/u.test(name) || entry.name === 'personal.parquet';
    if (!entry.isFile() || sealed) continue;
    const rows = name.endsWith('.parquet')
      ? await engine.rows(`select to_json(t)::varchar as row from read_parquet(${quoted(path)}) as t`)
      : [];
    const text = `${await readFile(path, 'utf8')}${JSON.stringify(rows)}`;
    found.set(name, (text.match(/[\d０-９xX-]{11,}/gu) ?? []).join(' '));
  }
  return found;
}

describe("a number is a person's", () => {
  const words = { words: true, own: ['1305'] };
  const figures = { words: false, own: [] };
  test.each([
    // The example of GB 11643-1999, appendix A.
    ['an identity number', '11010519491231002X', words, true],
    ['with a small x', '11010519491231002x', words, true],
    ['among words', '户主（11010519491231002X）', words, true],
    ['with a wrong check digit is a code', '110105194912310021', words, false],
    ['with a wrong check digit where no code can stand', '110105194912310021', figures, true],
    ['of a day that never was', '110105194902310021', figures, false],
    ['of no province', '01010519491231002X', figures, false],
    ['within a longer number', '11010519491231002X0', words, false],
    ['a mobile number', '13900001111', words, true],
    ['with a unit behind it', '13900001111元', figures, true],
    ['of no network', '12900001111', words, false],
    ['within a longer number', '139000011112', words, false],
    ['behind letters', 'YH13900001111', words, false],
    ["with the digits of the city's own codes", '13052100012', words, false],
    ["with the digits of another city's codes", '13052100012', { words: true, own: ['1306'] }, true],
    ['in groups', '139 0000 1111', words, true],
    ['in groups within a code', 'JC-2022-139-0000-1111', words, false],
    ['behind a decimal point of a figure', '45.15000000001', figures, false],
    ['behind the point of a list', '1.15000000001', words, true],
    ['a credit code', '91130521MA07ABCD1X', words, false],
  ])('%s: %s', (_, text, around, expected) => {
    expect(holdsPersonalNumber(text, around)).toBe(expected);
  });
});

/** A file of a dataset with each number in each of its public columns, and rows with none below. */
function sheetOf(dataset: DatasetName, fillers: number) {
  const contract = datasetNamed(dataset);
  const names = Object.keys(contract.columns);
  const cells = publicColumns(contract).flatMap((column, i) =>
    planted(i + 1).map((one) => ({ ...one, column })),
  );
  const row = (column: string, cell: string) =>
    names.map((name) => (name === column ? cell : '甲')).join(',');
  const lines = [
    names.map((name) => `"${contract.columns[name]!.label.zh}"`).join(','),
    ...cells.map(({ column, cell }) => row(column, cell)),
    ...Array.from({ length: fillers }, (_, i) => row(contract.key[0]!, `K${i}`)),
    `合计,${mobileNumber(3)}${',甲'.repeat(names.length - 2)}`,
  ];
  return { dataset, cells, text: `${lines.join('\n')}\n` };
}

/** What makes a large sheet large is no matter of its dataset: some with columns of every type. */
const someDatasets = ['accident', 'enterprise', 'hazard', 'penalty', 'rural_house', 'site'] as const;

describe.each([
  ['in a small sheet', 0, datasetNames],
  ['in a large sheet', large, someDatasets],
])('a personal number in a column for none, %s', (_, fillers, datasets) => {
  test('is sent back from every column of its dataset and stands nowhere in the home', async () => {
    await using home = await freshHome();
    const sheets = datasets.filter((name) => name !== 'region').map((name) => sheetOf(name, fillers));
    await home.takeOne('hazards.csv', good);
    const { files } = await home.take(
      Object.fromEntries(sheets.map(({ dataset, text }) => [`${dataset}.csv`, text])),
    );
    for (const { file, receipts } of files) {
      const { dataset, cells } = sheets.find((one) => file.endsWith(`/${one.dataset}.csv`))!;
      expect(receipts.map((receipt) => receipt.dataset)).toEqual([dataset]);
      const told = new Set(
        (await home.rejects(receipts[0]!)).map(
          ({ row_number, column_name, rule }) => `${row_number} ${column_name} ${rule}`,
        ),
      );
      const missed = cells.filter(({ column }, i) => !told.has(`${i + 2} ${column} PERSONAL_MISPLACED`));
      expect(missed, dataset).toEqual([]);
    }
    await build(home.path);
    const contents = await openContents(home);
    expect([...contents.keys()].some((name) => name.endsWith('warehouse.duckdb'))).toBe(true);
    const numbers = new Set(sheets.flatMap(({ cells }) => cells.map(({ number }) => number)));
    const found = [...numbers].flatMap((number) =>
      [...contents].filter(([, text]) => text.includes(number)).map(([name]) => `${number} in ${name}`),
    );
    expect(found).toEqual([]);
  }, 600_000);

  test('is told by its shape, in both languages', async () => {
    await using home = await freshHome();
    const filler = Array.from(
      { length: fillers },
      (_, i) => `K${i},青岚区,G1,2022-05-03,一般,脚手架,2022-05-09\n`,
    );
    const rows = [
      'YH3,青岚区,19912345678,2022-05-03,一般,脚手架,2022-05-09',
      'YH4,青岚区,G1,2022-05-03,19912345678,脚手架,2022-05-09',
    ];
    const receipt = await home.takeOne('a.csv', `${hazards}\n${rows.join('\n')}\n${filler.join('')}`);
    const rejects = await home.rejects(receipt);
    expect(
      rejects.map(({ row_number, column_name, found }) => `${row_number} ${column_name} ${found}`),
    ).toEqual(['2 site_id 199****5678', '3 level 199****5678']);
    expect(rejects[0]).toMatchObject({
      rule: 'PERSONAL_MISPLACED',
      reason_zh: '本列不应出现身份证号或手机号（199****5678）：请移到相应的个人信息列，或删除',
      reason_en:
        'this column may hold no identity or mobile number (199****5678): move it to its own column, or delete it',
    });
    const shown = await home.rows<Record<string, string>>(receipt, 'rows');
    expect([shown[1]?.c3, shown[2]?.c5]).toEqual(['199****5678', '199****5678']);
  });

  test('as a key makes no conflict that would tell it', async () => {
    await using home = await freshHome();
    const row = (due: string) => `19912345678,青岚区,G1,2022-05-03,一般,脚手架,${due}\n`;
    const filler = Array.from(
      { length: fillers },
      (_, i) => `K${i},青岚区,G1,2022-05-03,一般,脚手架,2022-05-09\n`,
    );
    const receipt = await home.takeOne(
      'a.csv',
      `${hazards}\n${row('2022-05-09')}${row('2022-05-10')}${filler.join('')}`,
    );
    expect((await home.rejects(receipt)).map(({ rule, found }) => `${rule} ${found}`)).toEqual([
      'PERSONAL_MISPLACED 199****5678',
      'PERSONAL_MISPLACED 199****5678',
    ]);
  });

  test('is no number of a register whose city begins as a mobile number does', async () => {
    await using home = await freshHome(false);
    await home.take({ 'regions.csv': '行政区划代码,行政区划名称\n130500,邢襄市\n130521,白石县\n' });
    const row = (id: string) => `${id},白石县,${id},2022-05-03,一般,脚手架,2022-05-09\n`;
    const filler = Array.from({ length: fillers }, (_, i) => row(String(13052100100 + i)));
    const receipt = await home.takeOne(
      'a.csv',
      `${hazards}\n${row('13052100012')}${row('13062100012')}${filler.join('')}`,
    );
    expect(
      (await home.rejects(receipt)).map(({ row_number, column_name }) => `${row_number} ${column_name}`),
    ).toEqual(['3 hazard_id', '3 site_id']);
    expect(receipt.rows.accepted).toBe(fillers + 1);
  });
});
