import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AnswerKey } from '../../fixtures/index.ts';
import { type Reject, readReceipts, readRejects, readWarnings } from '../../ingest/index.ts';
import { findingsOf, openRelease } from '../../models/index.ts';
import { rowRules } from '../../sql/words/row-rules.ts';
import { demoHome } from '../demo-home.ts';

interface Cell {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly column: string;
  readonly rule: string;
}

const line = ({ file, sheet, row, column, rule }: Cell) => [file, sheet ?? '', row, column, rule].join(' | ');

describe('every planted fault is found and nothing else is told', () => {
  let home: string;

  beforeAll(async () => {
    home = await demoHome();
  });

  test('in the demo city', async () => {
    await compare(join(home, 'demo'), home);
  });

  test('beside the other files of the demo city', async () => {
    await using release = await openRelease(home);
    const key: AnswerKey = JSON.parse(await readFile(join(home, 'demo', 'answer-key.json'), 'utf8'));
    const found: string[] = [];
    for (const { batch, file, sheet } of await readReceipts(home))
      for (const { row_number, column_name, rule } of await findingsOf(release, batch))
        found.push(line({ file: `files/${file}`, sheet, row: row_number, column: column_name, rule }));
    expect(found.sort()).toEqual(
      key.warnings
        .filter(({ rule }) => besideOthers.has(rule))
        .map(line)
        .sort(),
    );
  });
});

/** What a home rejected, flagged and counted, against the answer key of its files. */
async function compare(demo: string, home: string): Promise<void> {
  const key: AnswerKey = JSON.parse(await readFile(join(demo, 'answer-key.json'), 'utf8'));
  const faults: string[] = [];
  const warnings: string[] = [];
  const files: string[] = [];
  for (const receipt of await readReceipts(home)) {
    const { batch, sheet, rows, fileWarnings = [] } = receipt;
    const file = `files/${receipt.file}`;
    const nonData = Object.values(rows.nonData).reduce((sum, count) => sum + count, 0);
    expect(rows.read, file).toBe(rows.accepted + rows.rejected + nonData);
    const planted = key.sheets.find((one) => one.file === file && one.sheet === sheet);
    expect([file, sheet, rows.accepted, rows.rejected]).toEqual([
      file,
      sheet,
      planted?.accepted,
      planted?.rejected,
    ]);
    const lineOf = ({ row_number, column_name, rule }: Reject) =>
      line({ file, sheet, row: row_number, column: column_name, rule });
    const rejects = rows.rejected > 0 ? await readRejects(home, batch) : [];
    faults.push(...rejects.map(lineOf));
    const sentBack = new Set(rejects.map(({ row_number }) => row_number));
    const flagged = Object.keys(receipt.warnings).length > 0 ? await readWarnings(home, batch) : [];
    warnings.push(...flagged.filter(({ row_number }) => !sentBack.has(row_number)).map(lineOf));
    files.push(...fileWarnings.map(({ rule }) => [file, sheet ?? '', rule].join(' | ')));
  }
  const told = [...key.totals, ...key.files].map(({ file, sheet, rule }) =>
    [file, sheet ?? '', rule].join(' | '),
  );
  expect(files.sort()).toEqual(told.sort());
  expect(warnings.sort()).toEqual(
    key.warnings
      .filter(({ rule }) => !besideOthers.has(rule))
      .map(line)
      .sort(),
  );
  expect(faults.sort()).toEqual(key.faults.map(line).sort());
  expect(kinds(key.files)).toEqual(['COUNTIES_DISAGREE', 'MOST_REJECTED', 'OTHER_COUNTY', 'OTHER_MONTHS']);
  expect(kinds(key.totals)).toEqual(['TOTAL_DIFFERS']);
  expect(kinds(key.warnings)).toEqual(plantedWarnings);
  expect(kinds(key.faults)).toEqual(plantedFaults);
}

const kinds = (planted: readonly { readonly rule: string }[]) =>
  [...new Set(planted.map(({ rule }) => rule))].sort();

/** What only a release can find, beside other files. */
const besideOthers: ReadonlySet<string> = new Set(['REFERENCE_UNKNOWN', 'STOCK_BREAKS']);

const plantedWarnings = Object.entries(rowRules)
  .filter(([, { severity }]) => severity === 'warning')
  .map(([rule]) => rule)
  .sort();

/** Every rule of a row but those of a correction workbook, and of what no program of the demo city writes. */
const plantedFaults = Object.entries(rowRules)
  .filter(
    ([rule, { severity }]) => severity === 'error' && !/^(?:(?:ROW|KEY)_|CELLS_SHIFTED|FORMULA_)/.test(rule),
  )
  .map(([rule]) => rule)
  .sort();
