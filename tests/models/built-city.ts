import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ingest } from '../../ingest/index.ts';
import { build } from '../../models/index.ts';
import { writeTinyCity } from '../cli/tiny-city.ts';

/** The tiny city with a release, and the path of a file that it has not received. */
export async function builtCity(): Promise<{ home: string; more: string }> {
  const { home, files } = await writeTinyCity();
  await ingest(home, [files]);
  await build(home);
  const more = join(files, '补报.csv');
  await writeFile(
    more,
    '检查编号,行政区划代码,项目编码,检查日期,检查类型\nJ-9,990101,S1,2022-02-09,日常巡查\n',
  );
  return { home, more };
}
