import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ingest, type Receipt, withdraw } from '../../ingest/index.ts';
import { ask, build, openRelease } from '../../models/index.ts';
import { readInputs } from '../../models/inputs.ts';
import { loadSources } from '../../models/load-sources.ts';
import { openEngine } from '../../sql/engine/index.ts';

const header = '隐患编号,行政区划代码,项目编码,发现日期,隐患等级,隐患类别,整改期限';
const row = (id: string) => `${id},990101,S1,2022-05-05,一般,脚手架,2022-05-28`;

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'anzhu-withdraw-'));
  await mkdir(join(home, 'sent'));
  await send('行政区划.csv', '2022-06-01', ['行政区划代码,行政区划名称', '990100,微澜市', '990101,东篱区']);
});

afterEach(() => rm(home, { recursive: true }));

async function send(name: string, day: string, lines: readonly string[]): Promise<Receipt> {
  const file = join(home, 'sent', name);
  await writeFile(file, `${lines.join('\n')}\n`);
  const { files } = await ingest(home, [file], { receivedAt: `${day}T00:00:00.000Z` });
  expect(files.map(({ fault }) => fault)).toEqual([undefined]);
  return files[0]!.receipts[0]!;
}

/** The hazards in force, now or as known at the end of a day. */
async function hazards(day?: string): Promise<string[]> {
  const inputs = await readInputs(home, day === undefined ? {} : { asOf: `${day}T23:59:59.999Z` });
  await using engine = await openEngine(':memory:', { folders: [join(home, 'batches')] });
  await loadSources(engine, inputs);
  const rows = await engine.rows<{ hazard_id: string }>(
    'select hazard_id from src_hazard order by hazard_id',
  );
  return rows.map(({ hazard_id }) => hazard_id);
}

describe('a withdrawn batch', () => {
  test('leaves every later release, and what it had replaced stands again', async () => {
    await send('五月.csv', '2022-06-03', ['东篱区2022年5月隐患台账', header, row('A'), row('B')]);
    const again = await send('五月改.csv', '2022-06-05', ['东篱区2022年5月隐患台账', header, row('C')]);
    expect(await hazards()).toEqual(['C']);
    await withdraw(home, again.batch, { why: '错发了六月的台账', at: '2022-06-07T08:00:00.000Z' });
    expect(await hazards()).toEqual(['A', 'B']);
    await build(home);
    await using release = await openRelease(home);
    const { total } = await ask(release, { indicator: 'hazards_found', period: '2022-05' });
    expect(total.value).toBe(2);
  });

  test('is out from the moment of its withdrawal, not before', async () => {
    const first = await send('五月.csv', '2022-06-03', [header, row('A')]);
    await withdraw(home, first.batch, { why: '重复', at: '2022-06-07T08:00:00.000Z' });
    await withdraw(home, first.batch, { why: '查明无误', restore: true, at: '2022-06-09T08:00:00.000Z' });
    expect(await Promise.all(['2022-06-02', '2022-06-03', '2022-06-07', '2022-06-09'].map(hazards))).toEqual([
      [],
      ['A'],
      [],
      ['A'],
    ]);
  });

  test('is told of when its bytes come again, and stays out', async () => {
    const first = await send('五月.csv', '2022-06-03', [header, row('A')]);
    await withdraw(home, first.batch, { why: '重复' });
    const { files } = await ingest(home, [join(home, 'sent', '五月.csv')]);
    expect(files).toMatchObject([{ status: 'already' }]);
    expect(files[0]!.notes[0]!.zh).toContain(`撤回（重复），不因重新报送而恢复`);
    expect(await hazards()).toEqual([]);
  });

  test('of the region list gives the list before it back to those who come after', async () => {
    const list = await send('行政区划新.csv', '2022-06-02', [
      '行政区划代码,行政区划名称',
      '990100,微澜市',
      '990102,西窗县',
    ]);
    await withdraw(home, list.batch, { why: '旧区划' });
    const { rows } = await send('五月.csv', '2022-06-03', [header, row('A')]);
    expect(rows).toMatchObject({ accepted: 1, rejected: 0 });
  });
});

test('a withdrawal needs a batch that stands, and a reason', async () => {
  const first = await send('五月.csv', '2022-06-03', [header, row('A')]);
  await expect(withdraw(home, first.batch, { why: ' ' })).rejects.toMatchObject({ code: 'REASON_MISSING' });
  await expect(withdraw(home, 'ffff', { why: '错' })).rejects.toMatchObject({ code: 'BATCH_UNKNOWN' });
  await expect(withdraw(home, first.batch, { why: '错', restore: true })).rejects.toMatchObject({
    code: 'NOT_WITHDRAWN',
  });
  await withdraw(home, first.batch.slice(0, 6), { why: '错' });
  await expect(withdraw(home, first.batch, { why: '错' })).rejects.toMatchObject({
    code: 'WITHDRAWN_ALREADY',
    values: { why: '错' },
  });
});
