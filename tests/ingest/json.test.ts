import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonScanner } from '../../ingest/json/json-scanner.ts';
import { defaultLimits } from '../../ingest/limits.ts';
import { hazardHeader, hazardRecord, hazardRow } from './hazard-rows.ts';
import { freshHome } from './home.ts';

const list = (value: unknown) => JSON.stringify(value);
const records = [hazardRecord('YH1'), hazardRecord('YH2')];

describe('JSON is read', () => {
  test.each([
    ['as an array of objects', list(records), 'json'],
    [
      'as an array of arrays with a header row',
      list([hazardHeader, hazardRow('YH1'), hazardRow('YH2')]),
      'json',
    ],
    [
      'as the only array of an object',
      list({ code: 0, page: { size: [2] }, data: records, 合计: 2 }),
      'json',
    ],
    ['as one object a line', records.map(list).join('\n'), 'ndjson'],
    [
      'as one array a line',
      [hazardHeader, hazardRow('YH1'), hazardRow('YH2')].map(list).join('\r\n'),
      'ndjson',
    ],
  ])('%s', async (_, text, kind) => {
    await using home = await freshHome();
    const receipt = await home.takeOne('隐患', text);
    expect(receipt).toMatchObject({
      kind,
      encoding: 'UTF-8',
      delimiter: null,
      headerRows: [1, 1],
      rows: { read: 3, accepted: 2, rejected: 0, nonData: { header: 1 } },
    });
    expect(await home.rows(receipt, 'accepted')).toMatchObject([
      { row_number: 2, hazard_id: 'YH1', region_code: '990101', found_on: '2022-05-03' },
      { row_number: 3, hazard_id: 'YH2' },
    ]);
  });

  test('in GB18030 and UTF-16, by its name where its start does not tell', async () => {
    await using home = await freshHome();
    const wide = Buffer.from(`\ufeff${list(records)}`, 'utf16le');
    expect(await home.takeOne('a.json', wide)).toMatchObject({ kind: 'json', encoding: 'UTF-16LE' });
    const { files } = await home.take({ 'b.jsonl': '隐患编号,区县\n' });
    expect(files[0]?.fault).toMatchObject({ code: 'JSON_INVALID', values: { at: 1 } });
  });

  test('with values that are no text, keys that come late, and what stood beside the list counted', async () => {
    await using home = await freshHome();
    const text = list({
      total: 2,
      data: [
        { ...hazardRecord('YH1'), 项目编码: 913501001234567 },
        { ...hazardRecord('YH2'), 整改完成日期: '2022-05-08', 是否重大: true, 复查日期: null },
      ],
    }).replace('913501001234567', '913501001234567891');
    const receipt = await home.takeOne('a.json', text);
    expect(receipt.normalised).toMatchObject({ json_values_beside: 1 });
    expect(await home.rows(receipt, 'accepted')).toMatchObject([
      { site_id: '913501001234567891', rectified_on: null },
      { site_id: 'G1', rectified_on: '2022-05-08' },
    ]);
  });

  test('with __proto__ as a key, which is a column like any other', async () => {
    await using home = await freshHome();
    const text = list(records).replaceAll('{', '{"__proto__":"x","constructor":"y",');
    const receipt = await home.takeOne('a.json', text);
    expect(receipt).toMatchObject({ unmapped: ['__proto__', 'constructor'], rows: { accepted: 2 } });
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  test('in a heap smaller than the file', async () => {
    await using home = await freshHome();
    const remark = '临边防护缺失'.repeat(12);
    const text = Array.from({ length: 60_000 }, (_, i) =>
      list(hazardRecord(`YH${i}`, { 备注: remark })),
    ).join(',');
    expect(text.length).toBeGreaterThan(10_000_000);
    const receipt = await home.takeOne('a.json', `[${text}]`, { limits: { heapMebibytes: 20 } });
    expect(receipt.rows.accepted).toBe(60_000);
  });

  test('in pieces of any size as in one', () => {
    const events = (text: Buffer, cuts: readonly number[]) => {
      const seen: string[] = [];
      const scanner = new JsonScanner(
        {
          open: (kind) => seen.push(kind),
          key: (name) => seen.push(`key ${name}`),
          value: (value) => seen.push(`value ${value}`),
          close: () => seen.push('close'),
        },
        defaultLimits,
      );
      const ends = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
      for (const [i, end] of [...ends, text.length].entries())
        scanner.feed(text.subarray(ends[i - 1] ?? 0, end));
      scanner.end();
      return seen;
    };
    fc.assert(
      fc.property(fc.json(), fc.array(fc.nat(), { maxLength: 8 }), (text, cuts) => {
        const bytes = Buffer.from(text);
        expect(events(bytes, cuts)).toEqual(events(bytes, []));
        expect(events(bytes, []).filter((event) => event === 'close')).toHaveLength(
          events(bytes, []).filter((event) => event === 'object' || event === 'array').length,
        );
      }),
      { numRuns: 300 },
    );
  });
});
