import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type UnseenCity, writeUnseenCity } from '../../fixtures/unseen/index.ts';
import { type FileOutcome, ingest, readRejects } from '../../ingest/index.ts';
import { ask, build, judge, openRelease, planOf } from '../../models/index.ts';
import { openEngine, quoted } from '../../sql/engine/index.ts';
import { batchFolder, type Receipt } from '../../sql/sources/batch.ts';
import type { DatasetName } from '../../sql/sources/datasets/index.ts';

const period = '2023-01..2023-06';
const dangerous = 'dangerousHouses';

describe.each([1, 2, 3])('a city nobody has met, seed %i', (seed) => {
  let folder: string;
  let home: string;
  let city: UnseenCity;
  let files: readonly FileOutcome[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'anzhu-unseen-'));
    home = join(folder, 'home');
    city = await writeUnseenCity(join(folder, 'files'), { seed });
    ({ files } = await ingest(home, [join(folder, 'files')]));
    await build(home);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const receipts = () => files.flatMap((file) => file.receipts);

  /** Sum of an SQL expression over the accepted rows of a dataset. */
  async function added(dataset: DatasetName, expression: string): Promise<number> {
    await using engine = await openEngine(':memory:', { folders: [home] });
    const paths = receipts()
      .filter((receipt) => receipt.dataset === dataset && receipt.rows.accepted > 0)
      .map((receipt) => quoted(join(batchFolder(home, dataset, receipt.batch), 'accepted.parquet')));
    const [row] = await engine.rows<{ sum: number }>(
      `select cast(sum(${expression}) as double) as sum from read_parquet([${paths.join(', ')}])`,
    );
    return row!.sum;
  }

  test('is taken as a whole: every right row of every dataset, and no file refused', () => {
    expect(files.filter(({ status }) => status !== 'accepted')).toEqual([]);
    const rows: Record<string, number> & { rejected: number } = { rejected: 0 };
    for (const { dataset, rows: own } of receipts()) {
      rows[dataset] = (rows[dataset] ?? 0) + own.accepted;
      rows.rejected += own.rejected;
    }
    expect(rows).toEqual(city.expected);
  });

  test('has the planted rows rejected and no other', async () => {
    const place = ({ file, sheet }: Pick<Receipt, 'file' | 'sheet'>, row: number) =>
      [file, sheet ?? '', row].join(' | ');
    const found = new Set<string>();
    for (const { file, receipts: own } of files) {
      const path = relative(join(folder, 'files'), file);
      for (const receipt of own) {
        const rejects = receipt.rows.rejected > 0 ? await readRejects(home, receipt.batch) : [];
        for (const { row_number } of rejects)
          found.add(place({ file: path, sheet: receipt.sheet }, row_number));
      }
    }
    const planted = city.planted.map(({ file, sheet, row }) => place({ file, sheet }, row));
    expect([...found].sort()).toEqual(planted.sort());
  });

  test.each<[string, DatasetName, string]>([
    ['exposureAreaSqm', 'exposure', 'construction_area_sqm'],
    ['exposureWorkers', 'exposure', 'worker_count'],
    ['siteAreaSqm', 'site', 'area_sqm'],
    ['fixedHazards', 'hazard', '(rectified_on is not null)::int'],
    ['recheckedHazards', 'hazard', '(rechecked_on is not null)::int'],
    ['lossYuan', 'accident', 'direct_loss_fen / 100'],
    [dangerous, 'rural_house', "(coalesce(grade, '') in ('C', 'D'))::int"],
  ])('adds up to its %s', async (total, dataset, expression) => {
    expect(await added(dataset, expression)).toBeCloseTo(city.totals[total] ?? Number.NaN, 2);
  });

  test.each([
    ['deaths', 'deaths'],
    ['serious_injuries', 'seriousInjuries'],
    ['fines', 'fineYuan'],
    ['major_hazards_found', 'majorHazards'],
  ])('the answer to %s is its %s', async (indicator, total) => {
    await using release = await openRelease(home);
    expect(release.manifest.asOf).toBe('2023-06-30');
    const answer = await ask(release, { indicator, period });
    expect(answer.total.value).toBe(city.totals[total]);
  });

  test('a dangerous house is new from the day it was found, graded or not', async () => {
    await using release = await openRelease(home);
    const { total } = await ask(release, { indicator: 'dangerous_houses_new', period });
    expect(total.value).toBe(city.totals[dangerous]);
  });

  test('every county is known to have reported every month, also where nothing happened', async () => {
    await using release = await openRelease(home);
    const { total } = await ask(release, { indicator: 'accidents', period });
    expect({ reported: total.reported, expected: total.expected }).toEqual({ reported: 24, expected: 24 });
  });

  test('has no plan for its year, which is said, until one is laid in its home', async () => {
    await using release = await openRelease(home);
    await expect(judge(release)).rejects.toMatchObject({ code: 'PLAN_MISSING', values: { year: 2023 } });
    const shipped = await readFile(join(import.meta.dirname, '../../models/plans/2022.yaml'), 'utf8');
    const own = shipped.replace(/^year: 2022$/mu, 'year: 2023').replace(/^text: .*\n/mu, '');
    await mkdir(join(home, 'plans'), { recursive: true });
    await writeFile(join(home, 'plans', '2023.yaml'), own);
    const goals = await judge(release);
    expect(goals.map(({ goal }) => goal)).toEqual((await planOf(home, 2023)).goals.map(({ id }) => id));
    // Three died in May: 较大 by 国务院令第493号 第三条, where the goal is none.
    expect(goals.find(({ goal }) => goal === 'major_none')).toMatchObject({ state: 'missed', lamp: 'red' });
    expect(goals.find(({ goal }) => goal === 'sites_five')).toMatchObject({ state: 'no-data', lamp: 'grey' });
  });
});
