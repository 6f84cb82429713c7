import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest, withdraw } from '../../ingest/index.ts';
import { namedCompacts, soundCompacts } from '../../models/compact/contents.ts';
import { enoughBatches } from '../../models/compact/plan.ts';
import { readyRows } from '../../models/compact/ready-rows.ts';
import { build } from '../../models/index.ts';
import { readInputs } from '../../models/inputs.ts';
import { loadSources } from '../../models/load-sources.ts';
import type { Sources } from '../../models/row-files.ts';
import { openEngine } from '../../sql/engine/index.ts';
import { type Receipt, readReceipts } from '../../sql/sources/batch.ts';
import { freshFolder } from '../cli/fresh-folder.ts';
import { flipByte } from '../damaged.ts';
import { buildAndDieAt } from './build-and-die-at.ts';

const header = '隐患编号,行政区划代码,项目编码,发现日期,隐患等级,隐患类别,整改期限';
const counties = ['990101', '990102'];
const months = Array.from(
  { length: enoughBatches / counties.length + 3 },
  (_, i) => `${2018 + Math.floor(i / 12)}-${String(1 + (i % 12)).padStart(2, '0')}`,
);
const row = (county: string, month: string, number: number, level = '一般') =>
  `Y-${month}-${number},${county},S1,${month}-05,${level},脚手架,${month}-28`;

let first: string;

async function receive(home: string, files: Readonly<Record<string, readonly string[]>>): Promise<Receipt[]> {
  const folder = join(home, '..', `sent-${(await readReceipts(home)).length}`);
  await mkdir(folder, { recursive: true });
  for (const [name, lines] of Object.entries(files))
    await writeFile(join(folder, name), `${lines.join('\n')}\n`);
  const { files: received } = await ingest(home, [folder]);
  return received.flatMap(({ receipts }) => receipts);
}

/** A return of each county and month with two hazards, a third of them with one that is rejected too. */
const returns = (of: readonly string[], numbers: readonly number[]) =>
  Object.fromEntries(
    of.flatMap((month, i) =>
      counties.map((county) => {
        const rows = numbers.map((number) => row(county, month, number));
        const wrong = i % 3 === 0 ? [row(county, month, 9, '没有的等级')] : [];
        return [`${county}-${month}.csv`, [header, ...rows, ...wrong]];
      }),
    ),
  );

beforeAll(async () => {
  first = join(await freshFolder(), 'home');
  await receive(first, {
    '行政区划.csv': ['行政区划代码,行政区划名称', '990100,微澜市', '990101,东篱区', '990102,西窗县'],
  });
  await receive(first, returns(months, [1, 2]));
  await readyRows(first, (await readInputs(first)).receipts, () => {});
});

afterAll(() => rm(join(first, '..'), { recursive: true }));

async function copyOfHome(): Promise<string> {
  const home = join(await freshFolder(), 'home');
  await cp(first, home, { recursive: true });
  return home;
}

const folders = (home: string) => readdir(join(home, 'compact', 'hazard'));

const tables = ['src_batch', 'src_coverage', 'src_hazard', 'src_region', 'src_reject'] as const;

async function loaded(home: string, sources: Sources) {
  await using engine = await openEngine(':memory:', {
    folders: [join(home, 'batches'), join(home, 'compact')],
  });
  await loadSources(engine, sources);
  const found: Record<string, { rows: number; hash: string | null }> = {};
  for (const table of tables) {
    const { rows, hash } = await engine.scanned(table);
    found[table] = { rows, hash };
  }
  return found;
}

/** What a build would read, through what is sound in `compact/` when it has begun; returns what the batches alone give. */
async function expectSameAsBatches(home: string) {
  const inputs = await readInputs(home);
  const compacts = await namedCompacts(home, await readyRows(home, inputs.receipts, () => {}));
  expect(compacts).not.toEqual([]);
  const alone = await loaded(home, inputs);
  expect(await loaded(home, { ...inputs, compacts })).toEqual(alone);
  expect(alone.src_hazard?.rows).toBeGreaterThan(2 * enoughBatches);
  expect(alone.src_reject?.rows).toBeGreaterThan(0);
  expect(await folders(home)).toEqual(compacts.map(({ name }) => name.split('/')[1]));
  return alone;
}

