import { expect, test } from 'vitest';
import { ingest } from '../../ingest/index.ts';
import { freshHome } from './home.ts';

const rows = (id: string) =>
  `隐患编号,项目编码,发现日期,隐患等级,隐患类别,整改期限\n${id},S1,2022-05-05,一般,脚手架,2022-05-28\n`;

async function* bytesOf(text: string) {
  yield Buffer.from(text);
}

const stream = (name: string, text: string) => ({ name, bytes: bytesOf(text) });

test('streams are known by their names, whose folders tell the county, and are no paths', async () => {
  await using home = await freshHome();
  const { files } = await ingest(home.path, [
    stream('青岚区/隐患(1).csv', rows('Y2')),
    stream('../../云台区/隐患.csv', rows('Y3')),
    stream('青岚区/隐患.csv', rows('Y1')),
    stream('青岚区/~$隐患.xlsx', ''),
  ]);
  expect(files.map(({ receipts }) => receipts[0]?.file)).toEqual([
    '云台区/隐患.csv',
    '青岚区/隐患.csv',
    '青岚区/隐患(1).csv',
  ]);
  expect(files.map(({ receipts }) => receipts[0]?.coverage[0]?.region)).toEqual([
    '990102',
    '990101',
    '990101',
  ]);
});

test('two streams of one name are two files', async () => {
  await using home = await freshHome();
  const { files } = await ingest(home.path, [
    stream('青岚区隐患.csv', rows('Y1')),
    stream('青岚区隐患.csv', rows('Y2')),
  ]);
  expect(files.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
  expect(new Set(files.map(({ receipts }) => receipts[0]?.batch)).size).toBe(2);
});
