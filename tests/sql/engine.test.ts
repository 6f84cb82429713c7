import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEngine } from '../../sql/engine/index.ts';

test('values come back as JavaScript has them, and a number that would lose digits is an error', async () => {
  await using engine = await openEngine(':memory:');
  const [row] = await engine.rows(
    `select 1::bigint as whole, 1.25::decimal(18,2) as exact, date '2022-02-28' as day,
     timestamp '2022-02-28 14:30:15' as instant, true as flag, null as nothing, '隐患' as word`,
  );
  expect(row).toEqual({
    whole: 1,
    exact: 1.25,
    day: '2022-02-28',
    instant: '2022-02-28T14:30:15',
    flag: true,
    nothing: null,
    word: '隐患',
  });
  await expect(engine.rows('select 9007199254740993::bigint as big')).rejects.toThrow(RangeError);
});

test('appended rows are read again as they were, across more than one chunk', async () => {
  await using engine = await openEngine(':memory:');
  await engine.run(
    'create table rows (id bigint, word varchar, day date, seen timestamp, flag boolean, area decimal(18,2))',
  );
  const rows = Array.from({ length: 5000 }, (_, i) => [
    i,
    `行${i}`,
    '2022-02-28',
    '2022-02-28T01:02:03',
    i % 2 === 0,
    i / 4,
  ]);
  await engine.append('rows', rows);
  const found = await engine.rows('select * from rows order by id');
  expect(found.map((row) => Object.values(row))).toEqual(rows);
});

test('a hash of a table does not depend on the order of its rows, and changes with any value', async () => {
  await using engine = await openEngine(':memory:');
  await engine.run(`create table one as select * from (values (1, 'a'), (2, null)) as t(id, word)`);
  await engine.run('create table other as select * from one order by id desc');
  await engine.run(`create table changed as select id, coalesce(word, '') as word from one`);
  const [one, other, changed] = [
    await engine.scanned('one'),
    await engine.scanned('other'),
    await engine.scanned('changed'),
  ];
  expect(one).toEqual(other);
  expect(changed).not.toEqual(one);
});

test('closing waits for what is running, and nothing runs afterwards', async () => {
  const engine = await openEngine(':memory:');
  const answer = engine.rows('select sum(i) as total from range(5000000) as t(i)');
  await engine[Symbol.asyncDispose]();
  expect(await answer).toEqual([{ total: 12499997500000 }]);
  await expect(engine.run('select 1')).rejects.toThrow('the engine is closed');
});

test('no file outside the folders given is read or written, and no setting can be changed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'anzhu-engine-'));
  await writeFile(join(folder, 'in.csv'), 'a\n1\n');
  await using engine = await openEngine(':memory:', { folders: [folder] });
  const read = (file: string) =>
    engine.rows(
      `select * from read_csv('${file}', auto_detect = false, columns = {'a': 'BIGINT'}, header = true)`,
    );
  expect(await read(join(folder, 'in.csv'))).toEqual([{ a: 1 }]);
  for (const file of ['/etc/passwd', join(folder, '../x.csv')])
    await expect(read(file)).rejects.toThrow(/Permission/);
  await expect(engine.run(`copy (select 1) to '/tmp/anzhu-out.csv'`)).rejects.toThrow(/Permission/);
  await expect(engine.run('set enable_external_access = true')).rejects.toThrow(/locked|configuration/i);
  await expect(engine.run('install httpfs')).rejects.toThrow();
  await rm(folder, { recursive: true });
});
