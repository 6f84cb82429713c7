import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { beforeAll, describe, expect, test } from 'vitest';
import { openRelease, query, type Restated } from '../../models/index.ts';
import { openEngine, quoted } from '../../sql/engine/index.ts';
import type { Fault } from '../../sql/words/fault.ts';
import { anzhu, type Told } from './anzhu.ts';
import { argumentsOf, commandsOf } from './documented-commands.ts';
import { freshFolder } from './fresh-folder.ts';
import { writeTinyCity } from './tiny-city.ts';

let home: string;

beforeAll(async () => {
  const city = await writeTinyCity();
  home = city.home;
  await anzhu(['--home', home, 'ingest', city.files]);
  await anzhu(['--home', home, 'build']);
});

const run = (...args: string[]) => anzhu(['--home', home, ...args]);

test('check needs no home and finds the graph sound', async () => {
  const { exit, stdout } = await anzhu(['--home', join(home, 'nowhere'), 'check']);
  expect([exit, stdout]).toEqual([
    0,
    expect.stringMatching(/^all \d+ models keep the rules, and all bind\n$/u),
  ]);
});

describe('ls', () => {
  test('lists what selectors name, with the rows of the current release', async () => {
    const { stdout } = await run('--lang', 'zh', 'ls', 'fct_rural_house_month,path:marts');
    expect(stdout.split('\n').slice(2)).toEqual([
      'fct_rural_house_month  houses     6          各区县每月农房排查与C、D级危房的新增、销号和存量',
      '',
    ]);
  });

  test('finds no model changed since a release it has just built', async () => {
    const { models } = JSON.parse((await run('--json', 'ls', 'state:changed')).stdout);
    expect(models).toEqual([]);
  });

  test('refuses what answers to nothing', async () => {
    const { exit, stderr } = await run('ls', 'tag:gas');
    expect([exit, stderr]).toEqual([
      2,
      expect.stringContaining('SELECTOR_UNKNOWN  no model answers to "tag:gas"'),
    ]);
  });
});

test('show tells everything a reader should know of a model', async () => {
  const { stdout } = await run('--lang', 'zh', 'show', 'fct_hazard_month');
  expect(stdout).toContain('责任科室: 质量安全科');
  expect(stdout).toContain('粒度: region_code, month');
  expect(stdout).toMatch(/^due_count +BIGINT +应整改数 +项 /mu);
  expect(stdout).toContain('✓ ontime_count 不超过 due_count');
  expect(stdout).toMatch(
    /^ontime_count +由一列计算 +int_hazards__moved.hazard_count +.*hazard: .*整改期限/mu,
  );
});

test('compile prints SQL that query runs', async () => {
  const { stdout: sql } = await run('compile', 'fct_reject_month');
  expect((await run('query', sql)).exit).toBe(0);
});

