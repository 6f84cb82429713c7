import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctionWorkbook, ingest, withdraw } from '../../ingest/index.ts';
import {
  ask,
  build,
  collectGarbage,
  explain,
  openRelease,
  type Restated,
  restate,
} from '../../models/index.ts';
import { freshHome, type TestHome } from '../ingest/home.ts';
import { OpenedWorkbook } from '../ingest/sent-again.ts';

const header = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限';
const counties = { 青岚区: '990101', 云台区: '990102', 石渡县: '990121' } as const;
type County = keyof typeof counties;

let hours = 0;
const later = () => new Date(Date.UTC(2022, 5, 1) + ++hours * 3_600_000).toISOString();

/** A county's hazards of a month; a name that ends in ! has a due date nobody can read. */
async function send(home: TestHome, county: County, month: number, ids: readonly string[]): Promise<string> {
  const line = (id: string) =>
    `${id.replace('!', '')},${county},G1,2022-0${month}-03,一般,脚手架,${id.endsWith('!') ? '月底' : `2022-0${month}-09`}`;
  const title = `${county}2022年${month}月隐患台账 第${++hours}份`;
  const rows = ids.length > 0 ? ids.map(line) : ['无'];
  return takeIn(home, `${hours}.csv`, [title, header, ...rows].join('\n'));
}

async function takeIn(home: TestHome, name: string, content: string | Uint8Array): Promise<string> {
  const path = join(home.folder, name);
  await writeFile(path, content);
  const { files } = await ingest(home.path, [path], { receivedAt: later() });
  if (files[0]?.fault) throw files[0].fault;
  return files[0]!.receipts[0]!.batch;
}

async function published(home: TestHome): Promise<string> {
  return (await build(home.path, { acceptLoss: true })).release.id;
}

const brief = ({ region, before, after, late, corrections, withdrawals, definition }: Restated) =>
  [
    region,
    ...[before, after, late, corrections, withdrawals, definition].map((sum) => sum?.numerator ?? '—'),
  ].join(' ');

async function found(home: TestHome, from: string, to: string): Promise<string[]> {
  return (await restate(home.path, from, to))
    .filter(({ indicator }) => indicator.name === 'hazards_found')
    .map(brief);
}

describe('the change of a headline is owed', () => {
  test('to late data where a county reports a month it had not', async () => {
    await using home = await freshHome();
    for (const county of ['青岚区', '云台区'] as const) await send(home, county, 4, ['A', 'B']);
    const first = await published(home);
    await send(home, '石渡县', 4, ['C', 'D', 'E']);
    const second = await published(home);
    expect(await found(home, first, second)).toEqual(['990100 4 7 3 0 0 0', '990121 — 3 3 0 0 0']);
    await expect(restate(home.path, second, first)).rejects.toMatchObject({ code: 'RELEASES_SWAPPED' });
  });

  test('to corrections where a month is reported again, or rows come back right in a workbook', async () => {
    await using home = await freshHome();
    await send(home, '青岚区', 4, ['A', 'B']);
    const faulty = await send(home, '云台区', 4, ['A', 'B!']);
    const first = await published(home);
    await send(home, '青岚区', 4, ['A']);
    const workbook = await OpenedWorkbook.open(await correctionWorkbook(home.path, faulty));
    await takeIn(home, 'fix.xlsx', workbook.set(workbook.ids[0]!, '整改期限', '2022-04-09').saved());
    expect(await found(home, first, await published(home))).toEqual([
      '990101 2 1 0 -1 0 0',
      '990102 1 2 0 1 0 0',
    ]);
  });

  test('to both, by month, where one file speaks of months known and unknown', async () => {
    await using home = await freshHome();
    await send(home, '青岚区', 4, ['A', 'B']);
    await send(home, '云台区', 5, ['Z']);
    const first = await published(home);
    const rows = ['A', 'B', 'C'].map((id) => `${id},青岚区,G1,2022-04-03,一般,脚手架,2022-04-09`);
    await takeIn(
      home,
      'both.csv',
      [header, ...rows, 'D,青岚区,G1,2022-05-03,一般,脚手架,2022-05-09'].join('\n'),
    );
    const [city] = await found(home, first, await published(home));
    expect(city).toBe('990100 3 5 1 1 0 0');
  });

  test('to withdrawals where a batch is taken out, and where it is put back', async () => {
    await using home = await freshHome();
    await send(home, '青岚区', 4, ['A']);
    const wrong = await send(home, '云台区', 4, ['B', 'C']);
    const first = await published(home);
    await withdraw(home.path, wrong, { why: '错报', at: later() });
    const second = await published(home);
    expect(await found(home, first, second)).toEqual(['990100 3 1 0 0 -2 0', '990102 2 — 0 0 -2 0']);
    await withdraw(home.path, wrong, { why: '恢复', restore: true, at: later() });
    expect(await published(home)).toBe(first);
    expect(await found(home, second, first)).toEqual(['990100 1 3 0 0 2 0', '990102 — 2 0 0 2 0']);
  });

  test('also where only what a rate is per has changed', async () => {
    await using home = await freshHome();
    const month = (area: number) =>
      ['区县,月份,在建面积,从业人员', `青岚区,2022-04,${area},100`, '云台区,2022-04,3000.5,50'].join('\n');
    await takeIn(
      home,
      'accidents.csv',
      [
        '青岚区2022年4月事故台账',
        '事故编号,区县,发生时间,事故类型,死亡人数,重伤人数',
        'A1,青岚区,2022-04-09 08:00,高处坠落,1,0',
      ].join('\n'),
    );
    await takeIn(home, 'size.csv', month(1000));
    const first = await published(home);
    await takeIn(home, 'size again.csv', month(2500));
    const second = await published(home);
    const rate = (await restate(home.path, first, second)).find(
      ({ indicator, region }) => indicator.name === 'accident_rate_area' && region === '990101',
    );
    expect(rate).toMatchObject({
      before: { numerator: 1, denominator: 100_000 },
      corrections: { numerator: 0, denominator: 150_000 },
      after: { numerator: 1, denominator: 250_000 },
      units: { numerator: 1, denominator: 400_000_000 },
    });
    await using release = await openRelease(home.path, second);
    const asked = { indicator: 'accident_rate_area', region: '990101', period: '2022-04' };
    const { readded, agrees, sourceCount } = await explain(release, asked);
    expect([readded, agrees, sourceCount]).toEqual([{ numerator: 1, denominator: 0.0025 }, true, 2]);
  });

  test('to nothing between a release and itself', async () => {
    await using home = await freshHome();
    await send(home, '青岚区', 4, ['A']);
    const first = await published(home);
    expect(await restate(home.path, first, first)).toEqual([]);
  });

  test('also when the earlier release itself has been deleted: what it said is kept', async () => {
    await using home = await freshHome();
    await send(home, '青岚区', 4, ['A']);
    const first = await published(home);
    await send(home, '云台区', 4, ['B']);
    const second = await published(home);
    await collectGarbage(home.path, { keep: 1 });
    const told = ['990100 1 2 1 0 0 0', '990102 — 1 1 0 0 0'];
    expect(await found(home, first, second)).toEqual(told);
    expect(await found(home, first.slice(0, 14), second.slice(0, 14))).toEqual(told);
    await expect(restate(home.path, '2022', second)).rejects.toMatchObject({ code: 'RELEASE_UNKNOWN' });
    await expect(restate(home.path, 'nothing', second)).rejects.toMatchObject({ code: 'RELEASE_UNKNOWN' });
  });
});

