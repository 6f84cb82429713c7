import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '../../ingest/index.ts';
import { ask, build, currentRelease, listReleases, openRelease } from '../../models/index.ts';
import { freshHome, type TestHome } from '../ingest/home.ts';

const header = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限';
const march = '2022-03-20T00:00:00.000Z';
const may = '2022-05-20T00:00:00.000Z';

let home: TestHome;

async function receive(ids: readonly string[], receivedAt: string): Promise<void> {
  const rows = ids.map((id) => `${id},青岚区,G1,2022-03-03,一般,脚手架,2022-03-09`);
  const file = join(home.folder, `${ids.join('')}.csv`);
  await writeFile(file, [header, ...rows].join('\n'));
  await ingest(home.path, [file], { receivedAt });
}

beforeAll(async () => {
  home = await freshHome(false);
  const regions = join(home.folder, 'regions.csv');
  await writeFile(regions, '代码,名称\n990100,安澜市\n990101,青岚区\n');
  await ingest(home.path, [regions], { receivedAt: '2022-01-01T00:00:00.000Z' });
  await receive(['A', 'B'], march);
});

afterAll(() => home[Symbol.asyncDispose]());

const hazards = async (id: string) => {
  await using release = await openRelease(home.path, id);
  return (await ask(release, { indicator: 'hazards_found', period: '2022-03' })).total.numerator;
};

test('what was known on a past day can be asked, and readers keep their release', async () => {
  const { release: then } = await build(home.path);
  await receive(['A', 'B', 'C'], may);
  const { release: now } = await build(home.path);

  const past = await build(home.path, { asOf: '2022-04-01T00:00:00.000Z' });
  expect(past).toMatchObject({ status: 'past', release: { id: then.id } });
  expect(await currentRelease(home.path)).toBe(now.id);
  expect([await hazards(then.id), await hazards(now.id)]).toEqual([2, 3]);
});

test('a past release that is gone is made again with the same tables', async () => {
  const old = (await listReleases(home.path)).at(-1)!;
  await rm(join(home.path, 'releases', old.id), { recursive: true });
  const { release } = await build(home.path, { asOf: march });
  expect(release.id).toBe(old.id);
  const hashes = ({ tables }: typeof old) => Object.entries(tables).map(([name, { hash }]) => [name, hash]);
  expect(hashes(release)).toEqual(hashes(old));
  expect(await hazards(release.id)).toBe(2);
});

test('of a day before anything was received there is no release', async () => {
  await expect(build(home.path, { asOf: '2021-12-31T00:00:00.000Z' })).rejects.toMatchObject({
    code: 'AS_OF_EARLY',
    values: { first: '2022-01-01T00:00:00.000Z' },
  });
});
