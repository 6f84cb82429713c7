import { expect, test } from 'vitest';
import { openEngine } from '../../sql/engine/index.ts';
import { batchFiles, batchFolder } from '../../sql/sources/batch.ts';
import { freshHome } from './home.ts';

/** Long cells without a place in the contract keep their length alone, so these stand where the words are kept. */
const rowCount = 120_000;
const wide = '临边防护缺失'.repeat(16);

test('a text that is loaded in parts while it is parsed keeps every row in its place', async () => {
  await using home = await freshHome();
  const header = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限,隐患描述';
  const lines = Array.from(
    { length: rowCount },
    (_, n) =>
      `YH2022${String(n).padStart(6, '0')},青岚区,G1,2022-05-03,一般,脚手架,2022-05-${n === 70_000 ? '99' : '09'},${wide}`,
  );
  lines[60_000] = '合计,,,,,,,';
  const receipt = await home.takeOne('a.csv', `${header}\n${lines.join('\n')}\n`);
  expect(receipt.rows).toMatchObject({
    read: rowCount + 1,
    accepted: rowCount - 2,
    rejected: 1,
    nonData: { header: 1, total: 1 },
  });
  await using engine = await openEngine(':memory:', { folders: [home.path] });
  const file = `${batchFolder(home.path, 'hazard', receipt.batch)}/${batchFiles.accepted}`;
  const [found] = await engine.rows(
    `select count(*) filter (where cast(right(hazard_id, 6) as bigint) + 2 <> row_number) as astray,
      min(row_number) as first, max(row_number) as last from read_parquet('${file}')`,
  );
  expect(found).toEqual({ astray: 0, first: 2, last: rowCount + 1 });
  expect((await home.rejects(receipt)).map(({ row_number }) => row_number)).toEqual([70_002]);
});
