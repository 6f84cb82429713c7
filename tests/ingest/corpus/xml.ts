import { workbookParts } from '../workbook-of.ts';
import { zipOf } from '../zip-of.ts';
import { bookOf, type Cases, dataRow, head, sheetOf, sheetPart } from './case.ts';

const doctype = '<!DOCTYPE a [<!ENTITY b "c">]>';
const laughs = `<!DOCTYPE a [<!ENTITY x0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY x${i + 1} "&x${i};&x${i};">`).join('')}]>`;
const sheet = (inside: string) => `<worksheet>${inside}</worksheet>`;
const withSheet = (xml: string | Buffer) =>
  zipOf({ ...workbookParts([{ name: 'a', xml: '' }]), 'xl/worksheets/sheet1.xml': xml });
const withPart = (name: string, xml: string | Buffer, id: string) =>
  bookOf(sheetOf(dataRow(id)), { [name]: xml });
const relations = (target: string, more = '') =>
  `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${target}"${more}/></Relationships>`;

/** Workbooks whose parts are no XML, too much XML, or XML that is up to something. */
export function xmlCases(): Cases {
  return {
    'doctype-in-sheet.xlsx': [withSheet(`${doctype}${sheet(sheetOf(dataRow('X1')))}`), 'FILE_BROKEN'],
    'doctype-in-workbook.xlsx': [withPart('xl/workbook.xml', `${doctype}<workbook/>`, 'X2'), 'FILE_BROKEN'],
    'doctype-in-strings.xlsx': [withPart('xl/sharedStrings.xml', `${doctype}<sst/>`, 'X3'), 'FILE_BROKEN'],
    'doctype-in-styles.xlsx': [withPart('xl/styles.xml', `${doctype}<styleSheet/>`, 'X4'), 'FILE_BROKEN'],
    'doctype-in-relations.xlsx': [withPart('_rels/.rels', `${doctype}<Relationships/>`, 'X5'), 'FILE_BROKEN'],
    'billion-laughs.xlsx': [
      withPart('xl/sharedStrings.xml', `${laughs}<sst><si><t>&x30;</t></si></sst>`, 'X6'),
      'FILE_BROKEN',
    ],
    'file-as-entity.xlsx': [
      withSheet(`<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${sheet(sheetOf(dataRow('&b;')))}`),
      'FILE_BROKEN',
    ],
    'no-end-of-rows.xlsx': [withSheet(`<worksheet><sheetData>${head}${dataRow('X7')}`), 'FILE_BROKEN'],
    'cut-within-a-tag.xlsx': [withSheet(sheet(sheetOf(dataRow('X8'))).slice(0, -20)), 'FILE_BROKEN'],
    'cut-within-a-cell.xlsx': [withSheet(sheet(sheetOf(dataRow('X9'))).slice(0, 500)), 'FILE_BROKEN'],
    'strings-cut.xlsx': [withPart('xl/sharedStrings.xml', '<sst><si><t>a', 'X10'), 'FILE_BROKEN'],
    'not-utf8.xlsx': [withSheet(Buffer.from(sheet(sheetOf(dataRow('\xff\xfe'))), 'latin1')), 'FILE_BROKEN'],
    'cut-within-a-character.xlsx': [
      withSheet(Buffer.concat([Buffer.from(sheet(sheetOf(dataRow('X11')))), Buffer.from([0xe5])])),
      'FILE_BROKEN',
    ],
    'in-utf16.xlsx': [
      withSheet(Buffer.from(`\ufeff${sheet(sheetOf(dataRow('X12')))}`, 'utf16le')),
      'FILE_BROKEN',
    ],
    'tag-of-two-megabytes.xlsx': [
      withSheet(sheet(`<x y="${noise(2 << 20)}"/>${sheetOf(dataRow('X13'))}`)),
      'FILE_BROKEN',
    ],
    'comment-without-end.xlsx': [
      withSheet(`<worksheet><!-- ${sheetOf(dataRow('X14'))}</worksheet>`),
      'FILE_BROKEN',
    ],
    'rows-in-a-comment.xlsx': [
      withSheet(sheet(`<sheetData>${head}<!-- ${dataRow('X15')} -->${dataRow('X16', {}, 3)}</sheetData>`)),
      [1, 0],
    ],
    'cdata.xlsx': [
      bookOf(sheetOf(dataRow('X', { 0: '<c r="@" t="inlineStr"><is><t><![CDATA[X17<&>]]></t></is></c>' }))),
      [1, 0],
    ],
    'processing-instruction.xlsx': [
      withSheet(`<?xml version="1.0"?><?php echo 1 ?>${sheet(sheetOf(dataRow('X18')))}`),
      [1, 0],
    ],
    'unknown-entity.xlsx': [bookOf(sheetOf(dataRow('X19&nbsp;'))), [1, 0]],
    'character-beyond-unicode.xlsx': [bookOf(sheetOf(dataRow('X20&#x110000;&#xD800;'))), [1, 0]],
    'control-characters.xlsx': [bookOf(sheetOf(dataRow('X21_x0000__x001F_&#0;'))), [1, 0]],
    'deep.xlsx': [
      withSheet(sheet(`${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}${sheetOf(dataRow('X22'))}`)),
      [1, 0],
    ],
    'deep-without-end.xlsx': [withSheet(sheet('<a>'.repeat(50_000))), 'FILE_BROKEN'],
    'more-ends-than-beginnings.xlsx': [
      withSheet(`${sheet(sheetOf(dataRow('X23')))}</worksheet>`),
      'FILE_BROKEN',
    ],
    'empty-part.xlsx': [withSheet(''), 'FILE_EMPTY'],
    'text-for-a-part.xlsx': [withSheet('隐患编号,区县'), 'FILE_BROKEN'],
    'sheet-without-part.xlsx': [
      bookOf('', { 'xl/_rels/workbook.xml.rels': relations('worksheets/none.xml') }),
      'FILE_BROKEN',
    ],
    'sheet-without-relation.xlsx': [
      bookOf(sheetOf(dataRow('X24')), { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }),
      'FILE_BROKEN',
    ],
    'relation-that-climbs.xlsx': [
      bookOf('', { 'xl/_rels/workbook.xml.rels': relations('../../../../etc/passwd') }),
      'FILE_BROKEN',
    ],
    'relation-to-a-host.xlsx': [
      bookOf('', {
        'xl/_rels/workbook.xml.rels': relations('http://127.0.0.1/a.xml', ' TargetMode="External"'),
      }),
      'FILE_BROKEN',
    ],
    'workbook-without-sheets.xlsx': [
      bookOf('', { 'xl/workbook.xml': '<workbook><sheets/></workbook>' }),
      'FILE_EMPTY',
    ],
    'sixty-five-sheets.xlsx': [
      zipOf(
        workbookParts(
          Array.from({ length: 65 }, (_, i) => ({ name: `${i}`, xml: sheetOf(dataRow(`X${i}`)) })),
        ),
      ),
      'FILE_TOO_LARGE',
    ],
    'sheets-all-hidden.xlsx': [
      zipOf(workbookParts([{ name: 'a', xml: sheetOf(dataRow('X25')), state: 'veryHidden' }])),
      'FILE_EMPTY',
    ],
    'prefixed.xlsx': [
      withSheet(
        sheet(sheetOf(dataRow('X26')))
          .replaceAll('</', '</x:')
          .replaceAll(/<(?!\/)/gu, '<x:'),
      ),
      [1, 0],
    ],
    'single-quotes.xlsx': [withSheet(sheet(sheetOf(dataRow('X27'))).replaceAll('"', "'")), [1, 0]],
    'greater-than-in-an-attribute.xlsx': [withSheet(sheet(`<x y="a>b"/>${sheetOf(dataRow('X28'))}`)), [1, 0]],
    'prototype-for-a-name.xlsx': [
      withPart(
        'xl/workbook.xml',
        '<workbook><sheets><sheet name="__proto__" r:id="__proto__"/></sheets></workbook>',
        'X29',
      ),
      'FILE_BROKEN',
    ],
    'a-part-that-is-a-sheet.xlsx': [
      bookOf(sheetOf(dataRow('X30')), sheetPart(sheet(sheetOf(dataRow('X31'))))),
      [1, 0],
    ],
  };
}

/** Letters a zip can hardly make smaller, so that the ratio stays within bounds. */
export function noise(length: number, seed = 0): string {
  let state = 1 + seed;
  const letter = () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(65 + (state % 26));
  };
  return Array.from({ length }, letter).join('');
}
