import { chmod, mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keysElsewhereOf, preview } from '../../ingest/index.ts';
import { batchFolder, readReceipts } from '../../sql/sources/batch.ts';
import { hazardHeader } from './hazard-rows.ts';
import { freshHome, type TestHome } from './home.ts';

const ledger = (county: string, month: number, ...ids: string[]) =>
  [
    `${county}2022年${month}月隐患台账`,
    hazardHeader.join(','),
    ...ids.map((id) => `${id},${county},G1,2022-0${month}-03,一般,脚手架,2022-0${month}-09`),
  ].join('\n');

async function notesOf(home: TestHome, files: Readonly<Record<string, string>>) {
  const { files: taken } = await home.take(files);
  return taken
    .flatMap(({ notes }) => notes.map(({ en }) => en))
    .filter((note) => note.includes('other months'));
}

async function previewed(home: TestHome, text: string) {
  const folder = join(home.folder, 'previewed');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'a.csv'), text);
  await using found = await preview(home.path, [folder]);
  const [{ rows, ...counts }] = found.changes as [(typeof found.changes)[0]];
  return {
    counts: [counts.unchanged, counts.changed, counts.added, counts.withdrawn],
    moved: rows.map(({ key, fields }) => [key, ...fields.map(({ before, after }) => `${before} → ${after}`)]),
    notes: found.files.flatMap(({ notes }) => notes.map(({ zh }) => zh)),
  };
}

test('numbers begun anew each month do not take the rows of the month before without a word', async () => {
  await using home = await freshHome();
  await home.take({ 'a.csv': ledger('青岚区', 5, 'BS-1', 'BS-2') });
  const june = ledger('青岚区', 6, 'BS-1', 'BS-3');
  expect(await previewed(home, june)).toEqual({
    counts: [0, 1, 1, 0],
    moved: [['BS-1', '2022-05-03 → 2022-06-03', '2022-05-09 → 2022-06-09'], ['BS-3']],
    notes: [
      '有1行的编号此前已用于其他月份：青岚区2022年5月1行（BS-1）。同一区县的同一编号只计最后报送的一行，原来那些月份的行不再计入。若是另一项，请另编号后重新报送；若是更正日期，无需处理',
    ],
  });
  expect(await notesOf(home, { 'b.csv': june })).toEqual([
    expect.stringContaining('1 row has a key that other months use: 青岚区 2022-05, 1 (BS-1).'),
  ]);
  const [receipt] = (await readReceipts(home.path)).slice(-1);
  expect(await keysElsewhereOf(home.path, receipt!.batch)).toHaveLength(1);
  const anew = ledger('青岚区', 6, 'BS-4', 'BS-3');
  expect((await previewed(home, anew)).moved).toEqual([
    ['BS-1', '2022-06-03 → 2022-05-03', '2022-06-09 → 2022-05-09'],
    ['BS-4'],
  ]);
  expect(await notesOf(home, { 'c.csv': anew })).toEqual([]);
});

test('a number of another county, and one that moves because both months are reported anew, need no word', async () => {
  await using home = await freshHome();
  await home.take({ 'a.csv': ledger('青岚区', 5, 'BS-1', 'BS-2') });
  const moved = { 'b.csv': ledger('青岚区', 6, 'BS-1'), 'c.csv': ledger('青岚区', 5, 'BS-2') };
  expect(await notesOf(home, { 'd.csv': ledger('云台区', 6, 'BS-1'), ...moved })).toEqual([]);
});

test('a damaged batch beside it keeps no file out', async () => {
  await using home = await freshHome();
  const receipt = await home.takeOne('a.csv', ledger('青岚区', 5, 'BS-1'));
  const file = join(batchFolder(home.path, receipt.dataset, receipt.batch), 'accepted.parquet');
  await chmod(file, 0o644);
  await truncate(file, 100);
  expect((await home.takeOne('b.csv', ledger('青岚区', 6, 'BS-1'))).rows.accepted).toBe(1);
});
