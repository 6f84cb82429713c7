import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anzhu } from './anzhu.ts';
import { freshFolder } from './fresh-folder.ts';

const table = `Case,Incident Date,County,Kind,Deaths,Badly hurt
C-1,13/5/2022,Dongli,Drop,1,0
C-2,30/2/2022,Dongli,Drop,1,0
`;

test('a foreign table from its refusal to its rows, by the commands the refusal names', async () => {
  const folder = await freshFolder();
  const [home, file, yaml] = ['home', 'cases.csv', 'cases.yaml'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const run = (...args: string[]) => anzhu(['--home', home, ...args]);
  await writeFile(file, table);
  await writeFile(join(folder, 'regions.csv'), '行政区划代码,行政区划名称\n990100,微澜市\n990101,东篱区\n');
  await run('ingest', join(folder, 'regions.csv'));
  expect((await run('profile', 'list')).stdout).toContain('no profile yet');

  const refused = await run('ingest', file);
  expect(refused.exit).toBe(2);
  expect(refused.stderr).toContain('anzhu profile suggest cases.csv');

  const printed = await run('profile', 'suggest', file, '--dataset', 'accident');
  expect(printed.stdout).toContain('date: d/m/yyyy');
  const suggested = await run('profile', 'suggest', file, '--dataset', 'accident', '-o', yaml);
  expect([suggested.exit, suggested.stdout]).toEqual([0, expect.stringMatching(/deaths +Deaths/)]);
  const overwritten = await run('profile', 'suggest', file, '-o', yaml);
  expect([overwritten.exit, overwritten.stderr]).toEqual([2, expect.stringContaining('not written over')]);
  const machine = JSON.parse(
    (await run('--json', 'profile', 'suggest', file, '--dataset', 'accident')).stdout,
  );
  expect(machine.proposal).toMatchObject({ dataset: 'accident', file: 'cases.csv' });
  expect(machine.yaml).toBe(await readFile(yaml, 'utf8'));

  const early = await run('profile', 'add', yaml, '--lang', 'zh');
  expect([early.exit, early.stderr]).toEqual([2, expect.stringMatching(/^PROFILE_UNFILLED .*还是“\?”/)]);
  await writeFile(yaml, filled(machine.proposal.draft));

  const checked = await run('profile', 'check', yaml, file);
  expect(checked.exit).toBe(0);
  expect(checked.stdout).toContain('1 row would be accepted, 1 rejected, 1 is not data; nothing was taken');
  expect(checked.stdout).toMatch(
    /3 +Incident Date +30\/2\/2022 +"30\/2\/2022" is a date that does not exist/,
  );
  expect(JSON.parse((await run('--json', 'batches')).stdout).batches).toHaveLength(1);

  const added = await run('profile', 'add', yaml, '--lang', 'zh');
  expect([added.exit, added.stdout]).toEqual([
    0,
    expect.stringContaining('映射档案“cases”（accident）已保存'),
  ]);
  expect((await run('profile', 'list')).stdout).toMatch(/cases +accident/);

  const taken = await run('ingest', file);
  expect(taken.exit).toBe(0);
  expect(taken.stderr).toContain('"accident" was read by the profile cases');
  expect(taken.stdout).toMatch(/accidents accident +1 +3 +1 +1/);
});

function filled(draft: { header: string[][]; name: string }): string {
  return JSON.stringify({
    ...draft,
    columns: {
      accident_id: { from: 'Case' },
      region_code: { from: 'County', map: { Dongli: '990101' } },
      occurred_at: { from: 'Incident Date', date: 'd/m/yyyy' },
      type: { from: 'Kind', map: { Drop: 'fall' } },
      death_count: { from: 'Deaths' },
      serious_injury_count: { from: 'Badly hurt' },
    },
  });
}
