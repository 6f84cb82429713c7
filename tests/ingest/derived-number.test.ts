import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { correctionWorkbook } from '../../ingest/index.ts';
import { batchFolder } from '../../sql/sources/batch.ts';
import { freshHome, type TestHome } from './home.ts';
import { OpenedWorkbook } from './sent-again.ts';

// The header of the provincial platform's import template for 双代 users, word for word: no 用户编码.
const header =
  '所属市,所属区县,所属乡镇,所属村名称,地址,户主姓名,身份证号,联系方式,采暖面积（㎡）,改造年限,改造类别（1-电代煤、2-气代煤）,' +
  '改造类型（1-气代煤、2-直热式电锅炉、3-蓄热式电锅炉、4-电壁挂炉、5-直热式电暖器、6-蓄热式电暖器、7-石墨烯、8-聚能、9-空气源（能）热风机、10-空气源热泵、11-地源热泵、12-集中供热、13-光伏、14-光热、15-醇基燃料、16-生物质）,' +
  '改造批次（1-国家部委下达任务、2-省下达任务、3-市级自定完成、4-市级自定-农户自改）,发放补贴方式（1-银行卡、2-一卡通、3-现金、4-气表、5-电表）,' +
  '房屋用途（1-用于居住、2-用于经营、3-商住两用）,用户分类（1-正常用户、2-闲置用户、3-其他用户）,使用状态（1-正常、2-销户）,备注';
const first = '990101194912310021';
const second = '990101198001010011';
const row = (address: string, name: string, number: string, area = '60') =>
  `安澜市,青岚区,东乡,一村,${address},${name},${number},,${area},2019,2,1,1,1,1,1,1,`;

interface User {
  readonly user_id: string;
  readonly row_number: number;
}

function ledger(...rows: string[]): string {
  return [header, ...rows].join('\n');
}

async function ids(home: TestHome, name: string, content: string): Promise<string[]> {
  const users = await home.rows<User>(await home.takeOne(name, content), 'accepted');
  return users.map(({ user_id }) => user_id);
}

test('a ledger without user numbers loads under a pseudonym of the household, and no personal cell stands open', async () => {
  await using home = await freshHome();
  const receipt = await home.takeOne(
    '双代台账.csv',
    ledger(row('东街1号', '赵铁柱', first), row('东街2号', '钱大山', second)),
  );
  expect(receipt).toMatchObject({
    dataset: 'heating_user',
    rows: { accepted: 2, rejected: 0 },
    normalised: { number_derived: 2 },
  });
  const users = await home.rows<User>(receipt, 'accepted');
  expect(new Set(users.map(({ user_id }) => user_id)).size).toBe(2);
  for (const { user_id } of users) expect(user_id).toMatch(/^P[0-9a-f]{16}$/);
  const folder = batchFolder(home.path, receipt.dataset, receipt.batch);
  const open = JSON.stringify([users, receipt, await home.rows(receipt, 'rows')]);
  for (const secret of ['东街1号', '赵铁柱', first, second]) {
    expect(open).not.toContain(secret);
    expect(await readFile(join(folder, 'accepted.parquet'), 'latin1')).not.toContain(secret);
  }
});

test('the same household has the same number in the next file, whatever the width and the blanks of its cells', async () => {
  await using home = await freshHome();
  const before = await ids(home, '一.csv', ledger(row('东街1号', '赵铁柱', first)));
  const after = await ids(
    home,
    '二.csv',
    ledger(row(' 东街１号 ', '赵铁柱', '９９０１０１ 194912310021', '75')),
  );
  expect(after).toEqual(before);
});

test('another home gives the same household another number', async () => {
  await using home = await freshHome();
  await using other = await freshHome();
  const content = ledger(row('东街1号', '赵铁柱', first));
  expect(await ids(home, 'a.csv', content)).not.toEqual(await ids(other, 'a.csv', content));
});

test('a household whose number or address is empty cannot be told from others and is sent back', async () => {
  await using home = await freshHome();
  const receipt = await home.takeOne(
    'a.csv',
    ledger(row('东街1号', '赵铁柱', first), row('东街2号', '钱大山', '—'), row('', '孙小河', second)),
  );
  expect(receipt.rows).toMatchObject({ accepted: 1, rejected: 2 });
  expect(
    (await home.rejects(receipt)).map(({ row_number, column_name, rule }) => [row_number, column_name, rule]),
  ).toEqual([
    [3, 'user_id', 'REQUIRED'],
    [4, 'user_id', 'REQUIRED'],
  ]);
});

test('a household sent back for its number comes back with it and stands under its pseudonym', async () => {
  await using home = await freshHome();
  const receipt = await home.takeOne(
    'a.csv',
    ledger(row('东街1号', '赵铁柱', first), row('东街2号', '钱大山', '—')),
  );
  const workbook = await OpenedWorkbook.open(await correctionWorkbook(home.path, receipt.batch));
  workbook.set(3, '身份证号', second);
  const corrected = await home.takeOne('更正.xlsx', workbook.saved());
  expect(corrected.rows).toMatchObject({ accepted: 1, rejected: 0 });
  const [user] = await home.rows<User>(corrected, 'accepted');
  const [same] = await ids(home, 'b.csv', ledger(row('东街2号', '钱大山', second)));
  expect(user?.user_id).toBe(same);
});

test('two rows of one household that differ are both sent back', async () => {
  await using home = await freshHome();
  const receipt = await home.takeOne(
    'a.csv',
    ledger(row('东街1号', '赵铁柱', first), row('东街1号', '赵铁柱', first, '75')),
  );
  expect(receipt.rows).toMatchObject({ accepted: 0, rejected: 2 });
  expect(new Set((await home.rejects(receipt)).map(({ rule }) => rule))).toEqual(
    new Set(['DUPLICATE_CONFLICT']),
  );
});

test('a ledger that has no identity numbers either is refused, and says what is missing', async () => {
  await using home = await freshHome();
  const without = ledger(row('东街1号', '赵铁柱', first)).replace('身份证号,', '联系人,');
  const [outcome] = (await home.take({ 'a.csv': without })).files;
  expect(outcome?.fault?.code).toBe('HEADER_UNKNOWN');
  expect(outcome?.fault?.told('zh')).toContain('缺少：用户编码');
});

test('the template of devices, which has user numbers, keeps them', async () => {
  await using home = await freshHome();
  const devices =
    '序号,所属城市,所属区县,所属乡镇,所属村名称,地址,户主姓名,身份证号,用户编码,改造类别,供气企业,企业信用代码,壁挂炉安装年份,燃气表具号,燃气表品牌及型号,燃气表类型(1 物联网 2 IC卡 3 传统膜式 4 其他),安全装置配备情况(1 报警器-切断阀 2 自闭阀 3 以上两者都有)\n' +
    `1,安澜市,青岚区,东乡,一村,东街1号,赵铁柱,${first},YH001,气代煤,安澜燃气,,2019,B-1,甲型,1,3\n`;
  const receipt = await home.takeOne('设备.csv', devices);
  expect(receipt).toMatchObject({ dataset: 'heating_user', rows: { accepted: 1, rejected: 0 } });
  expect(await home.rows<User>(receipt, 'accepted')).toMatchObject([{ user_id: 'YH001' }]);
});
