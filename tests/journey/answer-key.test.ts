import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AnswerKey, writeDemo } from '../../fixtures/index.ts';
import { ingest, readReceipts, readRejects } from '../../ingest/index.ts';
import { demoHome } from '../demo-home.ts';

interface Cell {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly column: string;
  readonly rule: string;
}

const line = ({ file, sheet, row, column, rule }: Cell) => [file, sheet ?? '', row, column, rule].join(' | ');

describe('every planted fault is found and nothing else is rejected', () => {
  let home: string;

  beforeAll(async () => {
    home = await demoHome();
  });

  test('in the demo city', async () => {
    await compare(join(home, 'demo'), home);
  });

  test.each([
    { seed: 7, scale: { houses: 20_000 } },
    { seed: 90_210, scale: { houses: 20_000, hazards: 30_000, inspections: 10_000 } },
  ])(
    'with seed $seed',
    async ({ seed, scale }) => {
      const folder = await mkdtemp(join(tmpdir(), 'anzhu-key-'));
      const [demo, home] = [join(folder, 'demo'), join(folder, 'home')];
      await writeDemo(demo, { seed, scale });
      const { files } = await ingest(home, [join(demo, 'files')]);
      expect(files.filter(({ status }) => status !== 'accepted')).toEqual([]);
      await compare(demo, home);
      await rm(folder, { recursive: true });
    },
    1_200_000,
  );
});

/** What a home rejected, and what it counted, against the answer key of its files. */
async function compare(demo: string, home: string): Promise<void> {
  const key: AnswerKey = JSON.parse(await readFile(join(demo, 'answer-key.json'), 'utf8'));
  const found: string[] = [];
  const misadded: string[] = [];
  for (const { batch, file, sheet, rows, fileWarnings = [] } of await readReceipts(home)) {
    const nonData = Object.values(rows.nonData).reduce((sum, count) => sum + count, 0);
    expect(rows.read, file).toBe(rows.accepted + rows.rejected + nonData);
    const planted = key.sheets.find((one) => one.file === `files/${file}` && one.sheet === sheet);
    expect([file, sheet, rows.accepted, rows.rejected]).toEqual([
      file,
      sheet,
      planted?.accepted,
      planted?.rejected,
    ]);
    for (const { rule } of fileWarnings)
      if (rule === 'TOTAL_DIFFERS') misadded.push(`files/${file} ${sheet ?? ''}`);
    for (const reject of rows.rejected > 0 ? await readRejects(home, batch) : []) {
      found.push(
        line({
          file: `files/${file}`,
          sheet,
          row: reject.row_number,
          column: reject.column_name,
          rule: reject.rule,
        }),
      );
    }
  }
  expect(key.totals.length).toBeGreaterThan(0);
  expect(misadded.sort()).toEqual(key.totals.map(({ file, sheet }) => `${file} ${sheet ?? ''}`).sort());
  expect(key.faults.length).toBeGreaterThan(300);
  expect(found.sort()).toEqual(key.faults.map(line).sort());
}
