import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type AnswerKey, writeDemo } from '../../fixtures/index.ts';
import { ingest, readRejects } from '../../ingest/index.ts';

interface Cell {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly column: string;
  readonly rule: string;
}

const line = ({ file, sheet, row, column, rule }: Cell) => [file, sheet ?? '', row, column, rule].join(' | ');

describe('every planted fault is found and nothing else is rejected', () => {
  test.each([
    { seed: 2022, scale: {} },
    { seed: 7, scale: { houses: 20_000 } },
    { seed: 90_210, scale: { houses: 20_000, hazards: 30_000, inspections: 10_000 } },
  ])('seed $seed', async ({ seed, scale }) => {
    const folder = await mkdtemp(join(tmpdir(), 'anzhu-key-'));
    const [demo, home] = [join(folder, 'demo'), join(folder, 'home')];
    await writeDemo(demo, { seed, scale });
    const { files } = await ingest(home, [join(demo, 'files')]);
    expect(files.filter(({ status }) => status !== 'accepted')).toEqual([]);

    const found: string[] = [];
    for (const { file, receipts } of files) {
      for (const { batch, sheet, rows } of receipts) {
        const nonData = Object.values(rows.nonData).reduce((sum, count) => sum + count, 0);
        expect(rows.read, file).toBe(rows.accepted + rows.rejected + nonData);
        const rejects = rows.rejected > 0 ? await readRejects(home, batch) : [];
        const path = relative(demo, file);
        found.push(
          ...rejects.map((reject) =>
            line({
              file: path,
              sheet,
              row: reject.row_number,
              column: reject.column_name,
              rule: reject.rule,
            }),
          ),
        );
      }
    }
    const key: AnswerKey = JSON.parse(await readFile(join(demo, 'answer-key.json'), 'utf8'));
    expect(key.faults.length).toBeGreaterThan(300);
    expect(found.sort()).toEqual(key.faults.map(line).sort());
    await rm(folder, { recursive: true });
  });
});
