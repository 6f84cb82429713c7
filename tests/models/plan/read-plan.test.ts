import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlan } from '../../../models/plan/index.ts';
import { placeOf } from '../../../models/plan/place-of.ts';
import { parsePlan } from '../../../models/plan/read-plan.ts';
import { indicators } from '../../../sql/indicators/index.ts';
import { Fault } from '../../../sql/words/fault.ts';

const plans = join(import.meta.dirname, '../../../models/plans');
const file = join(plans, '2022.yaml');
const source = await readFile(file, 'utf8');
const words = await readFile(join(plans, '2022.plan.zh.txt'), 'utf8');
const plan = await readPlan(file);

test('the plan of 2022 has goals in every section that add up to 100 points', () => {
  expect(plan.year).toBe(2022);
  expect(new Set(plan.goals.map(({ section }) => section))).toEqual(new Set(plan.sections));
  expect(plan.goals.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
});

test.each(plan.goals)(
  'the clause of $id stands word for word in the plan, under $place',
  ({ clause, place }) => {
    expect(words).toContain(clause);
    let from = 0;
    for (const heading of place.split(' ')) {
      const at = words.indexOf(`\n${heading}`, from);
      expect(at, heading).toBeGreaterThanOrEqual(from);
      from = at;
    }
    expect(words.indexOf(clause)).toBeGreaterThan(from);
  },
);

test('every goal rests on an indicator of the catalogue, or on a person', () => {
  const known = new Set(indicators.map(({ name }) => name));
  expect(plan.goals.filter(({ indicator }) => indicator !== null && !known.has(indicator))).toEqual([]);
});

test('place is the path of headings, whatever level they start on', () => {
  const text = '一、总则\n（一）要求：严格。\n1、检查，每月。\n2．农房方面：排查。全覆盖\n二、附则\n3、报送';
  expect(placeOf(text, '每月')).toBe('一、总则 （一）要求 1、');
  expect(placeOf(text, '全覆盖')).toBe('一、总则 （一）要求 2．农房方面');
  expect(placeOf(text, '报送')).toBe('二、附则 3、报送');
  expect(placeOf(text, '没有')).toBeNull();
});

function faultOf(text: string): Fault {
  try {
    parsePlan(text, { file: 'plan.yaml', words });
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('the plan was accepted');
}

function refused(right: string, wrong: string): Fault {
  expect(source).toContain(right);
  return faultOf(source.replace(right, wrong));
}

/** Line of the first `needle` in the plan as it ships. */
const lineOf = (needle: string) => source.slice(0, source.indexOf(needle)).split('\n').length;

test.each([
  ['year: 2022', 'year: MMXXII', 'year', 'MMXXII', '2000..2100'],
  ['kind: zero', 'kind: none', 'kind', 'none', 'zero | fewer | at_most | at_least'],
  ['section: market', 'section: [market]', 'section', '…', 'control | duty | market'],
  ['weight: 12', 'weight: lots', 'weight', 'lots', '0..100'],
  ['clause: 减少一般伤亡事故', 'clause: 7', 'clause', '7', 'text'],
  ['recoverable: false', 'recoverable: perhaps', 'recoverable', 'perhaps', 'true | false'],
  ['indicator: major_accidents', 'indicater: major_accidents', 'field', 'indicater', 'indicator'],
  ['amber: 0.30', 'amber: 0.05', 'amber', '0.05', '0.1..1'],
  ['amber: 0.5', 'amber: 0.9', 'amber', '0.9', '0..0.8'],
  ['id: deaths_fewer', 'id: casualty_fewer', 'id', 'casualty_fewer', '≠ casualty_fewer'],
  ['score: { kind: share }', 'score: { kind: manual }', 'kind', 'manual', 'full | share | per_case | steps'],
  ['kind: share, recoverable: false', 'kind: share, share: 2', 'share', '2', '0.001..1'],
  ['indicator: houses_surveyed', 'indicator: inspections', 'indicator', 'inspections', 'a share'],
  ['indicator: drills', 'indicator: houses_surveyed', 'indicator', 'houses_surveyed', 'a number'],
  ["by: '09-30'", "by: '02-30'", 'by', '02-30', 'MM-DD'],
  ["by: '12-31', value: 3", "by: '04-30', value: 3", 'by', '04-30', '> 09-30'],
  ['each: 1, cap: 2', 'each: 1, cap: none', 'cap', 'none', '0.01..100'],
  ['from: 80 }', 'from: 95 }', 'from', '95', '< 90'],
  [
    'scope: { year: failed }',
    'scope: { year: bad }',
    'year',
    'bad',
    'excellent | advanced | passed | failed',
  ],
  ['city: own', 'city: sum', 'city', 'sum', 'own | mean'],
  ['text: 2022.plan.zh.txt', 'text: { zh: a }', 'text', '…', 'text'],
])('with "%s" made "%s" the plan is refused at that line', (right, wrong, field, found, expected) => {
  const fault = refused(right, wrong);
  expect(fault).toMatchObject({
    code: 'PLAN_FIELD',
    values: { file: 'plan.yaml', line: lineOf(right), found },
  });
  const [told, wanted] = fault.told('en').split(', expected ');
  expect(told).toContain(`: ${field} is "${found}"`);
  expect(wanted).toContain(expected);
});

test('weights that do not add up to 100 are refused', () => {
  expect(refused('weight: 12', 'weight: 17')).toMatchObject({
    code: 'PLAN_FIELD',
    values: { field: 'goals', found: 'Σ weight = 105', line: lineOf('goals:') },
  });
});

test('a clause that is not the plan’s own wording is refused at its goal', () => {
  expect(refused('杜绝较大及以上安全事故\n', '杜绝较大以上安全事故\n')).toMatchObject({
    code: 'PLAN_CLAUSE',
    values: { goal: 'major_none', line: lineOf('id: major_none'), clause: '杜绝较大以上安全事故' },
  });
});

test('a clause said to stand elsewhere is refused with its true place', () => {
  expect(refused('place: 二、工作目标 （一）', 'place: 二、工作目标 （二）')).toMatchObject({
    code: 'PLAN_PLACE',
    values: { goal: 'major_none', line: lineOf('id: major_none'), expected: '二、工作目标 （一）' },
  });
});

test('broken YAML is refused with the line where it breaks', () => {
  const fault = refused('kind: zero }', 'kind: "zero }');
  expect(fault.code).toBe('PLAN_INVALID');
  expect(Number(fault.values.line)).toBeGreaterThanOrEqual(lineOf('kind: zero'));
});

test('every refusal reads whole in both languages, with what to do', () => {
  for (const [right, wrong] of [
    ['year: 2022', 'year: MMXXII'],
    ['杜绝较大及以上安全事故\n', '杜绝较大以上安全事故\n'],
    ['place: 二、工作目标 （一）', 'place: 二、工作目标 （二）'],
    ['kind: zero }', 'kind: "zero }'],
  ] as const) {
    const fault = refused(right, wrong);
    for (const language of ['zh', 'en'] as const) {
      expect(fault.told(language)).toContain('plan.yaml');
      expect(fault.told(language) + fault.remedy(language)).not.toMatch(/\{\w+\}/);
      expect(fault.remedy(language).length).toBeGreaterThan(5);
    }
  }
});

test('a missing field is named at the line of its goal', () => {
  const fault = faultOf(source.replace('    indicator: casualty_accidents\n', ''));
  expect(fault).toMatchObject({
    code: 'PLAN_FIELD',
    values: { field: 'indicator', found: '—', line: lineOf('id: casualty_fewer') },
  });
});

test.each(['', '- a\n- b', 'year: 2022', 'goals: []'])('"%s" is no plan', (text) => {
  expect(faultOf(text).code).toBe('PLAN_FIELD');
});

test('a plan without its own text keeps its clauses unproven, and any year will do', () => {
  const other = source.replace('year: 2022', 'year: 2031').replace('text: 2022.plan.zh.txt\n', '');
  expect(parsePlan(other, { file: 'plan.yaml', words: null }).year).toBe(2031);
});

test('a plan elsewhere reads the text beside it, and nothing outside its folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'anzhu-plan-'));
  try {
    await cp(plans, folder, { recursive: true });
    expect(await readPlan(join(folder, '2022.yaml'))).toEqual(plan);
    await writeFile(
      join(folder, 'stray.yaml'),
      source.replace('text: 2022.plan.zh.txt', 'text: ../2022.plan.zh.txt'),
    );
    await expect(readPlan(join(folder, 'stray.yaml'))).rejects.toMatchObject({
      code: 'PLAN_FIELD',
      values: { field: 'text' },
    });
    await rm(join(folder, '2022.plan.zh.txt'));
    await expect(readPlan(join(folder, '2022.yaml'))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    await expect(readPlan(join(folder, '2023.yaml'))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  } finally {
    await rm(folder, { recursive: true });
  }
});
