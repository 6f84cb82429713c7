import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ingest } from '../../ingest/index.ts';
import { build } from '../../models/index.ts';
import { freshHome } from '../ingest/home.ts';
import { serve } from './served.ts';

test('a city whose year has no plan is told so on the goals page, and where to put one', async () => {
  await using home = await freshHome();
  const file = join(home.folder, '隐患.csv');
  const header = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限';
  await writeFile(file, `${header}\nA,青岚区,G1,2024-05-03,一般,脚手架,2024-05-09\n`);
  await ingest(home.path, [file]);
  await build(home.path);
  await using served = await serve(home.path);
  const own = await fetch(`${served.url}/goals`);
  expect(own.status).toBe(200);
  const page = await own.text();
  expect(page).toContain('没有2024年的年度计划，不判定目标');
  expect(page).toContain(`放入 ${join(home.path, 'plans')}`);
  expect((await fetch(`${served.url}/goals?year=1999`)).status).toBe(400);
});
