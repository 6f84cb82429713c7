import { hazardHeader } from '../hazard-rows.ts';
import { rowXml, workbookParts } from '../workbook-of.ts';
import { zipOf } from '../zip-of.ts';
import { bookOf, type Cases, dataRow, patched, sheetOf } from './case.ts';

const parts = (id: string) => workbookParts([{ name: '台账', xml: sheetOf(dataRow(id)) }]);
const good = (id: string) => zipOf(parts(id));
const u16 = (value: number) => Buffer.from([value & 0xff, value >> 8]);
const u32 = (value: number) => Buffer.concat([u16(value & 0xffff), u16(value >>> 16)]);
const end = -22;

/** Workbooks whose zip is torn, lies about itself, or hides something. */
export function zipStructureCases(): Cases {
  const book = good('Z0');
  const directory = book.readUInt32LE(book.length - 6);
  const sheet = book.indexOf('xl/worksheets/sheet1.xml');
  return {
    'torn-in-the-middle.xlsx': [book.subarray(0, book.length / 2), 'FILE_BROKEN'],
    'torn-in-the-directory.xlsx': [book.subarray(0, -30), 'FILE_BROKEN'],
    'torn-by-one-byte.xlsx': [book.subarray(0, -1), 'FILE_BROKEN'],
    'signature-alone.xlsx': ['PK\x03\x04', 'FILE_BROKEN'],
    'end-alone.xlsx': [zipOf({}), 'FILE_BROKEN'],
    'more-entries-than-there-are.xlsx': [patched(good('Z1'), end + 10, u16(60)), 'FILE_BROKEN'],
    'fewer-entries-than-there-are.xlsx': [patched(good('Z2'), end + 10, u16(2)), 'FILE_BROKEN'],
    'directory-beyond-the-file.xlsx': [patched(good('Z3'), end + 16, u32(0x7fffffff)), 'FILE_BROKEN'],
    'directory-elsewhere.xlsx': [patched(good('Z4'), end + 16, u32(7)), 'FILE_BROKEN'],
    'directory-signature.xlsx': [patched(good('Z5'), directory, 'XX'), 'FILE_BROKEN'],
    'local-signature.xlsx': [patched(good('Z6'), sheet - 30, 'XX'), 'FILE_BROKEN'],
    'part-overwritten.xlsx': [patched(good('Z7'), sheet + 60, Buffer.alloc(40, 0xaa)), 'FILE_BROKEN'],
    'two-disks.xlsx': [patched(good('Z8'), end + 4, u16(1)), 'FILE_BROKEN'],
    'zip64-without-record.xlsx': [
      patched(
        Buffer.concat([
          good('Z9').subarray(0, end),
          Buffer.from('PK\x06\x07'),
          Buffer.alloc(16, 0xff),
          good('Z9').subarray(end),
        ]),
        0,
        'PK',
      ),
      'FILE_BROKEN',
    ],
    'comment-longer-than-file.xlsx': [patched(good('Z10'), end + 20, u16(400)), 'FILE_BROKEN'],
    'bytes-behind-the-end.xlsx': [Buffer.concat([good('Z11'), Buffer.from('behind')]), 'FILE_BROKEN'],
    'program-before-the-zip.xlsx': [Buffer.concat([Buffer.from('MZ\0\0'), good('Z12')]), 'FILE_KIND_UNKNOWN'],
    'size-declared-too-small.xlsx': [zipOf(parts('Z13'), { declared: 10 }), 'FILE_BROKEN'],
    'size-declared-too-large.xlsx': [zipOf(parts('Z14'), { declared: 100_000 }), 'FILE_BROKEN'],
    'size-declared-beyond-all-bounds.xlsx': [zipOf(parts('Z15'), { declared: 0xfffffff0 }), 'FILE_TOO_LARGE'],
    'checksum-that-lies.xlsx': [zipOf(parts('Z16'), { checksum: 1 }), 'FILE_BROKEN'],
    'unknown-compression.xlsx': [zipOf(parts('Z17'), { method: 99 }), 'FILE_BROKEN'],
    'stored-but-said-to-be-deflated.xlsx': [
      zipOf(parts('Z18'), { isStored: true, method: 8 }),
      'FILE_BROKEN',
    ],
    'stored.xlsx': [zipOf(parts('Z19'), { isStored: true }), [1, 0]],
    'encrypted.xlsx': [zipOf(parts('Z20'), { flags: 1 }), 'FILE_ENCRYPTED'],
    'strongly-encrypted.xlsx': [zipOf(parts('Z21'), { flags: 0x41 }), 'FILE_BROKEN'],
    'the-same-part-twice.xlsx': [
      zipOf([
        ...Object.entries(parts('Z22')).map(([name, xml]) => [Buffer.from(name), xml] as const),
        [Buffer.from('xl/workbook.xml'), '<workbook/>'],
      ]),
      'FILE_BROKEN',
    ],
    'absolute-part.xlsx': [zipOf({ ...parts('Z23'), '/etc/cron.d/x': 'x' }), 'FILE_BROKEN'],
    'part-that-climbs.xlsx': [zipOf({ ...parts('Z24'), 'xl/../../x': 'x' }), 'FILE_BROKEN'],
    'part-that-climbs-by-backslash.xlsx': [zipOf({ ...parts('Z25'), 'xl\\..\\..\\x': 'x' }), 'FILE_BROKEN'],
    'part-on-a-disk.xlsx': [zipOf({ ...parts('Z26'), 'C:\\x': 'x' }), 'FILE_BROKEN'],
    'nul-in-a-name.xlsx': [zipOf({ ...parts('Z27'), 'xl/a\0.xml': 'x' }), 'FILE_BROKEN'],
    'name-without-end.xlsx': [zipOf({ ...parts('Z28'), [`xl/${'a'.repeat(60_000)}`]: 'x' }), 'FILE_BROKEN'],
    'name-that-is-no-utf8.xlsx': [
      zipOf([
        ...Object.entries(parts('Z29')).map(([name, xml]) => [Buffer.from(name), xml] as const),
        [Buffer.from([0xff, 0xfe]), 'x'],
      ]),
      'FILE_BROKEN',
    ],
    'empty-name.xlsx': [zipOf({ ...parts('Z30'), '': 'x' }), 'FILE_BROKEN'],
    'folders-among-the-parts.xlsx': [zipOf({ ...parts('Z31'), 'xl/': '', 'xl/media/': '' }), [1, 0]],
    'a-thousand-parts.xlsx': [
      zipOf({
        ...parts('Z32'),
        ...Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`m/${i}`, 'x'])),
      }),
      'FILE_TOO_LARGE',
    ],
    'bomb.xlsx': [
      bookOf(sheetOf(dataRow('Z33')), { 'xl/media/a': Buffer.alloc(32 << 20) }),
      'FILE_TOO_LARGE',
    ],
    'macros.xlsm': [bookOf(sheetOf(dataRow('Z34')), { 'xl/vbaProject.bin': 'x' }), 'FILE_KIND_UNKNOWN'],
    'macros-elsewhere.xlsx': [
      bookOf(sheetOf(dataRow('Z35')), { 'xl/x/VBAPROJECT.BIN': 'x' }),
      'FILE_KIND_UNKNOWN',
    ],
    'links-to-other-files.xlsx': [
      bookOf(sheetOf(dataRow('Z36')), { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
      'FILE_KIND_UNKNOWN',
    ],
    'binary-workbook.xlsb': [
      zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }),
      'FILE_KIND_UNKNOWN',
    ],
    'word.docx': [
      zipOf({
        '[Content_Types].xml': '<Types/>',
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': '<document><body>隐患</body></document>',
      }),
      'skipped',
    ],
    'opendocument.ods': [
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'META-INF/manifest.xml': 'x' }),
      'FILE_KIND_UNKNOWN',
    ],
    'old-workbook.xls': [Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'), 'FILE_KIND_UNKNOWN'],
    'pdf-named-xlsx.xlsx': ['%PDF-1.7\n', 'FILE_KIND_UNKNOWN'],
    'text-named-xlsx.xlsx': [
      `${hazardHeader.join('\t')}\nZ40\t青岚区\tG1\t2022-05-03\t一般\t脚手架\t2022-05-09\n`,
      [1, 0],
    ],
    'page-named-xls.xls': ['<html><table><tr><td>隐患编号</td></tr></table></html>', 'FILE_KIND_UNKNOWN'],
    'spreadsheetml-2003.xml': ['<?xml version="1.0"?><Workbook/>', 'FILE_KIND_UNKNOWN'],
    'header-alone.xlsx': [bookOf(`<sheetData>${rowXml(1, hazardHeader)}</sheetData>`), 'FILE_EMPTY'],
  };
}
