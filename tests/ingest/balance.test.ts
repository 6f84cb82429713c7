import { expect, test } from 'vitest';
import { freshHome } from './home.ts';

const head = '区县,月份,改造类别,期初户数,增户数,销户数,并户数,期末户数';

test('a stock that does not add up is sent back with the sum it should be; one that does is taken', async () => {
  await using home = await freshHome();
  const receipt = await home.takeOne(
    'a.csv',
    `${head}\n青岚区,2022年5月,气代煤,1000,12,5,2,1005\n青岚区,2022年5月,电代煤,400,3,1,1,402\n`,
  );
  const lines = await home.rejects(receipt);
  expect(lines).toMatchObject([
    { row_number: 3, column_name: 'closing_count', rule: 'NOT_BALANCED', found: '402' },
  ]);
  expect(lines[0]?.reason_zh).toBe('“402”不等于 期初户数 + 增户数 − 销户数 − 并户数（401）');
  expect(receipt.rows).toMatchObject({ accepted: 1, rejected: 1 });
});

test('a stock with an unreadable figure is told for that figure alone', async () => {
  await using home = await freshHome();
  const receipt = await home.takeOne(
    'a.csv',
    `${head}\n青岚区,2022年5月,气代煤,若干,12,5,2,1005\n青岚区,2022年5月,电代煤,400,-3,1,1,402\n`,
  );
  expect((await home.rejects(receipt)).map(({ rule }) => rule)).toEqual(['NOT_A_NUMBER', 'OUT_OF_RANGE']);
});