describe('query', () => {
  const regions = 'select region_code, region_name, is_city from dim_region order by region_code limit 2';

  test('prints a table, JSON or CSV', async () => {
    expect((await run('query', regions)).stdout).toContain('990100       微澜市       true');
    expect(JSON.parse((await run('query', regions, '--format', 'json')).stdout)).toEqual([
      { region_code: '990100', region_name: '微澜市', is_city: true },
      { region_code: '990101', region_name: '东篱区', is_city: false },
    ]);
    expect((await run('query', regions, '--format', 'csv')).stdout).toBe(
      'region_code,region_name,is_city\r\n990100,微澜市,true\r\n990101,东篱区,false\r\n',
    );
  });

  test('keeps every digit, and lists and structs as they are, in JSON; as JSON in the cells of a table and of CSV', async () => {
    const sql =
      "select sum(9007199254740993::hugeint) as huge, 12345678901234567.12::decimal(30, 2) as long, [1, null] as list, {day: date '2022-05-01', words: ['甲']} as struct, map(['k'], [2]) as pairs, 1 / 0 as none";
    expect(JSON.parse((await run('query', sql, '--format', 'json')).stdout)).toEqual([
      {
        huge: '9007199254740993',
        long: '12345678901234567.12',
        list: [1, null],
        struct: { day: '2022-05-01', words: ['甲'] },
        pairs: [{ key: 'k', value: 2 }],
        none: 'Infinity',
      },
    ]);
    const { stdout } = await run('query', 'select [1, 2] as list, 2::hugeint as huge', '--format', 'csv');
    expect(stdout).toBe('list,huge\r\n"[1,2]",2\r\n');
    const twins = await run(
      'query',
      "select 1 as a, 2 as a, timestamp '2022-05-01 01:02:03.5' as at",
      '--format',
      'json',
    );
    expect(JSON.parse(twins.stdout)).toEqual([{ a: 1, a_1: 2, at: '2022-05-01T01:02:03.5' }]);
    const file = join(home, 'huge.parquet');
    await run('query', 'select 170141183460469231731::hugeint as huge', '-o', file);
    await using engine = await openEngine(':memory:', { folders: [home] });
    expect(await engine.documents(`from read_parquet(${quoted(file)})`)).toEqual([
      { huge: '170141183460469231731' },
    ]);
  });

  test('writes an Arrow stream any client reads, types and absences kept', () => {
    const sql = `select 'a' as word, 1.5 as half, true as yes, null::bigint as none, 9007199254740993 as long, 2::utinyint as short,
      date '2022-02-28' as day, timestamp '1969-12-31 23:59:59.000123' as at, date '12022-02-28' as ever, null::timestamp as never`;
    const entry = join(import.meta.dirname, '..', '..', 'cli', 'anzhu.ts');
    const { stdout } = spawnSync(process.execPath, [
      entry,
      '--home',
      home,
      'query',
      sql,
      '--format',
      'arrow',
    ]);
    const table = tableFromIPC(stdout);
    expect(table.schema.fields.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'word Utf8',
      'half Float64',
      'yes Bool',
      'none Int64',
      'long Int64',
      'short Int32',
      'day Date32<DAY>',
      'at Timestamp<MICROSECOND>',
      'ever Utf8',
      'never Timestamp<MICROSECOND>',
    ]);
    const [row] = table.toArray().map((one) => ({ ...one }));
    expect(row).toMatchObject({ word: 'a', half: 1.5, yes: true, none: null, short: 2, ever: '12022-02-28' });
    expect([row.long, row.never, new Date(row.day).toISOString()]).toEqual([
      9007199254740993n,
      null,
      '2022-02-28T00:00:00.000Z',
    ]);
    expect(table.getChild('at')?.data[0]?.values).toEqual(BigInt64Array.of(-999_877n));
  });

  test('writes Parquet with its types, and CSV a spreadsheet reads as UTF-8, into files that are not there yet', async () => {
    const at = (name: string) => join(home, name);
    const written = await run('query', regions, '--format', 'parquet', '-o', at('regions.parquet'));
    expect([written.exit, written.stdout]).toEqual([0, `written to ${at('regions.parquet')}\n`]);
    await using engine = await openEngine(':memory:', { folders: [home] });
    const file = quoted(at('regions.parquet'));
    expect(await engine.rows(`select * from read_parquet(${file})`)).toEqual([
      { region_code: '990100', region_name: '微澜市', is_city: true },
      { region_code: '990101', region_name: '东篱区', is_city: false },
    ]);
    await run('query', regions, '--format', 'csv', '-o', at('regions.csv'));
    expect(await readFile(at('regions.csv'), 'utf8')).toBe(
      '\ufeffregion_code,region_name,is_city\r\n990100,微澜市,true\r\n990101,东篱区,false\r\n',
    );
    const again = await run('query', regions, '--format', 'parquet', '-o', at('regions.parquet'));
    expect([again.exit, again.stderr]).toEqual([2, expect.stringMatching(/^FILE_EXISTS {2}/u)]);
    const refused = await run('query', 'select nothing', '--format', 'parquet', '-o', at('no.parquet'));
    expect([refused.exit, refused.stderr]).toEqual([2, expect.stringMatching(/^QUERY_REFUSED {2}/u)]);
    await expect(readFile(at('no.parquet'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await run('query', regions, '--format', 'parquet')).stderr).toContain('-o FILE.parquet');
  });

  test.each([
    ['drop table dim_region', 'it is no query: a release is only read'],
    ['create table x as select 1', 'it is no query: a release is only read'],
    [`copy dim_region to '/tmp/x.csv'`, 'it is no query: a release is only read'],
    [`select * from read_csv('/etc/passwd')`, 'it would read or write a file outside the release'],
    ['select 1; select 2', 'there is more than one statement'],
    ['select nothing from dim_region', 'there is no column nothing'],
    ['select * from nowhere', 'there is no table nowhere'],
    ['select fetch_count(1)', 'there is no function fetch_count'],
    ['select region_code where from dim_region', 'the syntax is wrong near "from"'],
    [`select cast('x' as bigint)`, 'a value does not fit the type asked for'],
    ['select region_code from dim_region group by 2', 'the engine does not take it'],
    ['', 'there is no SQL'],
  ])('refuses %s', async (sql, found) => {
    await using release = await openRelease(home);
    const refused = query(release, sql);
    await expect(refused).rejects.toMatchObject({ code: 'QUERY_REFUSED', exit: 2 });
    const fault: Fault = await refused.catch((error) => error);
    expect(fault.told('en')).toContain(`the query cannot be run: ${found} (in the words of the engine: “`);
    expect([fault.told('zh'), fault.remedy('zh'), fault.remedy('en')].join()).not.toMatch(/\{|\}/u);
  });
});

