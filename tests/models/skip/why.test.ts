import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tables as models } from '../../../models/analyses/index.ts';
import { graphOf, reached } from '../../../models/graph/graph.ts';
import { readInputs } from '../../../models/inputs.ts';
import { fingerprintsOf } from '../../../models/skip/fingerprints.ts';
import { type Kept, type PlanAsked, planBuild } from '../../../models/skip/plan-build.ts';
import { between } from '../../../sql/checks/index.ts';
import { compile, type Model } from '../../../sql/index.ts';
import { freshHome, type TestHome } from '../../ingest/home.ts';
import { hashes, reasons, tablesOf } from './in-process.ts';

const hazards = (id: string) => `隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限
${id},青岚区,G1,2022-05-03,一般,脚手架,2022-05-09
`;

let home: TestHome;
let first: Kept;
let folders = 0;

beforeAll(async () => {
  home = await freshHome();
  await home.take({ 'a.csv': hazards('A') });
  first = await tablesOf(home.path, await folder());
});

afterAll(() => home[Symbol.asyncDispose]());

async function folder(): Promise<string> {
  const made = join(home.folder, `made-${++folders}`);
  await mkdir(made);
  return made;
}

const { children } = graphOf();
const below = (name: string) => [...reached(children, [name])].filter((one) => one !== name).sort();
const having = (found: Readonly<Record<string, string>>, reason: string) =>
  Object.keys(found)
    .filter((name) => found[name] === reason)
    .sort();

/** The models, one of them changed. */
function changed(name: string, change: (model: Model) => Partial<Model>): Model[] {
  return models.map((model) => (model.name === name ? { ...model, ...change(model) } : model));
}

/** The plan over the same batches, with something else changed. */
async function planned(
  given: Partial<PlanAsked> & { readonly models?: readonly Model[]; readonly engine?: string } = {},
) {
  const { receipts, engine } = await readInputs(home.path);
  const { models: of = models, engine: name = engine, ...asked } = given;
  return planBuild({
    relations: fingerprintsOf(of, { receipts, engine: name }),
    parents: graphOf(of).parents,
    engine: name,
    kept: [first],
    ...asked,
  });
}

describe('a table is built', () => {
  test('because nothing of its name was there', async () => {
    expect(new Set(Object.values(reasons(first)))).toEqual(new Set(['new']));
  });

  test('because its SQL changed, and what reads it because its inputs did; the rest is taken over', async () => {
    const other = changed('int_hazards__judged', (model) => ({
      query: () => sql.raw(`select * from (${compile(model)}) as same_rows`),
    }));
    const kept = await tablesOf(home.path, await folder(), { models: other, kept: first });
    const found = reasons(kept);
    expect(having(found, 'code')).toEqual(['int_hazards__judged']);
    expect(having(found, 'inputs')).toEqual(below('int_hazards__judged'));
    expect(having(found, 'taken')).toHaveLength(
      Object.keys(found).length - 1 - below('int_hazards__judged').length,
    );
    expect(hashes(kept)).toEqual(hashes(first));
  });

  test.each([
    ['a check', (model: Model) => ({ checks: [...model.checks, between('found_count', 0, 1e9)] })],
    ['its grain', (model: Model) => ({ grain: [...model.grain, 'found_count'] })],
    [
      'a label of a column',
      (model: Model) => ({
        columns: { ...model.columns, month: { ...model.columns.month!, label: { zh: '月', en: 'm' } } },
      }),
    ],
  ])('because %s changed', async (_, change) => {
    const { builds } = await planned({ models: changed('fct_hazard_month', change) });
    expect(Object.fromEntries(builds)).toEqual({
      fct_hazard_month: 'code',
      ...Object.fromEntries(below('fct_hazard_month').map((name) => [name, 'inputs'])),
    });
  });

  test('because the engine changed: then every one is', async () => {
    const { builds, takes } = await planned({ engine: 'DuckDB v0' });
    expect([new Set(builds.values()), takes.size]).toEqual([new Set(['engine']), 0]);
  });

  test('because somebody asked for it: every one, or those named', async () => {
    const { builds, takes } = await planned({ full: true });
    expect([new Set(builds.values()), takes.size]).toEqual([new Set(['forced']), 0]);
    const one = await planned({ selected: new Set(['fct_hazard_month']) });
    expect([[...one.builds], one.behind]).toEqual([[['fct_hazard_month', 'forced']], []]);
  });

  test('because the release before does not tell what it was made of', async () => {
    const tables = Object.fromEntries(
      Object.entries(first.tables).map(([name, { fingerprint: _, ...facts }]) => [name, facts]),
    );
    const { builds, takes } = await planned({ kept: [{ ...first, tables }] });
    expect([new Set(builds.values()), takes.size]).toEqual([new Set(['unproven']), 0]);
  });

  test('because what was to be taken over is not what its keeper says', async () => {
    const facts = { ...first.tables.stg_city__regions!, hash: first.tables.src_hazard!.hash };
    const kept = { ...first, tables: { ...first.tables, stg_city__regions: facts } };
    const found = await tablesOf(home.path, await folder(), { kept });
    expect(having(reasons(found), 'unproven')).toEqual(['stg_city__regions']);
    expect(hashes(found)).toEqual(hashes(first));
  });

  test('because its inputs changed: a batch reaches what stands on its dataset and on the calendar, and no more', async () => {
    await home.take({ 'b.csv': hazards('B') });
    const found = reasons(await tablesOf(home.path, await folder(), { kept: first }));
    const touched = ['src_batch', 'src_coverage', 'src_hazard'];
    expect(having(found, 'inputs')).toEqual(
      [...new Set(touched.flatMap((name) => [name, ...below(name)]))].sort(),
    );
    expect(having(found, 'taken')).toEqual(
      expect.arrayContaining(['src_reject', 'src_penalty', 'stg_county__penalties']),
    );
  });
});

test('a selection with other models behind builds what it needs and leaves the rest', async () => {
  await home.take({ 'c.csv': hazards('C') });
  const { builds, takes, behind } = await planned({ selected: new Set(['int_hazards__judged']) });
  expect(builds.get('int_hazards__judged')).toBe('inputs');
  expect(builds.get('stg_county__hazards')).toBe('inputs');
  expect(behind).toContain('fct_hazard_month');
  expect([...builds.keys(), ...takes.keys()]).not.toContain('fct_hazard_month');
});
