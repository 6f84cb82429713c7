import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Explanation, GoalJudgement } from '../../models/index.ts';
import type { Receipt, Reject } from '../../sql/sources/batch.ts';
import type { Label } from '../../sql/words/label.ts';
import { anzhu, type Told } from './anzhu.ts';
import { freshFolder } from './fresh-folder.ts';
import { secrets, type TinyCity, writeTinyCity } from './tiny-city.ts';

let city: TinyCity;
let first: Told;
let built: Told;
const everything: Told[] = [];

/** Runs a command on the tiny home and keeps what it says, for the test that looks for secrets. */
async function run(...args: string[]): Promise<Told> {
  const said = await anzhu(['--home', city.home, ...args]);
  everything.push(said);
  return said;
}

async function json<T>(...args: string[]): Promise<T> {
  const { exit, stdout, stderr } = await run('--json', ...args);
  expect([exit, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

const receipts = async () => (await json<{ batches: Receipt[] }>('batches')).batches;

async function houseBatch(): Promise<string> {
  const found = (await receipts()).find(({ dataset }) => dataset === 'rural_house');
  if (!found) throw new Error('the houses were not received');
  return found.batch;
}

beforeAll(async () => {
  city = await writeTinyCity();
  first = await run('ingest', city.files);
  built = await run('build');
});

describe('ingest', () => {
  test('takes ten files in, says what it did by dataset, and warns of the rejected row with exit 0', () => {
    expect(first.exit).toBe(0);
    expect(first.stdout).toContain('files: 10 accepted, 0 wholly sent back, 0 already received, 0 refused');
    expect(first.stdout).toMatch(/rural houses rural_house +1 +4 +2 +1 +1/);
    expect(first.stdout).toContain('1 row in 1 batch was rejected; see why with: anzhu rejects BATCH');
    expect(first.stderr).toContain('checking 10/10');
  });

  test('counts a file of which every row was rejected apart, for people and for machines', async () => {
    const home = join(await freshFolder(), 'home');
    const { files } = await writeTinyCity();
    await anzhu(['--home', home, 'ingest', join(files, '行政区划.csv')]);
    const house = join(files, '农村房屋.csv');
    const [header = '', , , wrong = ''] = (await readFile(house, 'utf8')).split('\n');
    await writeFile(house, `${header}\n${wrong}\n`);
    const told = await anzhu(['--home', home, '--lang', 'zh', 'ingest', house]);
    expect([told.exit, told.stdout]).toEqual([
      0,
      expect.stringContaining('文件：接收 0，全部退回 1，此前已接收 0，拒收 0'),
    ]);
    await writeFile(house, `${header}\n${wrong}\n${wrong.replace('H3', 'H4')}\n`);
    const { stdout } = await anzhu(['--home', home, '--json', 'ingest', house]);
    expect(JSON.parse(stdout).files).toMatchObject([
      { status: 'sent-back', receipts: [{ rows: { accepted: 0 } }] },
    ]);
  });

  test('of the same bytes again changes nothing', async () => {
    const before = await receipts();
    const { files } = await json<{ files: { status: string }[] }>('ingest', city.files);
    expect(files.map(({ status }) => status)).toEqual(Array(10).fill('already'));
    expect(await receipts()).toEqual(before);
  });

  test('takes what comes in on standard input under the name it is given', async () => {
    const piped = await writeTinyCity();
    const regions = await readFile(join(piped.files, '行政区划.csv'), 'utf8');
    const take = (...more: string[]) =>
      anzhu(['--home', piped.home, '--json', 'ingest', '-', ...more], {}, undefined, regions);
    const { files } = JSON.parse((await take('--name', '区划.csv')).stdout);
    expect(files).toMatchObject([{ file: '区划.csv', status: 'accepted', receipts: [{ kind: 'csv' }] }]);
    expect(JSON.parse((await take()).stdout).files).toMatchObject([{ file: 'stdin', status: 'already' }]);
    const { exit, stderr } = await anzhu(['--home', piped.home, 'ingest', '--name', 'x', piped.files]);
    expect(exit).toBe(2);
    expect(stderr).toContain('--name is for standard input (-) alone');
  });

  test('exits 1 with --strict when a row was rejected', async () => {
    const strict = await writeTinyCity();
    const { exit, stdout } = await anzhu(['--home', strict.home, 'ingest', '--strict', strict.files]);
    expect(stdout).toContain('files: 10 accepted');
    expect(exit).toBe(1);
  });
});

describe('batches and rejects', () => {
  test('list what was received, in both languages and for machines', async () => {
    expect((await receipts()).map(({ dataset }) => dataset).sort()).toEqual([
      'accident',
      'enterprise',
      'exposure',
      'hazard',
      'inspection',
      'penalty',
      'region',
      'rural_house',
      'rural_house_event',
      'site',
    ]);
    expect((await run('batches')).stdout).toMatch(/^batch +dataset +read/);
    expect((await run('batches', '--lang', 'zh')).stdout).toMatch(/^批次 +数据集 +读取/);
  });

  test('say for each error of a row what was found and why, personal cells never', async () => {
    const batch = await houseBatch();
    const { rejects } = await json<{ rejects: Reject[] }>('rejects', batch);
    expect(
      rejects
        .map(({ row_number, column_name, rule, found }) => [row_number, column_name, rule, found])
        .sort(),
    ).toEqual([
      [4, 'household_kind', 'NOT_IN_LIST', '不是类别'],
      [4, 'surveyed_on', 'IMPOSSIBLE_DATE', '2022-02-30'],
    ]);
    const { stdout } = await run('rejects', batch, '--lang', 'zh');
    expect(stdout).toMatch(/4 +排查日期 +2022-02-30 +IMPOSSIBLE_DATE +“2022-02-30”不是真实存在的日期/);
    const clean = (await receipts()).find(({ rows }) => rows.rejected === 0);
    expect((await run('rejects', clean?.batch ?? '')).stdout).toContain('has no rejected row');
  });
});

describe('build and releases', () => {
  test('publish what was received, and nothing new from the same inputs', async () => {
    expect(built.exit).toBe(0);
    expect(built.stdout).toMatch(
      /^release \S+ is published\n\d+ tables built, 0 taken over unchanged\nrelease \S+; data as of 2022-02-28$/m,
    );
    expect((await run('build')).stdout).toMatch(/^nothing has changed: release \S+ is up to date$/m);
    const { current, releases } = await json<{ current: string; releases: { id: string; demo: boolean }[] }>(
      'releases',
    );
    expect(releases.map(({ id, demo }) => [id, demo])).toEqual([[current, false]]);
    expect((await run('releases', '--lang', 'zh')).stdout).toMatch(/^当前 +版本 +数据截至/);
  });
});

describe('ask', () => {
  test('gives figure, interval, state and coverage', async () => {
    const answer = await json<Answer>('ask', 'casualty_accidents', '--period', '2022-01..2022-02');
    expect([answer.total.value, answer.total.reported, answer.total.expected]).toEqual([4, 4, 4]);
    const { stdout } = await run('ask', 'casualty_accidents', '--period', '2022-01..2022-02', '--lang', 'zh');
    // Garwood's exact interval of 4 events: chi-square quantiles, Ulm (1990), table 1.
    expect(stdout).toContain('95 % 区间 1.1–10.2');
    expect(stdout).toContain('已报 4/4 个县月');
    expect(stdout).not.toContain('演示数据');
  });

  test('says by when each month that nobody reported was owed', async () => {
    const { stdout } = await run(
      '--lang',
      'zh',
      'ask',
      'accidents',
      '--period',
      '2021-10..2021-11',
      '--by',
      'month',
    );
    expect(stdout).toContain('事故尚未报送（应于2021年12月10日前报送）');
    expect(stdout).toMatch(/2021-10-01 .* 未报（应于2021年11月10日前报送）/);
    expect(stdout).toMatch(/2021-11-01 .* 未报（应于2021年12月10日前报送）/);
  });

  test('gives a stock without an interval, and says why, in both languages and for machines', async () => {
    const { stdout } = await run('ask', 'hazards_open', '--by', 'region');
    expect(stdout).toContain('a stock is a full count at a moment: no interval');
    expect(stdout).not.toContain('95 % interval');
    expect((await run('--lang', 'zh', 'ask', 'hazards_open')).stdout).toContain(
      '存量是某一时刻的全数，不给区间',
    );
    const answer = await json<Answer>('ask', 'hazards_open', '--by', 'region');
    for (const { low, high } of [answer.total, ...answer.rows]) expect([low, high]).toEqual([null, null]);
    expect(answer.indicator.noInterval?.zh).toBe('存量是某一时刻的全数，不给区间');
  });

  test.each([
    ['region', '区县', 'county'],
    ['month', '月份', 'month'],
    ['class', '事故等级', 'class'],
    ['type', '事故类型', 'type'],
  ])('spread by %s has every column headed in both languages', async (by, zh, en) => {
    const heads = async (language: string) =>
      (await run('--lang', language, 'ask', 'accidents', '--by', by)).stdout
        .split('\n')
        .find((line) => /数值|value/.test(line));
    expect(await heads('zh')).toMatch(new RegExp(`^${zh} +名称 +数值 `));
    expect(await heads('en')).toMatch(new RegExp(`^${en} +name +value `));
  });

  test('spreads by county and compares with last year', async () => {
    const { exit, stdout } = await run(
      'ask',
      'hazards_ontime',
      '--period',
      '2022-01',
      '--by',
      'region',
      '--compare',
    );
    expect(exit).toBe(0);
    expect(stdout).toContain('66.7%');
    expect(stdout).toContain('2/3');
    // Of one or two no share is told: what they are of stands for it.
    expect(stdout).toMatch(/990101 +东篱区 +— +— +1 +2 +very few/);
    expect(stdout).toMatch(/990102 +西窗县 +— +— +1 +1 +very few/);
    expect(stdout).toContain('against a year before (2021-01): —');
  });

  test('holds a county against the others, and says what they would have had of its exposure', async () => {
    const asked = ['--period', '2022-01', '--region', '990101', '--compare', 'peers'];
    const { stdout: shares } = await run('ask', 'hazards_ontime', ...asked);
    expect(shares).toContain('the other counties are taken together, without this one');
    expect(shares).toContain('at their rate 2.0 of its 2 would be expected; it has 1');
    expect(shares).toContain('(approximate) percentage points, p = 1.0 (Fisher’s exact test)');
    const { stdout: counts } = await run('--lang', 'zh', 'ask', 'accidents', ...asked);
    expect(counts).toContain('按其比率，本区县平均在建面积 0.01 百万平方米应有 1.0，实有 1');
    expect(counts).toMatch(/率比 1\.00，95 % 区间 .+，p = 1\.0/);
  });

  test.each([
    [['ask', 'luck'], 'INDICATOR_UNKNOWN', 'deaths'],
    [['ask', 'deaths', '--region', '110101'], 'QUESTION_INVALID', '990101'],
    [['ask', 'deaths', '--region', "990101' or 1=1"], 'QUESTION_INVALID', '990101'],
    [['ask', 'deaths', '--period', 'yesterday'], 'QUESTION_INVALID', 'yesterday'],
    [['ask', 'deaths', '--by', 'colour'], 'QUESTION_INVALID', 'region'],
    [['explain', 'luck'], 'INDICATOR_UNKNOWN', 'deaths'],
    [['goals', '--year', '2031'], 'PLAN_MISSING', '2022'],
  ])('%j is refused and says what there is', async (args, code, known) => {
    const { exit, stdout, stderr } = await run(...args);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^${code}  .*${known}.* → .+\\n$`));
  });
});

describe('explain', () => {
  test('takes a figure back to file, row and cell, and adds it up again', async () => {
    const explanation = await json<Explanation>(
      'explain',
      'deaths',
      '--region',
      '990102',
      '--period',
      '2022-02',
    );
    expect(explanation.readded.numerator).toBe(1);
    expect(explanation.sources.map(({ file, row }) => [file, row])).toEqual([['生产安全事故.csv', 7]]);
    const { stdout } = await run(
      'explain',
      'deaths',
      '--region',
      '990102',
      '--period',
      '2022-02',
      '--lang',
      'zh',
    );
    expect(stdout).toContain('由 1 行源数据重新相加：1，与发布值一致');
    expect(stdout).toMatch(/生产安全事故\.csv，第 7 行/);
    expect(stdout).toContain('  死亡人数: 1\n');
    expect(stdout).toContain('  贴源层 stg_county__accidents：accident_id=A-990102-2022-02 ');
    expect(stdout).toContain('  只报送过一次\n');
    expect(stdout).toMatch(/\bselect\b/i);
  });
});

describe('goals', () => {
  test('are judged in both languages; the exit is 1 exactly when one is missed', async () => {
    const machine = await run('--json', 'goals');
    const { goals } = JSON.parse(machine.stdout) as { goals: GoalJudgement[] };
    expect(goals.length).toBeGreaterThan(0);
    const missed = goals.filter(({ state }) => state === 'missed').length;
    expect(machine.exit).toBe(missed > 0 ? 1 : 0);
    for (const language of ['zh', 'en'] as const) {
      const { exit, stdout } = await run('goals', '--year', '2022', '--lang', language);
      expect(exit).toBe(machine.exit);
      for (const goal of goals) {
        expect(stdout).toContain(goal.title[language]);
        expect(stdout).toContain(goal.ruling[language]);
      }
    }
  });
});

describe('statistics', () => {
  test.each([
    ['areas', 'zh', '单元不足5个，不估计差异'],
    ['areas --event accident --by hour', 'en', 'no exposure known: counts alone'],
    ['trend accidents', 'zh', '不足8个点，不画控制限'],
    ['closing --clock hazard_closed', 'en', 'half are closed within 11 days; 0 are open'],
    ['trend deaths', 'en', 'one event can add several, so sums have no control chart'],
    ['trend hazards_open', 'zh', '存量逐月结转'],
    ['trend accidents', 'zh', '不足9次'],
    ['doubts', 'zh', '0项值得核实'],
    ['scores', 'zh', '没有可计名次的区县'],
    ['scores', 'en', 'examples, never published'],
    ['targets', 'en', 'fewer than ten major hazards in the city do not tell where more are to be found'],
  ])('%s says in %s what few rows can bear', async (line, language, said) => {
    const { exit, stdout } = await run('--lang', language, ...line.split(' '));
    expect([exit, stdout]).toEqual([0, expect.stringContaining(said)]);
  });

  test('say the same to machines, in both languages', async () => {
    const { headline } = await json<{ headline: Label }>('targets');
    expect(headline.zh).toContain('全市重大隐患不足10项');
    expect(headline.en).toContain('the list goes by the longest unvisited and by lot');
  });

  test('score by the weights that the home has set', async () => {
    const settings = join(city.home, 'settings.yaml');
    await writeFile(
      settings,
      'score_weights:\n  { year: 2022, set_by: 市住建局, source: 微建〔2022〕3号,\n    parts: [{ indicator: hazards_ontime, weight: 1 }] }\n',
    );
    try {
      expect((await run('--lang', 'zh', 'scores')).stdout).toContain(
        '权重（2022年，由市住建局定）：微建〔2022〕3号',
      );
      const { weights, counties } = await json<{
        weights: { isExample: boolean };
        counties: { score: number | null }[];
      }>('scores');
      expect(weights.isExample).toBe(false);
      expect(counties.map(({ score }) => score?.toFixed(1))).toEqual(['75.0', '100.0']);
    } finally {
      await rm(settings);
    }
  });

  test('time nothing by a register that nobody has sent, of the city or of a county', async () => {
    // Accidents were sent, the steps of their inquiries were not: none is late.
    for (const [line, where] of [
      ['', '微澜市'],
      [' --by county', '东篱区'],
    ]) {
      const { stdout } = await run(
        'closing',
        '--clock',
        'accident_reported',
        ...line!.split(' ').filter(Boolean),
      );
      expect(stdout).toMatch(new RegExp(`accident to inquiry report +${where} +— +— +— .* not reported yet`));
    }
    const { groups } = await json<{ groups: { clock: string; state: string; kept_ratio?: number }[] }>(
      'closing',
    );
    expect(groups.find(({ clock }) => clock === 'accident_reported')).toMatchObject({ state: 'none' });
    expect(groups.find(({ clock }) => clock === 'penalty_published')).toMatchObject({ state: 'list' });
  });

  test.each([
    [['areas', '--by', 'moon'], 'county, enterprise'],
    [['closing', '--clock', 'sand'], 'hazard_rectified'],
  ])('%j exits 2 and says what there is', async (args, known) => {
    const { exit, stderr } = await run(...args);
    expect([exit, stderr]).toEqual([2, expect.stringContaining(known)]);
  });
});

describe('workbook', () => {
  test('writes what was sent back to a file for its owner alone, and never over another', async () => {
    const [batch, file] = [await houseBatch(), join(await freshFolder(), 'fix.xlsx')];
    const written = await json<{ batch: string; dataset: string; file: string }>(
      'workbook',
      batch,
      '-o',
      file,
    );
    expect(written).toEqual({ batch, dataset: 'rural_house', file });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { sheets } = await readXlsx(await readFile(file));
    expect(sheets[0]!.rows[0]![0]).toBe(`安筑更正表 批次 ${batch}`);
    const again = await run('workbook', batch, '-o', file);
    expect([again.exit, again.stdout]).toEqual([2, '']);
    expect(again.stderr).toMatch(/^FILE_EXISTS {2}.*fix\.xlsx.* → .+\n$/);
  });

  test.each([
    ['regions', 'LIST_SENT_WHOLE'],
    ['accidents', 'NOTHING_TO_CORRECT'],
    ['nothing', 'BATCH_UNKNOWN'],
  ])('of %s is refused', async (what, code) => {
    const batch = (await receipts()).find(({ dataset }) => what.startsWith(dataset))?.batch ?? 'ffffffffffff';
    const { exit, stderr } = await run('workbook', batch, '--lang', 'zh');
    expect(exit).toBe(2);
    expect(stderr).toMatch(new RegExp(`^${code}  .+ → .+\\n$`));
  });
});

describe('template', () => {
  test('writes a blank file of a dataset, named in either way', async () => {
    const folder = await freshFolder();
    const [one, other] = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx')];
    expect((await run('template', 'hazard', '-o', one)).stdout).toContain(
      `the blank file of "hazards" is in ${one}`,
    );
    expect((await run('--lang', 'zh', 'template', '隐患台账', '-o', other)).stdout).toContain(
      '空白模板已写入',
    );
    expect(await readFile(one)).toEqual(await readFile(other));
  });

  test('of an unknown dataset says which there are', async () => {
    const { exit, stderr } = await run('template', 'weather');
    expect(exit).toBe(2);
    expect(stderr).toMatch(/^QUESTION_INVALID {2}.*region 行政区划 \| exposure .* → .+\n$/);
  });
});

test('no command prints a personal cell', async () => {
  await run('rejects', await houseBatch());
  await run('explain', 'houses_surveyed');
  await run('--json', 'explain', 'houses_surveyed');
  for (const { stdout, stderr } of everything) {
    for (const secret of secrets) expect(stdout + stderr).not.toContain(secret);
  }
});

test('map puts boundaries in force and tells what did not join', async () => {
  expect((await run('map')).stdout).toContain('there are no boundaries');
  const file = join(city.home, 'city.geojson');
  const ring = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ];
  const features = ['990101', '110101'].map((adcode) => ({
    type: 'Feature',
    properties: { adcode },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }));
  await writeFile(file, JSON.stringify({ type: 'FeatureCollection', features }));
  const { exit, stdout } = await run('map', file);
  expect(exit).toBe(0);
  expect(stdout).toContain('counties with a shape: 1 of 2');
  expect(stdout).toContain('no shape: 990102 西窗县');
  expect(stdout).toContain('did not join: 110101');
  expect((await run('map', file, '--code', 'name')).exit).toBe(2);
});
