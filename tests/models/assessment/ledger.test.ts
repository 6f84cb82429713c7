import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '../../../ingest/index.ts';
import {
  actionNamed,
  answerObjection,
  assess,
  assessAll,
  build,
  closeAction,
  effectOf,
  freeze,
  freezeBesideNow,
  freezeNamed,
  givePoints,
  listFreezes,
  listObjections,
  noteAction,
  object,
  openAction,
  openRelease,
  papersIn,
  settledTotal,
  settleObjection,
  splitTarget,
  standsOn,
} from '../../../models/index.ts';
import { addEntry, readEntries } from '../../../models/record/ledger.ts';
import { writeTinyCity } from '../../cli/tiny-city.ts';

let home: string;
let files: string;

beforeAll(async () => {
  ({ home, files } = await writeTinyCity());
  await ingest(home, [files]);
  await build(home);
});

afterAll(() => rm(join(home, '..'), { recursive: true, force: true }));

const refused = (name: string) => ({ code: 'QUESTION_INVALID', values: { name } });

test('points given by hand stand in the assessment with their papers, and the last given stand', async () => {
  await using release = await openRelease(home);
  const year = Number(release.manifest.asOf.slice(0, 4));
  const paper = join(files, '..', '记录.txt');
  await writeFile(paper, '回头看记录');
  const evidence = await papersIn([paper]);
  const said = { year, goal: 'rural_look_back', by: '考核组', why: '抽查', evidence };
  for (const points of [-1, 2, Number.NaN])
    await expect(givePoints(release, { ...said, points })).rejects.toMatchObject(refused('points'));
  await expect(givePoints(release, { ...said, goal: 'drills', points: 1 })).rejects.toMatchObject(
    refused('goal'),
  );
  await expect(givePoints(release, { ...said, points: 1, by: ' ' })).rejects.toMatchObject(refused('by'));
  await expect(givePoints(release, { ...said, points: 1, why: '' })).rejects.toMatchObject(refused('why'));
  await expect(givePoints(release, { ...said, points: 1, evidence: [] })).rejects.toMatchObject(
    refused('evidence'),
  );
  await givePoints(release, { ...said, points: 0.5 });
  const kept = await givePoints(release, { ...said, points: 0.8 });
  const found = (await assess(release)).goals.find(({ goal }) => goal === 'rural_look_back');
  expect(found).toMatchObject({ state: 'scored', given: { points: 0.8, by: '考核组' } });
  // What hands its points on lifts those of its section alike.
  expect(found!.points).toBeCloseTo((0.8 * found!.full) / found!.weight, 9);
  expect(await readFile(join(home, 'record/evidence', kept.evidence[0]!.sha256), 'utf8')).toBe('回头看记录');
});

test('sections, units and goals add up to the same total, and full points to 100', async () => {
  await using release = await openRelease(home);
  const { city, counties } = await assessAll(release);
  expect(counties.length).toBeGreaterThan(1);
  for (const place of [city, ...counties]) {
    const sum = (of: readonly { readonly points: number | null }[]) =>
      of.reduce((all, { points }) => all + (points ?? 0), place.bonus);
    for (const blocks of [place.sections, place.units, place.goals])
      expect(sum(blocks)).toBeCloseTo(place.total, 9);
    expect(place.goals.reduce((all, { full }) => all + full, 0)).toBeCloseTo(100, 9);
    expect(place.total + place.open).toBeLessThanOrEqual(100 + place.bonus + 1e-9);
  }
});

test('a freeze stays as it was, and what the books say now stands beside it', async () => {
  const year = await (async () => {
    await using release = await openRelease(home);
    return release.manifest.asOf.slice(0, 4);
  })();
  const first = await (async () => {
    await using release = await openRelease(home);
    const through = release.manifest.asOf.slice(0, 7);
    await expect(freeze(release, { kind: 'year', span: '2099', by: 'a' })).rejects.toMatchObject(
      refused('period'),
    );
    await expect(freeze(release, { kind: 'half', span: '2022-06', by: 'a' })).rejects.toMatchObject(
      refused('period'),
    );
    return await freeze(release, { kind: 'month', span: through, by: '考核组' });
  })();
  await using release = await openRelease(home);
  await givePoints(release, {
    year: Number(year),
    goal: 'rural_look_back',
    by: '考核组',
    why: '复核',
    points: 0.2,
    evidence: [{ name: '复核.txt', bytes: Buffer.from('复核') }],
  });
  const kept = await freezeNamed(home, first.id);
  expect(kept).toEqual(first);
  expect(kept.plan.text).toContain(`year: ${year}`);
  const [city] = await freezeBesideNow(release, kept);
  expect(city!.moved).toMatchObject([
    { goal: 'rural_look_back', before: { state: 'scored' }, after: { state: 'scored' } },
  ]);
  expect(await standsOn(release, kept)).toEqual({ isSameData: true, isSamePlan: true, isSameCode: true });
  expect(await listFreezes(home)).toHaveLength(1);
  await expect(freezeNamed(home, 'x')).rejects.toMatchObject(refused('freeze'));
});

