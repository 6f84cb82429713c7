import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readReceipts } from '../../ingest/index.ts';
import { faults } from '../../sql/words/faults.ts';
import { bookOf, dataRow, sheetOf } from './corpus/case.ts';
import { chance, mutant } from './corpus/mutants.ts';
import { hazardSql, withParquet } from './corpus/parquet.ts';
import { hazardCsv, hazardHeader, hazardRecord, hazardRow } from './hazard-rows.ts';
import { freshHome } from './home.ts';
import { rowsOf } from './rows-of.ts';
import { zipOf } from './zip-of.ts';

const count = 2000;
const seed = 20220503;
const ids = ['M1', 'M2', 'M3'];

interface Source {
  readonly name: string;
  readonly bytes: Buffer;
  /** How a mutant becomes a file: a part of a workbook is packed again, with a checksum that holds. */
  readonly packed: (bytes: Buffer) => Buffer;
}

async function sources(): Promise<Source[]> {
  const asIs = (bytes: Buffer) => bytes;
  const sheet = `<worksheet>${sheetOf(...ids.map((id, i) => dataRow(id, {}, i + 2)))}</worksheet>`;
  const inBook = (part: string) => (bytes: Buffer) => bookOf(sheetOf(dataRow('M4')), { [part]: bytes });
  const records = ids.map((id) => hazardRecord(id));
  const parquet = await withParquet((write) =>
    write(ids.map((id) => `select ${hazardSql(id)}`).join(' union all ')),
  );
  const relations =
    '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/styles" Target="styles.xml"/></Relationships>';
  return [
    { name: 'workbook.xlsx', bytes: bookOf(sheetOf(dataRow('M5'))), packed: asIs },
    { name: 'sheet.xlsx', bytes: Buffer.from(sheet), packed: inBook('xl/worksheets/sheet1.xml') },
    { name: 'relations.xlsx', bytes: Buffer.from(relations), packed: inBook('xl/_rels/workbook.xml.rels') },
    { name: 'ledger.csv', bytes: Buffer.from(hazardCsv(...ids)), packed: asIs },
    { name: 'wide.csv', bytes: Buffer.from(`\ufeff${hazardCsv(...ids)}`, 'utf16le'), packed: asIs },
    { name: 'objects.json', bytes: Buffer.from(JSON.stringify(records)), packed: asIs },
    {
      name: 'lines.ndjson',
      bytes: Buffer.from(records.map((one) => JSON.stringify(one)).join('\n')),
      packed: asIs,
    },
    {
      name: 'lists.json',
      bytes: Buffer.from(JSON.stringify([hazardHeader, ...ids.map(hazardRow)])),
      packed: asIs,
    },
    { name: 'table.parquet', bytes: parquet, packed: asIs },
    {
      name: 'archive.zip',
      bytes: zipOf({ 'a.csv': hazardCsv('M6'), 'b.json': JSON.stringify(records) }),
      packed: asIs,
    },
  ];
}

test('two thousand mutants of good files: each is refused for a reason we have words for, or its rows add up', async () => {
  await using home = await freshHome();
  const from = await sources();
  const below = chance(seed);
  const files = Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const { name, bytes, packed } = from[i % from.length]!;
      return [`${i}-${name}`, packed(mutant(bytes, from[below(from.length)]!.bytes, below))];
    }),
  );
  const { files: outcomes } = await home.take(files);
  const tally = new Map<string, number>();
  for (const { file, status, fault, receipts } of outcomes) {
    const told = fault?.code ?? status;
    tally.set(told, (tally.get(told) ?? 0) + 1);
    if (fault) expect(Object.keys(faults), file).toContain(fault.code);
    expect(fault?.code, `${file}: ${fault?.message}`).not.toBe('PARSER_DIED');
    expect(rowsOf(receipts), file).toBeDefined();
  }
  process.stdout.write(
    `${count} mutants: ${[...tally].map(([code, times]) => `${times} ${code}`).join(', ')}\n`,
  );
  expect(outcomes.length).toBeGreaterThanOrEqual(count);
  const received = outcomes.flatMap(({ status, receipts }) =>
    status === 'accepted' || status === 'sent-back' ? receipts : [],
  );
  expect((await readReceipts(home.path)).length).toBe(new Set(received.map(({ batch }) => batch)).size + 1);
  expect(await readdir(join(home.path))).not.toContain('incoming');
}, 600_000);