test('over random histories the four parts of every sum add up to its change, and to the later release', async () => {
  const county = fc.constantFrom(...(Object.keys(counties) as County[]));
  const letters = fc.subarray(['A', 'B', 'C', 'D!']);
  const act = fc.oneof(
    { weight: 4, arbitrary: fc.record({ county, month: fc.integer({ min: 3, max: 5 }), letters }) },
    { weight: 1, arbitrary: fc.record({ gone: fc.nat(9) }) },
  );
  const acts = fc.array(act, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(acts, acts, async (before, after) => {
      await using home = await freshHome();
      const batches = [await send(home, '青岚区', 3, ['A'])];
      const gone = new Set<string>();
      const perform = async (steps: typeof before) => {
        for (const step of steps) {
          if ('county' in step) batches.push(await send(home, step.county, step.month, step.letters));
          else {
            const batch = batches[step.gone % batches.length]!;
            if (!gone.has(batch) && batches.length > gone.size + 1) {
              gone.add(batch);
              await withdraw(home.path, batch, { why: '错报', at: later() });
            }
          }
        }
        return build(home.path, { acceptLoss: true });
      };
      const first = await perform(before);
      const second = await perform(after);
      await using release = await openRelease(home.path, second.release.id);
      for (const one of await restate(home.path, first.release.id, second.release.id)) {
        const sum = (of: 'numerator' | 'denominator') =>
          [one.late, one.corrections, one.withdrawals, one.definition].reduce(
            (all, part) => all + (part[of] ?? 0),
            0,
          );
        const [before, after] = [one.before, one.after].map((sum) => sum ?? { numerator: 0, denominator: 0 });
        expect(before!.numerator + sum('numerator')).toBe(after!.numerator);
        expect((before!.denominator ?? 0) + sum('denominator')).toBe(after!.denominator ?? 0);
        expect(one.definition.numerator).toBe(0);
        const period = `${one.period.from.slice(0, 7)}..${one.period.to.slice(0, 7)}`;
        const answer = await ask(release, { indicator: one.indicator.name, region: one.region, period });
        if (answer.total.numerator !== null)
          expect(answer.total.numerator).toBeCloseTo(after!.numerator / one.units.numerator, 9);
      }
      await rm(home.folder, { recursive: true, force: true });
    }),
    { numRuns: 2, seed: 20220601, endOnFailure: true },
  );
}, 360_000);