describe('rows read through compact/ are the rows of the batches', () => {
  test('in a release as a whole', async () => {
    const home = await copyOfHome();
    const alone = await expectSameAsBatches(home);
    const { release } = await build(home);
    for (const table of tables) expect(release.tables[table]).toMatchObject(alone[table]!);
  });

  test('after a month is sent again, and after a batch is withdrawn and put back', async () => {
    const home = await copyOfHome();
    expect(await folders(home)).toHaveLength(1);
    expect(Object.keys((await soundCompacts(home))[0]!.batches)).toHaveLength(
      months.length * counties.length,
    );

    const [again] = await receive(home, {
      '990101-2018-02（更正）.csv': [header, row('990101', '2018-02', 2)],
    });
    await expectSameAsBatches(home);
    const old = (await readReceipts(home)).find(({ file }) => file.endsWith('990102-2018-04.csv'))!;
    await withdraw(home, old.batch, { why: '报错文件' });
    await expectSameAsBatches(home);
    await withdraw(home, old.batch, { why: '没有报错', restore: true });
    await withdraw(home, again!.batch, { why: '报错文件' });
    await receive(home, { '990101-2018-01.csv': [header, row('990101', '2018-01', 9)] });
    await expectSameAsBatches(home);
    expect(await folders(home)).toHaveLength(1);
  });

  test('when as many have come again, in one folder in the place of both', async () => {
    const home = await copyOfHome();
    const [before] = await folders(home);
    await receive(home, returns(months, [2, 3]));
    await cp(join(home, 'compact'), join(home, 'before'), { recursive: true });
    await expectSameAsBatches(home);
    expect(await folders(home)).toHaveLength(1);
    expect(await folders(home)).not.toContain(before);

    // A process that dies before it has removed the older folder leaves both.
    await rename(join(home, 'before', 'hazard', before!), join(home, 'compact', 'hazard', before!));
    await expectSameAsBatches(home);
    expect(await folders(home)).not.toContain(before);
  });
});

describe('what is wrong in compact/ is made again from the batches', () => {
  const cases: [what: string, harm: (folder: string) => Promise<void>][] = [
    ['a byte of the rows', (folder) => flipByte(join(folder, 'accepted.parquet'), 500)],
    ['a byte of the rejected rows', (folder) => flipByte(join(folder, 'rejected.parquet'), 100)],
    ['no rows', (folder) => rm(join(folder, 'accepted.parquet'))],
    ['a byte of its contents', (folder) => flipByte(join(folder, 'contents.json'), 100)],
    ['no contents', (folder) => rm(join(folder, 'contents.json'))],
    ['another name', (folder) => rename(folder, join(folder, '..', '.writing-1'))],
    ['nothing left', (folder) => rm(join(folder, '..', '..'), { recursive: true })],
  ];
  test.each(cases)('%s', async (_, harm) => {
    const home = await copyOfHome();
    const [name] = await folders(home);
    await harm(join(home, 'compact', 'hazard', name!));
    await expectSameAsBatches(home);
    expect(await folders(home)).toHaveLength(1);
  });

  test('a process killed as it begins to write leaves nothing behind', async () => {
    const home = await copyOfHome();
    await rm(join(home, 'compact'), { recursive: true });
    await buildAndDieAt(home, 'compact');
    await expectSameAsBatches(home);
  });

  test('a process killed amid its copy leaves the old folder standing, and the next build goes on', async () => {
    const home = await copyOfHome();
    const before = await folders(home);
    await receive(home, returns(months, [2, 3]));
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, '../../models/child/compact-child.ts'), home, `["hazard/${before[0]}"]`],
      { stdio: 'ignore' },
    );
    const writing = join(home, 'compact', 'hazard', `.writing-${child.pid}`);
    const contents = () => readdir(writing).catch(() => []);
    const isWriting = async () => (await contents()).some((name) => name.includes('accepted'));
    while (child.exitCode === null && !(await isWriting())) await setTimeout(1);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(child.signalCode).toBe('SIGKILL');
    expect(await contents()).not.toContain('contents.json');
    expect((await soundCompacts(home)).map(({ name }) => name)).toEqual([`hazard/${before[0]}`]);
    await expectSameAsBatches(home);
    expect(await folders(home)).toHaveLength(1);
    expect(await folders(home)).not.toEqual(before);
  });
});

test('a batch that is not what was received stops the build that would copy it', async () => {
  const home = await copyOfHome();
  await rm(join(home, 'compact'), { recursive: true });
  const { batch } = (await readReceipts(home)).find(({ dataset }) => dataset === 'hazard')!;
  await flipByte(join(home, 'batches', 'hazard', batch, 'accepted.parquet'), 100);
  await expect(build(home)).rejects.toMatchObject({
    code: 'BATCH_DAMAGED',
    values: { file: `hazard/${batch}/accepted.parquet` },
  });
  expect(await readdir(join(home, 'compact')).catch(() => [])).toEqual([]);
});
