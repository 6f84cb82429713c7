import { describe, expect, test } from 'vitest';
import { hazardSql, withParquet } from './corpus/parquet.ts';
import { freshHome } from './home.ts';

/** The rows of a query as a Parquet file. */
function parquetOf(query: string): Promise<Buffer> {
  return withParquet((write) => write(query));
}

const columns = (more: Readonly<Record<string, string>> = {}) => hazardSql('YH1', more);

describe('Parquet', () => {
  test('is read column by column, whatever the type, in a process of its own', async () => {
    await using home = await freshHome();
    const typed = {
      发现日期: "date '2022-05-03'",
      整改期限: "timestamp '2022-05-09 00:00:00'",
      项目编码: '913501001234567891::bigint',
    };
    const utc = { 整改期限: "timestamptz '2022-05-08 16:00:00+00'", 项目编码: '12.0::double' };
    const receipt = await home.takeOne('a.parquet', await parquetOf(`select ${columns(typed)}`));
    expect(receipt).toMatchObject({
      kind: 'parquet',
      encoding: 'parquet',
      headerRows: [1, 1],
      rows: { read: 2, accepted: 1, rejected: 0, nonData: { header: 1 } },
    });
    expect(await home.rows(receipt, 'accepted')).toMatchObject([
      { row_number: 2, site_id: '913501001234567891', found_on: '2022-05-03', due_on: '2022-05-09' },
    ]);
    const second = await home.takeOne('b.parquet', await parquetOf(`select ${columns(utc)}`));
    expect(second.normalised).toMatchObject({ utc_to_local: 1 });
    expect(await home.rows(second, 'accepted')).toMatchObject([{ site_id: '12', due_on: '2022-05-09' }]);
  });

  test('of many rows keeps their order', async () => {
    await using home = await freshHome();
    const bytes = await parquetOf(
      `select ${columns({ 隐患编号: "'YH' || lpad(i::varchar, 6, '0')" })} from range(20000) as t(i)`,
    );
    const receipt = await home.takeOne('a.parquet', bytes);
    expect(receipt.rows).toMatchObject({ read: 20_001, accepted: 20_000 });
    const rows = await home.rows<{ row_number: number; hazard_id: string }>(receipt, 'accepted');
    expect(
      rows.every(({ row_number, hazard_id }) => hazard_id === `YH${String(row_number - 2).padStart(6, '0')}`),
    ).toBe(true);
  });

  test.each([
    ['lists', { 备注: "['a', 'b']" }, 'NESTED_VALUE'],
    ['objects', { 备注: "{'a': 1}" }, 'NESTED_VALUE'],
    ['maps', { 备注: "map(['a'], [1])" }, 'NESTED_VALUE'],
  ])('with %s in a column is refused', async (_, more, code) => {
    await using home = await freshHome();
    const before = await home.contents();
    const { files } = await home.take({ 'a.parquet': await parquetOf(`select ${columns(more)}`) });
    expect(files[0]?.fault).toMatchObject({ code, values: { column: '备注' } });
    expect(await home.contents()).toEqual(before);
  });

  test('cut short is refused', async () => {
    await using home = await freshHome();
    const bytes = await parquetOf(`select ${columns()}`);
    const { files } = await home.take({ 'a.parquet': bytes.subarray(0, bytes.length - 9) });
    expect(files[0]?.fault?.code).toBe('PARQUET_INVALID');
  });
});
