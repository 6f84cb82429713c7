import { expect, test } from 'vitest';
import { ask, build, openRelease } from '../../models/index.ts';
import { freshHome } from '../ingest/home.ts';

test('a register speaks of months before any return, and every headline still adds up', async () => {
  await using home = await freshHome();
  await home.take({
    '在建工程.csv':
      '项目编码,工程名称,区县,开工日期\nG1,一号楼,青岚区,2022-02-10\nG2,二号楼,青岚区,2021-11-05\nG3,三号楼,青岚区,2022-05-20\n',
    '隐患.csv':
      '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限\nA,青岚区,G1,2022-05-03,一般,脚手架,2022-05-09\n',
  });
  expect(await build(home.path)).toMatchObject({ status: 'published' });
  await using release = await openRelease(home.path);
  const started = async (period: string) =>
    (await ask(release, { indicator: 'sites_started', period })).total.numerator;
  expect([await started('2021-11'), await started('2022-01..2022-05'), await started('2022-02')]).toEqual([
    1, 2, 1,
  ]);
  expect((await ask(release, { indicator: 'sites_active', period: '2021-12' })).total.numerator).toBe(1);
  expect((await ask(release, { indicator: 'hazards_found', period: '2022-02' })).total.state).toBe('none');
});
