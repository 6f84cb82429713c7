import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faults } from '../../sql/words/faults.ts';

const codes = (exit: number) =>
  Object.entries(faults).flatMap(([code, fault]) => (fault.exit === exit ? [code] : []));

test('a failed check leaves with 1, a fault of the machine with 3, everything asked for wrongly with 2', () => {
  expect(codes(1).sort()).toEqual([
    'BATCH_MISSING',
    'BUILD_BEHIND',
    'BUILD_DIFFERS',
    'CHECK_FAILED',
    'MODEL_CONTRACT',
    'READD_MISMATCH',
    'ROWS_DROPPED',
  ]);
  expect(codes(3).sort()).toEqual([
    'BATCH_DAMAGED',
    'BUILD_DIED',
    'CHROMIUM_FAILED',
    'CHROMIUM_MISSING',
    'DASHBOARD_BUILD_FAILED',
    'DISK_REFUSED',
    'LEDGER_DAMAGED',
    'RECORD_DAMAGED',
    'RELEASE_DAMAGED',
    'REPORTS_BUSY',
    'SERVER_DIED',
  ]);
  expect(codes(2)).toContain('BATCH_UNKNOWN');
});

test.each([
  ['README.md', '1 a check failed or a goal is missed; 2 usage or refused input; 3 fault'],
  ['README.zh-CN.md', '1 有检查未通过或有目标未达成；2 用法错误或输入被拒；3 故障'],
])('%s says so', async (file, words) => {
  expect(await readFile(join(import.meta.dirname, '..', '..', file), 'utf8')).toContain(words);
});
