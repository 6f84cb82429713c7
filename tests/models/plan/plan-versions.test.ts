import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  checkPlan,
  planHistory,
  planOf,
  planVersionsCompared,
  planYears,
  rollPlan,
  savePlan,
} from '../../../models/index.ts';
import { parsePlan } from '../../../models/plan/read-plan.ts';

const shipped = join(import.meta.dirname, '../../../models/plans');
const yaml = await readFile(join(shipped, '2022.yaml'), 'utf8');
const said = { by: '安委办', why: '示例〔2022〕9号' };

let folder: string;
let home: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anzhu-plans-'));
  home = join(folder, 'home');
  await copyFile(join(shipped, '2022.plan.zh.txt'), join(folder, '2022.plan.zh.txt'));
});

afterEach(() => rm(folder, { recursive: true }));

async function written(text: string): Promise<string> {
  const file = join(folder, 'plan.yaml');
  await writeFile(file, text);
  return file;
}

const lighter = yaml.replace('weight: 12', 'weight: 11').replace('weight: 5\n', 'weight: 6\n');

test('a plan is checked against the one in force, put in force whole, and kept with who and why', async () => {
  const file = await written(lighter);
  const { changes } = await checkPlan(home, file);
  expect(changes).toMatchObject([
    { goal: 'major_none', kind: 'changed', fields: [{ field: 'weight', before: '12', after: '11' }] },
    { goal: 'campaigns', kind: 'changed', fields: [{ field: 'weight', before: '5', after: '6' }] },
  ]);
  const first = await savePlan(home, await written(yaml), said);
  const second = await savePlan(home, await written(lighter), said);
  expect((await planOf(home, 2022)).goals[0]).toMatchObject({ weight: 11 });
  expect(await planHistory(home, 2022)).toMatchObject([
    { id: first.id, yaml, ...said },
    { id: second.id, yaml: lighter, ...said },
  ]);
  const versions = { before: first.id, after: second.id };
  expect(await planVersionsCompared(home, 2022, versions)).toEqual(changes);
  await expect(planVersionsCompared(home, 2022, { ...versions, after: 'x' })).rejects.toMatchObject({
    code: 'QUESTION_INVALID',
  });
});

test('a wrong plan, or one without a reason, changes nothing', async () => {
  const wrong = await written(yaml.replace('weight: 12', 'weight: 13'));
  await expect(savePlan(home, wrong, said)).rejects.toMatchObject({ code: 'PLAN_FIELD' });
  await expect(savePlan(home, await written(lighter), { ...said, why: ' ' })).rejects.toMatchObject({
    code: 'QUESTION_INVALID',
  });
  expect(await planHistory(home, 2022)).toEqual([]);
  expect((await planOf(home, 2022)).goals[0]).toMatchObject({ weight: 12 });
});

test('a plan is rolled over to another year with its comments, and without what was the old year’s alone', async () => {
  const revised = yaml
    .replace(
      'target: { kind: at_least, value: 1 }',
      `target:\n      kind: at_least\n      value: 1\n      revisions:\n        - { from: 2022-07-01, value: 2, by: 市安委办, document: 示例〔2022〕9号 }`,
    )
    .replace('    weight: 12', "    exempt: [{ region: '990101', why: 示例 }]\n    weight: 12");
  expect(parsePlan(revised, { file: 'a', words: null }).goals[0]!.exempt).toHaveLength(1);
  const rolled = rollPlan(revised, 2023);
  expect(rolled).toContain('# The heads of the plan');
  const plan = parsePlan(rolled, { file: 'a', words: null });
  expect(plan).toMatchObject({ year: 2023, title: { zh: '2023年全市住建系统安全生产工作计划' } });
  expect(plan.goals).toEqual(parsePlan(yaml, { file: 'a', words: null }).goals.map((goal) => ({ ...goal })));
  await savePlan(home, await written(rolled), said);
  expect(await planYears(home)).toEqual([2022, 2023]);
});
