import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEngine } from '../../sql/engine/index.ts';
import { digestOf } from '../../sql/sources/file-digest.ts';
import { sealed } from '../../sql/sources/sealed.ts';
import { flipByte } from '../damaged.ts';

let home: string;
let desk: typeof import('../../dashboard/src/lib/server/desk.ts');

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'anzhu-desk-'));
  process.env.ANZHU_HOME = home;
  desk = await import('../../dashboard/src/lib/server/desk.ts');
});

afterAll(() => rm(home, { recursive: true }));

/** A release of one table with one row, put in force by rename as a publish does. */
async function publish(id: string): Promise<void> {
  const folder = join(home, 'releases', id);
  await mkdir(folder, { recursive: true });
  {
    await using engine = await openEngine(join(folder, 'warehouse.duckdb'));
    await engine.run(`create table told as select '${id}' as id`);
  }
  await writeFile(
    join(folder, 'manifest.json'),
    sealed({ id, warehouse: await digestOf(join(folder, 'warehouse.duckdb')) }),
  );
  await writeFile(join(home, 'CURRENT.next'), `${id}\n`);
  await rename(join(home, 'CURRENT.next'), join(home, 'CURRENT'));
}

async function told(reading: InstanceType<typeof desk.Reading>): Promise<unknown> {
  const { engine } = await reading.release();
  return (await engine.rows('select id from told'))[0]?.id;
}

test('a release that is not what was published is refused when it is opened', async () => {
  await publish('harmed');
  await flipByte(join(home, 'releases', 'harmed', 'warehouse.duckdb'), -1);
  await using reading = new desk.Reading();
  await expect(reading.release()).rejects.toMatchObject({ code: 'RELEASE_DAMAGED' });
  await rm(join(home, 'CURRENT'));
});

test('a home without a release says so to every request, and the first publish ends it', async () => {
  for (let request = 0; request < 2; request += 1) {
    await using reading = new desk.Reading();
    await expect(reading.release()).rejects.toMatchObject({ code: 'RELEASE_MISSING' });
  }
  await publish('first');
  await using reading = new desk.Reading();
  expect(await told(reading)).toBe('first');
});

test('a request reads one release to its end; the next one reads what was published meanwhile', async () => {
  const early = new desk.Reading();
  expect(await told(early)).toBe('first');
  const { engine } = await early.release();
  await publish('second');

  const late = await Promise.all(
    Array.from({ length: 5 }, async () => {
      await using reading = new desk.Reading();
      return told(reading);
    }),
  );
  expect(late).toEqual(Array(5).fill('second'));
  expect(await told(early)).toBe('first');

  await early[Symbol.asyncDispose]();
  await expect(engine.rows('select id from told')).rejects.toThrow();
});

test('a request that asks for nothing opens nothing', async () => {
  await publish('third');
  {
    await using idle = new desk.Reading();
    expect(idle).toBeInstanceOf(desk.Reading);
  }
  await using reading = new desk.Reading();
  expect(await told(reading)).toBe('third');
});
