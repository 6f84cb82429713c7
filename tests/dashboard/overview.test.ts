import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '../../ingest/index.ts';
import { build } from '../../models/index.ts';
import { writeTinyCity } from '../cli/tiny-city.ts';

/** A city of two counties known from December 2021 to February 2022; one dies in each county each month. */
let home: string;
let release: Awaited<ReturnType<typeof import('../../models/index.ts').openRelease>>;
let overview: typeof import('../../dashboard/src/lib/server/overview.ts').overview;

beforeAll(async () => {
  const city = await writeTinyCity();
  home = city.home;
  await ingest(home, [city.files]);
  await build(home);
  ({ overview } = await import('../../dashboard/src/lib/server/overview.ts'));
  const { models } = await import('../../dashboard/src/lib/server/rooms.ts');
  release = await models.openRelease(home);
});

afterAll(() => release?.[Symbol.asyncDispose]());

test('the goals are those of the year shown', async () => {
  for (const period of [undefined, '2022', '2022-01', '2021-12..2022-02']) {
    const shown = await overview(release, { period }, 'zh');
    expect([shown.year, shown.goalsHref], period).toEqual([2022, '/goals']);
    expect(shown.goals.length, period).toBeGreaterThan(4);
  }
});

test('a year without a plan says so, and its cards stand', async () => {
  const shown = await overview(release, { period: '2021' }, 'en');
  expect(shown).toMatchObject({
    year: 2021,
    goals: [],
    goalsHref: null,
    goalsHeadline: 'There is no annual plan for 2021, so no goal is judged',
    attention: [],
    attentionNone: 'There is no annual plan for 2021, so no goal is listed',
  });
  expect(shown.cards.find(({ id }) => id === 'card-deaths')?.value.digits).toBe('2');
});

test('a past year is judged by its own plan once there is one', async () => {
  const plan = await readFile(join(import.meta.dirname, '../../models/plans/2022.yaml'), 'utf8');
  await mkdir(join(home, 'plans'), { recursive: true });
  await writeFile(
    join(home, 'plans', '2021.yaml'),
    plan.replace(/^year: 2022$/mu, 'year: 2021').replace(/^text: .*\n/mu, ''),
  );
  const shown = await overview(release, { period: '2021-12' }, 'en');
  expect([shown.year, shown.goalsHref]).toEqual([2021, '/goals?year=2021&lang=en']);
  expect(shown.goals.length).toBeGreaterThan(4);
  for (const { href } of shown.goals) if (href) expect(href).toContain('period=2021');
  for (const { href } of shown.attention) expect(href).toMatch(/year=2021|period=2021/u);
});
