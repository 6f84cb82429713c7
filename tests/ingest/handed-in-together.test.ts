import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FileOutcome, ingest } from '../../ingest/index.ts';
import { claimsInForce } from '../../sql/sources/in-force.ts';
import { standingReceipts } from '../../sql/sources/withdrawals.ts';
import { hazardCsv } from './hazard-rows.ts';
import { freshHome, type TestHome } from './home.ts';
import { opened } from './sent-back.ts';
import { zipOf } from './zip-of.ts';

const [first, second, third] = ['2022-06-01', '2022-06-02', '2022-06-03'].map(
  (day) => `${day}T00:00:00.000Z`,
);

/** Names of the files whose rows stood at an instant. */
async function standingFiles(home: TestHome, asOf: string | undefined): Promise<string[]> {
  const hazards = standingReceipts(await home.receipts(), [], asOf).filter(
    ({ dataset }) => dataset === 'hazard',
  );
  const inForce = claimsInForce(hazards).flatMap((claims) => claims.map(({ batch }) => batch));
  return hazards.flatMap(({ batch, file }) => (inForce.includes(batch) ? [file] : [])).sort();
}

function told(files: readonly FileOutcome[]): [string | undefined, string[]][] {
  return files.map(({ receipts, notes }) => [receipts[0]?.file, notes.map(({ zh }) => zh)]);
}

describe('files of one archive that report the same month', () => {
  test('stand side by side until a later submission reports it', async () => {
    await using home = await freshHome();
    const both = zipOf({ 'b.csv': hazardCsv('B'), 'a.csv': hazardCsv('A') });
    const { files } = await home.take({ '五月.zip': both }, { receivedAt: first! });
    expect(files.map(({ replaced }) => replaced)).toEqual([undefined, undefined]);
    const beside = (file: string) => [
      expect.stringContaining(`990101 2022-05：同一压缩包中的“${file}”也报了`),
    ];
    expect(told(files)).toEqual([
      ['五月.zip/a.csv', beside('五月.zip/b.csv')],
      ['五月.zip/b.csv', beside('五月.zip/a.csv')],
    ]);
    const later = await home.take({ 'c.csv': hazardCsv('C') }, { receivedAt: second! });
    expect(later.files[0]!.replaced).toMatchObject([{ before: 2, now: 1 }]);
    expect(await standingFiles(home, first)).toEqual(['五月.zip/a.csv', '五月.zip/b.csv']);
    expect(await standingFiles(home, second)).toEqual(['c.csv']);
  });

  test('stand beside one that was received before and comes again in it unchanged', async () => {
    await using home = await freshHome();
    await home.take({ 'a.csv': hazardCsv('A') }, { receivedAt: first! });
    const sent = (b: string) => ({ 'z.zip': zipOf({ 'a.csv': hazardCsv('A'), 'b.csv': hazardCsv(b) }) });
    await home.take(sent('B'), { receivedAt: second! });
    expect(await standingFiles(home, second)).toEqual(['a.csv', 'z.zip/b.csv']);
    const mended = await home.take(sent('B1'), { receivedAt: third! });
    expect(mended.files.map(({ status }) => status)).toEqual(['already', 'accepted']);
    expect(mended.files[1]!.replaced).toMatchObject([{ before: 1, now: 1 }]);
    expect((await home.receipts()).at(-1)!.beside).toHaveLength(1);
    expect(await standingFiles(home, third)).toEqual(['a.csv', 'z.zip/b.csv']);
    expect(told((await home.take({ 'a.csv': hazardCsv('A') })).files)).toEqual([['a.csv', []]]);
  });

  test('leave the rows waiting that were sent back of each other', async () => {
    await using home = await freshHome();
    const wrong = hazardCsv('A', 'X').replace(/(?<=X.*)一般/u, '特大');
    const { files } = await home.take({ 'z.zip': zipOf({ 'a.csv': wrong, 'b.csv': hazardCsv('B') }) });
    const workbook = await opened(home, files[0]!.receipts[0]!.batch);
    expect(workbook.ids).toEqual([3]);
  });
});

test('files of one call that are in no archive: the last takes the place of the others, and both are told', async () => {
  await using home = await freshHome();
  const sent = { '隐患.csv': hazardCsv('A', 'B'), '隐患(1).csv': hazardCsv('C') };
  const { files } = await home.take(sent, { receivedAt: first! });
  const rule = expect.stringContaining('以排在后面的为准');
  expect(told(files)).toEqual([
    ['隐患.csv', [expect.stringContaining('青岚区2022年5月：已被同次报送的“隐患(1).csv”代替')]],
    [
      '隐患(1).csv',
      [
        expect.stringContaining('青岚区2022年5月，原2行，现1行'),
        expect.stringContaining('青岚区2022年5月：代替了同次报送的“隐患.csv”'),
      ],
    ],
  ]);
  expect(told(files).map(([, notes]) => notes.at(-1))).toEqual([rule, rule]);
  expect(await standingFiles(home, first)).toEqual(['隐患(1).csv']);
});

test('files of one call are taken by name with numbers by size, however they are handed over', async () => {
  await using home = await freshHome();
  const zip = zipOf({ '12.csv': hazardCsv('12'), '11.csv': hazardCsv('11'), '2.csv': hazardCsv('2') });
  const sent = { '10月.csv': hazardCsv('X'), '5月.csv': hazardCsv('V'), '5月(1).csv': hazardCsv('V1') };
  const inFolder = await home.take({ ...sent, '全年.zip': zip });
  const folder = dirname(inFolder.files[0]!.file);
  const named = await ingest(
    home.path,
    [...Object.keys(sent), '全年.zip'].map((name) => join(folder, name)),
  );
  for (const { files } of [inFolder, named])
    expect(files.map(({ file }) => relative(folder, file))).toEqual([
      '5月.csv',
      '5月(1).csv',
      '10月.csv',
      '全年.zip/2.csv',
      '全年.zip/11.csv',
      '全年.zip/12.csv',
    ]);
});
