import { copyFile, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Assessment, assess, assessAll, givePoints, openRelease } from '../../../models/index.ts';
import { demoHome } from '../../demo-home.ts';

let home: string;
let city: Assessment;
let counties: readonly Assessment[];

/** The demo city's releases under a plan of the home's own, for a year with another one's goals, sections and rules. */
beforeAll(async () => {
  const demo = await demoHome();
  home = await mkdtemp(join(tmpdir(), 'anzhu-other-plan-'));
  // A release belongs to the home its folder lies in, so the folders are the home's own and only what is in them is not.
  for (const id of await readdir(join(demo, 'releases'))) {
    await mkdir(join(home, 'releases', id), { recursive: true });
    for (const name of await readdir(join(demo, 'releases', id)))
      await symlink(join(demo, 'releases', id, name), join(home, 'releases', id, name));
  }
  await copyFile(join(demo, 'CURRENT'), join(home, 'CURRENT'));
  await mkdir(join(home, 'plans'));
  await copyFile(join(import.meta.dirname, 'plan-2021.yaml'), join(home, 'plans/2021.yaml'));
  await using release = await openRelease(home);
  const said = {
    by: '考核组',
    why: '查阅台账',
    evidence: [{ name: '台账.txt', bytes: Buffer.from('台账') }],
  };
  await givePoints(release, { year: 2021, goal: 'ledger_kept', region: '990101', points: 3.5, ...said });
  ({ city, counties } = await assessAll(release, { year: 2021 }));
});

afterAll(() => rm(home, { recursive: true, force: true }));

const county = (code: string) => counties.find(({ region }) => region.code === code)!;
const goalOf = (code: string, id: string) => county(code).goals.find(({ goal }) => goal === id)!;
const close = (value: number) => expect.closeTo(value, 1);

// Worked out by hand from the rows of 2021 and the ones that wait, clause by clause.
test.each([
  ['990101', 70.86, 17.04, '二等', '一等'],
  ['990102', 89.03, 10.05, '一等', '一等'],
  ['990103', 58.04, 15.06, '三等', '二等'],
  ['990104', 74.41, 19.05, '二等', '一等'],
  ['990105', 55.39, 5.01, '三等', '三等'],
  ['990106', 92.28, 5.1, '一等', '一等'],
  ['990107', 71.98, 17.1, '二等', '一等'],
  ['990108', 89.98, 5, '一等', '一等'],
  ['990109', 87.9, 5.04, '一等', '一等'],
  ['990110', 85.64, 5.05, '一等', '一等'],
  ['990111', 93.59, 5.2, '一等', '一等'],
  ['990112', 87.57, 5.1, '一等', '一等'],
])('%s has %d points of 2021, %d open: %s, at best %s', (code, total, open, grade, best) => {
  const found = county(code);
  expect([found.total, found.open]).toEqual([expect.closeTo(total, 2), expect.closeTo(open, 2)]);
  expect([found.grade.zh, found.bestGrade.zh, found.isOver]).toEqual([grade, best, true]);
});

test('the city has the mean of its counties, without what a veto on the city takes', () => {
  expect([city.total, city.open]).toEqual([expect.closeTo(57.89, 2), expect.closeTo(5.48, 2)]);
  expect([city.grade.zh, city.bestGrade.zh]).toEqual(['三等', '三等']);
  expect(city.vetoes.map(({ id }) => id)).toEqual(['three_deaths', 'major_section', 'major_year']);
  const [safety, ...others] = city.sections;
  expect(safety).toMatchObject({ id: 'safety', full: 30, points: 0, open: 0 });
  const points = others.reduce((sum, section) => sum + section.points, city.bonus);
  expect(points).toBeCloseTo(city.total, 9);
  expect(city.units.reduce((sum, unit) => sum + unit.points, city.bonus)).toBeCloseTo(city.total, 9);
});

test('each veto takes what its scope says and no more', () => {
  const vetoed = (code: string) => county(code).goals.flatMap((goal) => (goal.vetoed ? [goal.goal] : []));
  expect(vetoed('990103')).toEqual(['accidents_limited']);
  expect(vetoed('990105')).toEqual(['accidents_limited', 'major_none']);
  expect(vetoed('990104')).toEqual([]);
});

test('a county is judged by its part of the target in force at the year’s end, by whose document', () => {
  expect(goalOf('990105', 'accidents_limited')).toMatchObject({ target: 4, room: -2 });
  expect(goalOf('990101', 'accidents_limited')).toMatchObject({
    target: 3,
    revision: { from: '2021-07-01', by: '安委办', document: '年中调整通知' },
    points: 18,
    open: 2,
  });
  expect(goalOf('990101', 'drills')).toMatchObject({ target: 5, state: 'missed', points: 6, bonus: 0 });
  expect(goalOf('990101', 'drills').milestones.map(({ state }) => state)).toEqual(['done', 'done']);
  expect([goalOf('990108', 'drills').bonus, county('990108').bonus]).toEqual([2, 1.5]);
});

test('what a county is not asked for lifts the rest of its section, and a person’s points stand', () => {
  expect(goalOf('990112', 'houses_surveyed')).toMatchObject({ state: 'not-applicable', full: 0, open: 0 });
  expect(goalOf('990112', 'reported_same_day')).toMatchObject({ full: close(15), points: close(7.5) });
  expect(goalOf('990101', 'ledger_kept')).toMatchObject({ state: 'scored', points: 3.5, open: 0 });
  expect(goalOf('990102', 'ledger_kept')).toMatchObject({ state: 'manual', points: null, open: 5 });
});

test('one place is assessed as it is among all', async () => {
  await using release = await openRelease(home);
  const { total, open, plan } = await assess(release, { year: 2021 });
  expect({ total, open, year: plan.year }).toEqual({ total: city.total, open: city.open, year: 2021 });
});