test('an objection is answered before it is settled, once, and its points stand beside the frozen ones', async () => {
  const [kept] = await listFreezes(home);
  const said = { freeze: kept!.id, region: kept!.city.region.code, goal: 'rural_look_back', by: '县局' };
  await expect(object(home, { ...said, goal: 'none', why: '误', evidence: [] })).rejects.toMatchObject(
    refused('goal'),
  );
  const { id } = await object(home, { ...said, why: '记录已补', evidence: [] });
  const final = { objection: id, points: 1, why: '同意', by: '市局' };
  await expect(settleObjection(home, final)).rejects.toMatchObject(refused('objection'));
  await answerObjection(home, { objection: id, why: '已核', by: '市局' });
  await expect(settleObjection(home, { ...final, points: 99 })).rejects.toMatchObject(refused('points'));
  await settleObjection(home, final);
  await expect(settleObjection(home, final)).rejects.toMatchObject(refused('objection'));
  await expect(answerObjection(home, { objection: id, why: '再答', by: '市局' })).rejects.toMatchObject(
    refused('objection'),
  );
  const objections = await listObjections(home);
  expect(objections).toMatchObject([{ answers: [{ by: '市局' }], final: { points: 1 } }]);
  const { points } = kept!.city.goals.find(({ goal }) => goal === 'rural_look_back')!;
  expect(settledTotal(kept!.city, kept!.id, objections)).toBeCloseTo(kept!.city.total - points! + 1, 9);
});

test('an action is followed until it is closed, and its indicator told before and after', async () => {
  await using release = await openRelease(home);
  const said = {
    title: '整治',
    owner: '监督站',
    due: '2022-12-31',
    indicator: 'hazards_ontime',
    region: release.manifest.city.code,
    goal: null,
    expected: null,
    by: '张工',
  };
  await expect(openAction(release, { ...said, due: '2022-13-01' })).rejects.toMatchObject(refused('due'));
  await expect(openAction(release, { ...said, indicator: 'x' })).rejects.toMatchObject({
    code: 'INDICATOR_UNKNOWN',
  });
  const { id } = await openAction(release, said);
  await noteAction(home, id, '已部署', '张工');
  await closeAction(home, id, '完成', '张工');
  await expect(noteAction(home, id, '再记', '张工')).rejects.toMatchObject(refused('action'));
  const action = await actionNamed(home, id);
  expect(action).toMatchObject({ notes: [{ text: '已部署' }], closed: { text: '完成' } });
  expect(await effectOf(release, action)).toBeNull();
  const [year, month] = release.manifest.asOf.split('-').map(Number) as [number, number];
  const before = new Date(Date.UTC(year, month - 2, 15)).toISOString();
  const effect = await effectOf(release, { ...action, at: before });
  expect(effect?.comparison).toMatchObject({ against: 'last-period' });
});

test('a number of the plan is split among the counties, whole and only where there is one', async () => {
  await using release = await openRelease(home);
  const year = Number(release.manifest.asOf.slice(0, 4));
  const { value, counties } = await splitTarget(release, { year, goal: 'drills', by: 'equal' });
  expect(counties.reduce((sum, { part }) => sum + part, 0)).toBe(value);
  const asked = { year, goal: 'rural_handled', by: 'equal' } as const;
  await expect(splitTarget(release, asked)).rejects.toMatchObject(refused('goal'));
});

test('entries written at once are all kept, and a torn one is told by its file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'anzhu-ledger-'));
  try {
    await Promise.all(Array.from({ length: 20 }, (_, n) => addEntry(folder, 'points', 'a', { n })));
    const found = await readEntries<{ n: number }>(folder, 'points');
    expect(found.map(({ n }) => n).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    await writeFile(join(folder, 'record/points/torn.json'), '{"id"');
    await expect(readEntries(folder, 'points')).rejects.toMatchObject({ code: 'LEDGER_DAMAGED' });
  } finally {
    await rm(folder, { recursive: true });
  }
});