test('the pages on other tools name the same commands, and each runs as written', async () => {
  const commands = await commandsOf('models/READING.md');
  expect(await commandsOf('models/READING.zh-CN.md')).toEqual(commands);
  const folder = await freshFolder();
  for (const line of commands) {
    const { exit, stderr } = await anzhu(['--home', home, ...argumentsOf(line).slice(2)], {}, folder);
    expect([exit, line, stderr]).toEqual([0, line, '']);
  }
  expect((await readdir(folder)).sort()).toEqual(['hazards.parquet', 'ontime.csv', 'regions.csv']);
});

describe('publish, rollback and gc', () => {
  test('need a release that is there', async () => {
    const { exit, stderr } = await run('rollback', '2000-01-none', '--why', '试');
    expect([exit, stderr]).toEqual([2, expect.stringContaining('RELEASE_UNKNOWN')]);
  });

  test.each(['publish', 'rollback'])('%s to the release in use says that it is', async (command) => {
    const { stdout } = await run(command, '20', '--why', '试');
    expect(stdout).toMatch(/^readers use 20\S+ already: nothing was changed\n$/u);
  });

  test('gc deletes nothing where one release is all there is', async () => {
    expect((await run('gc', '--keep', '1')).stdout).toBe('0 old releases deleted, 0.0 MiB freed; 1 kept\n');
  });
});

describe('diff', () => {
  let between: string[];
  let built: Told;

  beforeAll(async () => {
    const file = join(home, '..', '补报隐患.csv');
    const header = '隐患编号,行政区划代码,项目编码,发现日期,隐患等级,隐患类别,整改期限';
    await writeFile(file, `${header}\nY-99,990101,S1,2022-02-09,一般,脚手架,2022-02-20\n`);
    const releases = async () => JSON.parse((await run('--json', 'releases')).stdout).current as string;
    const first = await releases();
    await run('ingest', file);
    built = await run('build');
    between = [first, await releases()];
  });

  test('stands on a build that tells of each table it made, and of those taken over by their number or when asked', async () => {
    expect(built.stderr).toMatch(/^src_hazard +\d+ rows +\d+ ms {2}its inputs changed$/mu);
    expect(built.stderr).not.toContain('taken over');
    expect(built.stdout).toMatch(/^\d+ tables built, \d{2,} taken over unchanged$/mu);
    const { stderr } = await run('build', 'fct_exposure_month', '--verbose');
    expect(stderr).toMatch(/^src_hazard +\d+ rows +\d+ ms {2}unchanged, taken over from /mu);
  });

  test('tells every headline that changed, or those of one county alone', async () => {
    const changed = async (...region: string[]) => {
      const { restated } = JSON.parse((await run('--json', 'diff', ...between, ...region)).stdout);
      return new Set((restated as Restated[]).map((one) => one.region));
    };
    expect(await changed()).toEqual(new Set(['990100', '990101']));
    expect(await changed('--region', '990101')).toEqual(new Set(['990101']));
    expect((await run('diff', ...between, '--region', '990102')).stdout).toBe(
      'every headline is the same in both releases\n',
    );
    const { exit, stderr } = await run('diff', ...between, '--region', '120000');
    expect([exit, stderr]).toEqual([2, expect.stringContaining('120000')]);
  });
});
