import { cp, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { cutShort, flipByte } from '../damaged.ts';
import { anzhu } from './anzhu.ts';
import { freshFolder } from './fresh-folder.ts';
import { writeTinyCity } from './tiny-city.ts';

let city: string;

beforeAll(async () => {
  const { home, files } = await writeTinyCity();
  city = home;
  await anzhu(['--home', home, 'ingest', files]);
  await anzhu(['--home', home, 'build']);
});

async function copyOfCity(): Promise<string> {
  const home = join(await freshFolder(), 'home');
  await cp(city, home, { recursive: true });
  return home;
}

async function batchOf(home: string, dataset: string): Promise<string> {
  const [batch = ''] = await readdir(join(home, 'batches', dataset));
  return batch;
}

async function warehouseOf(home: string): Promise<string> {
  const id = (await readFile(join(home, 'CURRENT'), 'utf8')).trim();
  return join(home, 'releases', id, 'warehouse.duckdb');
}

interface Finding {
  readonly check: string;
  readonly status: string;
  readonly found: { readonly zh: string; readonly en: string };
  readonly remedy: { readonly zh: string; readonly en: string } | null;
}

async function examined(home: string, check: string) {
  const { exit, stdout } = await anzhu(['--home', home, '--json', 'doctor']);
  const { findings } = JSON.parse(stdout) as { findings: Finding[] };
  return { exit, ...findings.find((finding) => finding.check === check)! };
}

test('a release whose manifest is damaged stays in the list, with what to do', async () => {
  const home = await copyOfCity();
  await cutShort(join(await warehouseOf(home), '..', 'manifest.json'));
  const id = (await readFile(join(home, 'CURRENT'), 'utf8')).trim();
  const { stdout } = await anzhu(['--home', home, 'releases']);
  expect(stdout).toContain(`the manifest of ${id} cannot be read → run anzhu build`);
  const { stdout: told } = await anzhu(['--home', home, '--json', 'releases']);
  expect(JSON.parse(told)).toEqual({ current: id, releases: [], unreadable: [id] });
});

test('a CURRENT that holds no id says that', async () => {
  const home = await copyOfCity();
  await writeFile(join(home, 'CURRENT'), '../x');
  const { stderr } = await anzhu(['--home', home, 'ls']);
  expect(stderr).toContain('CURRENT does not agree with its manifest (what it holds is no id of a release)');
});

describe('doctor', () => {
  test('finds release and batches sound', async () => {
    const home = await copyOfCity();
    expect(await examined(home, 'release')).toMatchObject({ exit: 0, status: 'ok' });
    expect((await examined(home, 'batches')).found.en).toBe('every file of 10 batches is as it was received');
  });

  test('finds a flipped byte of the release', async () => {
    const home = await copyOfCity();
    await flipByte(await warehouseOf(home), 4095);
    const { exit, status, found, remedy } = await examined(home, 'release');
    expect([exit, status]).toEqual([1, 'fail']);
    expect(found.en).toContain('warehouse.duckdb: its bytes have changed since it was written');
    expect(found.zh).toContain('warehouse.duckdb：内容与写入时不同');
    expect(remedy?.en).toBe('run anzhu build');
  });

  test.each(['rows.parquet', 'accepted.parquet', 'rejected.parquet', 'personal.parquet', 'batch.json'])(
    'finds a flipped byte of %s',
    async (file) => {
      const home = await copyOfCity();
      const batch = await batchOf(home, 'rural_house');
      await flipByte(join(home, 'batches', 'rural_house', batch, file), -20);
      const { exit, status, found, remedy } = await examined(home, 'batches');
      expect([exit, status]).toEqual([1, 'fail']);
      for (const text of [found.zh, found.en]) expect(text).toContain(`rural_house/${batch}/${file}`);
      expect(remedy?.zh).toContain('从备份恢复');
      expect(remedy?.en).toContain('restore');
    },
  );

  test('finds a torn record of what was published, and names what makes it again', async () => {
    const home = await copyOfCity();
    const id = (await readFile(join(home, 'CURRENT'), 'utf8')).trim();
    const record = join(home, 'record', 'published', `${id}.json`);
    await truncate(record, 100);
    const { exit, found, remedy } = await examined(home, 'records');
    expect(exit).toBe(1);
    for (const text of [found.zh, found.en]) expect(text).toContain(record);
    expect(remedy?.en).toContain('anzhu build makes it again');
  });

  test('finds a batch that is gone, and tells how to get it back', async () => {
    const home = await copyOfCity();
    const batch = await batchOf(home, 'hazard');
    await rm(join(home, 'batches', 'hazard'), { recursive: true });
    const { exit, found, remedy } = await examined(home, 'batches');
    expect(exit).toBe(1);
    expect(found.en).toBe(`1 batch of the current release is gone, the first ${batch}`);
    expect(remedy?.en).toContain('--accept-loss');
  });
});

describe('a release that is not what was published answers nothing:', () => {
  const questions = [['goals'], ['ask', 'deaths'], ['explain', 'deaths']];

  test.each(questions)('%s of one with a flipped byte', async (...question) => {
    const home = await copyOfCity();
    await flipByte(await warehouseOf(home), -4000);
    const { exit, stdout, stderr } = await anzhu(['--home', home, ...question]);
    expect([exit, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(
      /^RELEASE_DAMAGED {2}.*its bytes have changed.*→ run anzhu build to make it again$/m,
    );
  });

  test.each(questions)('%s of one cut short', async (...question) => {
    const home = await copyOfCity();
    await cutShort(await warehouseOf(home));
    const { exit, stdout, stderr } = await anzhu(['--home', home, '--lang', 'zh', ...question]);
    expect([exit, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^RELEASE_DAMAGED {2}.*长度应为.*→ 运行 anzhu build 重新生成$/m);
  });
});

describe('build', () => {
  test('tells of a batch that is gone in both languages, and builds without it with --accept-loss', async () => {
    const home = await copyOfCity();
    const batch = await batchOf(home, 'hazard');
    await rm(join(home, 'batches', 'hazard'), { recursive: true });
    const chinese = await anzhu(['--home', home, '--lang', 'zh', 'build']);
    expect([chinese.exit, chinese.stdout]).toEqual([1, '']);
    expect(chinese.stderr).toMatch(/BATCH_MISSING {2}当前发布版本所依据的 1 个批次.*→ 原发布版本保持不变/);
    const english = await anzhu(['--home', home, 'build']);
    expect(english.stderr).toMatch(
      new RegExp(`BATCH_MISSING  1 batch that .*is gone.*${batch}.*--accept-loss`),
    );
    const accepted = await anzhu(['--home', home, 'build', '--accept-loss']);
    expect([accepted.exit, accepted.stdout]).toEqual([0, expect.stringContaining('is published')]);
  });

  test('says what --accept-loss does', async () => {
    const said = async (language: string) => {
      const { stdout } = await anzhu(['build', '--help', '--lang', language]);
      return stdout.replace(/\s+/g, ' ');
    };
    expect(await said('en')).toContain('more than 20 % of the rows of a dataset');
    expect(await said('zh')).toContain('行数减少超过 20 %');
  });

  test('says that it has mended a damaged release', async () => {
    const home = await copyOfCity();
    await flipByte(await warehouseOf(home), -1);
    expect((await anzhu(['--home', home, 'build'])).stdout).toMatch(
      /^release \S+ was damaged and has been made again$/m,
    );
  });
});

describe('demo files', () => {
  const demo = (home: string) =>
    anzhu(['--home', home, 'demo', '--scale', 'hazards=1,inspections=1,houses=1']);

  test('are not written into the home of a real city', async () => {
    const home = await copyOfCity();
    const { exit, stderr } = await demo(home);
    expect(exit).toBe(2);
    expect(stderr).toBe(
      `DEMO_REFUSED  ${home} is no demo home: 10 batches have been received; demo files are not written into it → name another folder with --home\n`,
    );
    const lost = await copyOfCity();
    await rm(join(lost, 'batches'), { recursive: true });
    expect((await demo(lost)).stderr).toContain('it holds 1 release;');
    for (const folder of [home, lost]) expect(await readdir(folder)).not.toContain('demo');
  });

  test("are not written over somebody else's", async () => {
    const home = await freshFolder();
    const own = join(home, 'demo', 'files', 'own.csv');
    await mkdir(join(own, '..'), { recursive: true });
    await writeFile(own, '1');
    const { exit, stderr } = await demo(home);
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^DEMO_REFUSED {2}.*demo holds 1 other file;/);
    expect(await readdir(join(home, 'demo'))).toEqual(['files']);
  });

  test('of the same seed and scale are there already, and nothing is done again', async () => {
    const home = await freshFolder();
    await demo(home);
    const truth = join(home, 'demo', 'truth.json');
    const before = await stat(truth);
    const { exit, stdout, stderr } = await demo(home);
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/are there already \(seed 2022\): nothing was done/);
    expect((await stat(truth)).mtimeMs).toBe(before.mtimeMs);
  });

  test.each([
    ['seed', ['--seed', '7', '--scale', 'hazards=1,inspections=1,houses=1'], 'seed 2022', 'seed 7'],
    ['scale', ['--scale', 'hazards=2,inspections=1,houses=1'], 'hazards=1', 'hazards=2'],
  ])('of another %s are refused, and the home stays as it is', async (_, given, found, wanted) => {
    const home = await freshFolder();
    await demo(home);
    const truth = join(home, 'demo', 'truth.json');
    const before = await readFile(truth, 'utf8');
    const { exit, stdout, stderr } = await anzhu(['--home', home, 'demo', ...given]);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      new RegExp(`^DEMO_OTHER {2}.*${found}.*wanted.*${wanted}.*→ name another folder with --home`),
    );
    expect(await readFile(truth, 'utf8')).toBe(before);
    expect(await readdir(join(home, 'demo'))).toEqual([
      'answer-key.json',
      'counties.geojson',
      'files',
      'truth.json',
    ]);
  });

  test('are written over what an interrupted run has left', async () => {
    const home = await freshFolder();
    expect((await demo(home)).exit).toBe(0);
    expect(await readdir(join(home, 'demo'))).toEqual([
      'answer-key.json',
      'counties.geojson',
      'files',
      'truth.json',
    ]);
    await rm(join(home, 'demo', 'truth.json'));
    expect((await demo(home)).exit).toBe(2);
    await writeFile(join(home, 'demo', '.begun'), '');
    expect((await demo(home)).exit).toBe(0);
    expect(await readdir(join(home, 'demo'))).toEqual([
      'answer-key.json',
      'counties.geojson',
      'files',
      'truth.json',
    ]);
  });
});
