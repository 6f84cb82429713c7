import { readXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { type DatasetName, datasetNamed, datasetNames, template } from '../../ingest/index.ts';
import { choicesOf } from '../../ingest/workbook/dropdowns.ts';
import { freshHome } from './home.ts';
import { rowXml, workbookParts } from './workbook-of.ts';
import { zipOf } from './zip-of.ts';

const columnsOf = (name: DatasetName) => Object.values(datasetNamed(name).columns);

describe.each(datasetNames)('the template of %s', (name) => {
  test('has a column for each of the contract, dropdowns for code lists, and explains every column', async () => {
    const columns = columnsOf(name);
    const { sheets } = await readXlsx(await template(name));
    const [sheet, explanation] = sheets;
    expect(sheet!.rows[0]).toEqual(
      columns.map(({ label, nullable }) => (nullable ? label.zh : `*${label.zh}`)),
    );
    const lists = columns.filter((column) => choicesOf(column) !== null);
    expect(sheet!.dataValidations ?? []).toHaveLength(lists.length);
    const [, ...explained] = explanation!.rows;
    expect(explained.map(([label]) => label)).toEqual(columns.map(({ label: { zh, en } }) => `${zh}\n${en}`));
    for (const [, meaning, required] of explained) {
      expect(meaning).toMatch(/.\n./u);
      expect(required).toMatch(/^(?:是\nyes|否\nno)$/u);
    }
  });
});

/** The template filled in with the examples of its own explanation, and what only a county can say. */
async function filledIn(name: DatasetName): Promise<Buffer> {
  const columns = columnsOf(name);
  const { sheets } = await readXlsx(await template(name));
  const [sheet, explanation, lists] = sheets;
  const cells = columns.map(({ kind, nullable }, i) => {
    if (kind === 'region') return '青岚区';
    if (kind === 'personal') return nullable ? '' : '赵虚构';
    return String(explanation!.rows[i + 1]![5] ?? '');
  });
  const xml = (rows: readonly (readonly unknown[])[]) =>
    `<sheetData>${rows
      .map((row, i) =>
        rowXml(
          i + 1,
          row.map((cell) => String(cell ?? '')),
        ),
      )
      .join('')}</sheetData>`;
  const parts = workbookParts([
    { name: sheet!.name, xml: xml([sheet!.rows[0]!, cells]) },
    { name: explanation!.name, xml: xml(explanation!.rows) },
    ...(lists ? [{ name: lists.name, xml: xml(lists.rows), state: 'hidden' as const }] : []),
  ]);
  return zipOf(parts);
}

test('every template filled in with its own examples is taken, without a word about its other sheets', async () => {
  await using home = await freshHome();
  const names = datasetNames.filter((name) => name !== 'region');
  const files = await Promise.all(names.map(async (name) => [`${name}.xlsx`, await filledIn(name)] as const));
  const taken = await home.take(Object.fromEntries(files));
  expect(
    taken.files.map(({ receipts, notes, fault }) => ({
      fault,
      notes,
      ...receipts.map(({ dataset, rows: { accepted, rejected }, warnings, mapping, unmapped }) => ({
        dataset,
        columns: mapping.length,
        accepted,
        rejected,
        warnings,
        unmapped,
      }))[0],
    })),
  ).toEqual(
    names.toSorted().map((name) => ({
      fault: undefined,
      notes: [],
      dataset: name,
      columns: columnsOf(name).length,
      accepted: 1,
      rejected: 0,
      warnings: {},
      unmapped: [],
    })),
  );
});

test('the example of the list of counties is taken by a home that has none yet', async () => {
  await using home = await freshHome(false);
  const receipt = await home.takeOne('区划.xlsx', await filledIn('region'));
  expect(receipt).toMatchObject({ rows: { accepted: 1, rejected: 0 }, warnings: {} });
});

test('a template sent back as it is holds nothing', async () => {
  await using home = await freshHome();
  const { files } = await home.take({ '上报.xlsx': await template('hazard') });
  expect(files[0]?.fault?.code).toBe('FILE_EMPTY');
});

test('every column says what it is held against', async () => {
  const rulesOf = async (name: DatasetName) => {
    const { sheets } = await readXlsx(await template(name));
    const rows = sheets[1]!.rows.slice(1);
    return Object.fromEntries(rows.map((row) => [String(row[0]).split('\n')[0], row[6] ?? null]));
  };
  expect(await rulesOf('heating_balance')).toMatchObject({
    期初户数: '= 上月期末户数\n= closing of the month before',
    期末户数: '= 期初户数 + 增户数 − 销户数 − 并户数\n= opening + added − closed − merged',
    增户数: null,
  });
  expect(await rulesOf('hazard')).toMatchObject({
    整改期限: '不早于发现日期\nnot before found',
    项目编码: '应在在建工程中\nshould be found in: sites',
  });
  expect((await rulesOf('accident')).事故等级).toContain('国务院令第493号');
  expect((await rulesOf('heating_user')).用户编码).toContain('没有此列时须有身份证号、地址');
});
