import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  checkPlan,
  type PlanFile,
  planHistory,
  planInForce,
  planOf,
  planVersionsCompared,
  planYears,
  readPlanFile,
  revisePlan,
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

async function written(text: string): Promise<PlanFile> {
  const file = join(folder, 'plan.yaml');
  await writeFile(file, text);
  return readPlanFile(file);
}

const lighter = yaml.replace('weight: 12', 'weight: 11').replace('weight: 5\n', 'weight: 6\n');

const reworded = (await readFile(join(shipped, '2022.plan.zh.txt'), 'utf8')).replace('\n', '（修订）\n');

test('a plan is checked against the one in force, put in force whole, and kept with who and why', async () => {
  const { changes } = await checkPlan(home, await written(lighter));
  expect(changes).toMatchObject([
    { goal: 'major_none', kind: 'changed', fields: [{ path: ['weight'], before: '12', after: '11' }] },
    { goal: 'campaigns', kind: 'changed', fields: [{ label: { zh: '分值' }, before: '5', after: '6' }] },
  ]);
  const second = await savePlan(home, await written(lighter), said);
  const now = await planInForce(home, 2022);
  expect(now).toMatchObject({
    yaml: second.yaml,
    words: second.words,
    plan: { goals: { 0: { weight: 11 } } },
  });
  const [first] = await planHistory(home, 2022);
  expect(await planHistory(home, 2022)).toMatchObject([
    { yaml, why: null },
    { id: second.id, ...said },
  ]);
  const versions = { before: first!.id, after: second.id };
  expect(await planVersionsCompared(home, 2022, versions)).toEqual(changes);
  await expect(planVersionsCompared(home, 2022, { ...versions, after: 'x' })).rejects.toMatchObject({
    code: 'QUESTION_INVALID',
  });
});

test('no plan ever stands beside another’s text, and one changed by hand is kept before the next', async () => {
  await savePlan(home, await written(yaml), said);
  const file = join(home, 'plans', '2022.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace('安全生产工作计划,', '安全生产计划,'));
  const before = await planInForce(home, 2022);
  const last = await savePlan(home, { ...before, words: reworded }, said);
  const texts = (await readdir(join(home, 'plans'))).filter((name) => name.endsWith('.txt'));
  expect(texts).toHaveLength(2);
  expect((await planInForce(home, 2022)).words).toBe(reworded);
  const history = await planHistory(home, 2022);
  expect(history.map(({ why }) => why)).toEqual([null, said.why, null, said.why]);
  expect(history.slice(2)).toMatchObject([{ yaml: before.yaml }, { id: last.id, words: reworded }]);
});

test('what somebody else has put in force meanwhile is not written over', async () => {
  const { hash } = await planInForce(home, 2022);
  await savePlan(home, await written(lighter), { ...said, over: hash });
  await expect(savePlan(home, await written(yaml), { ...said, over: hash })).rejects.toMatchObject({
    code: 'PLAN_MOVED',
  });
  expect(await planHistory(home, 2022)).toHaveLength(2);
});

test.each([
  ['grades', 'from: 90', 'from: 92', ['grades', 'excellent', 'from'], '等次 · excellent · 起'],
  ['a veto', 'from: 2\n', 'from: 3\n', ['vetoes', 'major_year', 'from'], '一票否决 · major_year · 起'],
  [
    'lamps',
    'green: 0.8',
    'green: 0.9',
    ['lamps', 'probability', 'green'],
    '亮灯规则 · 按达成可能 · 绿灯界限',
  ],
  [
    'a head',
    'zh: 建筑市场, en',
    'zh: 市场, en',
    ['sections', 'market', 'title', 'zh'],
    '部分 · market · 名称 · 中文',
  ],
] as const)('what a plan says for all is compared too: %s', async (_, before, after, path, zh) => {
  const { changes } = await checkPlan(home, await written(yaml.replace(before, after)));
  expect(changes).toMatchObject([{ goal: null, fields: [{ path, label: { zh } }] }]);
});

test('a goal’s number is changed from a day on, in YAML that keeps its comments', async () => {
  const revision = {
    from: '2022-07-01',
    value: 5,
    counties: null,
    by: '市安委办',
    document: '示例〔2022〕9号',
  };
  const revised = await written(revisePlan(yaml, 'drills', revision));
  expect(revised.yaml).toContain('# The heads of the plan');
  expect(revised.plan.goals.find(({ id }) => id === 'drills')!.target).toMatchObject({
    revisions: [revision],
  });
  const again = revisePlan(revised.yaml, 'drills', { ...revision, from: '2022-09-01', value: 6 });
  expect((await written(again)).plan.goals.find(({ id }) => id === 'drills')!.target).toMatchObject({
    revisions: [{ value: 5 }, { value: 6 }],
  });
  expect(() => revisePlan(yaml, 'major_none', revision)).toThrow(/major_none/u);
});

test('a wrong plan, or one without a reason, changes nothing', async () => {
  await expect(written(yaml.replace('weight: 12', 'weight: 13'))).rejects.toMatchObject({
    code: 'PLAN_FIELD',
  });
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
