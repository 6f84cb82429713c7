import { hazardCsv } from '../hazard-rows.ts';
import { zipOf } from '../zip-of.ts';
import { bookOf, type Cases, dataRow, patched, sheetOf } from './case.ts';

const nested = (levels: number, inside: Buffer): Buffer =>
  levels === 0 ? inside : nested(levels - 1, zipOf({ 'a.zip': inside }));

/** Archives that lead out, hide, nest or burst. */
export function archiveCases(): Cases {
  const good = (id: string) => zipOf({ '隐患.csv': hazardCsv(id) });
  return {
    'one.zip': [good('A1'), [1, 0]],
    'one-good-one-bad.zip': [zipOf({ 'a.csv': hazardCsv('A2'), 'b.csv': 'x' }), [1, 0], 'HEADER_UNKNOWN'],
    'empty.zip': [zipOf({}), 'FILE_EMPTY'],
    'folders-alone.zip': [zipOf({ 'a/': '', 'a/b/': '' }), 'FILE_EMPTY'],
    'leftovers-alone.zip': [
      zipOf({ '__MACOSX/a.csv': 'x', '.DS_Store': 'x', '~$a.xlsx': 'x' }),
      'FILE_EMPTY',
    ],
    'empty-file.zip': [zipOf({ 'a.csv': '' }), 'FILE_EMPTY'],
    'torn.zip': [good('A3').subarray(0, -40), 'FILE_BROKEN'],
    'climbs.zip': [zipOf({ '../../../tmp/a.csv': hazardCsv('A4') }), 'FILE_BROKEN'],
    'climbs-inside.zip': [zipOf({ 'a/../../b.csv': hazardCsv('A5') }), 'FILE_BROKEN'],
    'climbs-by-backslash.zip': [zipOf({ 'a\\..\\..\\b.csv': hazardCsv('A6') }), 'FILE_BROKEN'],
    'absolute.zip': [zipOf({ '/tmp/a.csv': hazardCsv('A7') }), 'FILE_BROKEN'],
    'on-a-disk.zip': [zipOf({ 'C:a.csv': hazardCsv('A8') }), 'FILE_BROKEN'],
    'on-a-host.zip': [zipOf({ '\\\\host\\a.csv': hazardCsv('A9') }), 'FILE_BROKEN'],
    'line-end-in-a-name.zip': [zipOf({ 'a\n.csv': hazardCsv('A10') }), 'FILE_BROKEN'],
    'dots-for-a-name.zip': [zipOf({ '..': 'x' }), 'FILE_BROKEN'],
    'the-same-name-twice.zip': [
      zipOf([
        [Buffer.from('a.csv'), hazardCsv('A11')],
        [Buffer.from('a.csv'), hazardCsv('A12')],
      ]),
      'FILE_BROKEN',
    ],
    'a-file-that-is-a-folder.zip': [
      zipOf({ a: hazardCsv('A13'), 'a/b.csv': hazardCsv('A14') }),
      [1, 0],
      [1, 0],
    ],
    'symbolic-link.zip': [zipOf({ 'a.csv': '/etc/passwd' }, { attributes: 0o120777 }), 'HEADER_UNKNOWN'],
    'encrypted.zip': [zipOf({ 'a.csv': hazardCsv('A15') }, { flags: 1 }), 'FILE_ENCRYPTED'],
    'unknown-compression.zip': [zipOf({ 'a.csv': hazardCsv('A16') }, { method: 12 }), 'FILE_BROKEN'],
    'checksum-that-lies.zip': [zipOf({ 'a.csv': hazardCsv('A17') }, { checksum: 1 }), 'FILE_BROKEN'],
    'size-that-lies.zip': [zipOf({ 'a.csv': hazardCsv('A18') }, { declared: 3 }), 'FILE_BROKEN'],
    'bomb.zip': [zipOf({ 'a.csv': Buffer.alloc(32 << 20, 'a') }), 'FILE_TOO_LARGE'],
    'too-many.zip': [
      zipOf(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}.csv`, 'x']))),
      'FILE_TOO_LARGE',
    ],
    'gigabytes-declared.zip': [
      zipOf({ 'a.csv': 'x', 'b.csv': 'y' }, { declared: 0x7fffffff }),
      'FILE_TOO_LARGE',
    ],
    'zip-in-a-zip.zip': [
      zipOf({ 'a.zip': good('A19'), 'b.csv': hazardCsv('A20') }),
      'FILE_KIND_UNKNOWN',
      [1, 0],
    ],
    'zips-in-zips.zip': [nested(20, good('A21')), 'FILE_KIND_UNKNOWN'],
    'workbook-inside.zip': [zipOf({ 'a.xlsx': bookOf(sheetOf(dataRow('A22'))) }), [1, 0]],
    'damaged-workbook-inside.zip': [
      zipOf({ 'a.xlsx': patched(bookOf(sheetOf(dataRow('A23'))), -22, 'XX') }),
      'FILE_BROKEN',
    ],
    'program-inside.zip': [
      zipOf({ 'a.exe': Buffer.from('4d5a90000300000004000000ffff0000', 'hex') }),
      'skipped',
    ],
  };
}
