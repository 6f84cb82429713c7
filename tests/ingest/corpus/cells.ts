import { bookOf, type Cases, dataRow, head, sheetOf } from './case.ts';

const shared = (index: string) => `<c r="@" t="s"><v>${index}</v></c>`;
const number = (value: string, style = '0') => `<c r="@" s="${style}"><v>${value}</v></c>`;
const day = { styles: [0, 14, 22, 21] };
const withStrings = (id: string, index: string, ...strings: string[]) =>
  bookOf(sheetOf(dataRow(id, { 2: shared(index) })), {}, { strings });
const withDay = (id: string, value: string, style = '1', date1904 = false) =>
  bookOf(sheetOf(dataRow(id, { 3: number(value, style) })), {}, { ...day, date1904 });
const rows = (...xml: string[]) => bookOf(`<sheetData>${head}${xml.join('')}</sheetData>`);
const merged = (id: string, refs: string) =>
  bookOf(`${sheetOf(dataRow(id))}<mergeCells>${refs}</mergeCells>`);

/** Shared strings that are missing, odd or endless. */
export function sharedStringCases(): Cases {
  return {
    'string-that-is-not-there.xlsx': [withStrings('S1', '7', '<t>G1</t>'), 'FILE_BROKEN'],
    'string-before-the-first.xlsx': [withStrings('S2', '-1', '<t>G1</t>'), 'FILE_BROKEN'],
    'string-by-name.xlsx': [withStrings('S3', 'length', '<t>G1</t>'), 'FILE_BROKEN'],
    'string-by-prototype.xlsx': [withStrings('S4', '__proto__', '<t>G1</t>'), 'FILE_BROKEN'],
    'half-a-string.xlsx': [withStrings('S5', '0.5', '<t>G1</t>'), 'FILE_BROKEN'],
    'string-beyond-numbers.xlsx': [withStrings('S6', '1e999', '<t>G1</t>'), 'FILE_BROKEN'],
    'strings-none-at-all.xlsx': [withStrings('S7', '0'), 'FILE_BROKEN'],
    'string-of-sounds-alone.xlsx': [withStrings('S8', '0', '<rPh><t>a</t></rPh>'), [0, 1]],
    'string-in-many-runs.xlsx': [withStrings('S9', '0', '<r><t>G</t></r>'.repeat(100)), [1, 0]],
    'string-too-long.xlsx': [withStrings('S10', '0', `<t>${'G'.repeat(32_768)}</t>`), 'FILE_TOO_LARGE'],
    'string-too-long-and-unused.xlsx': [
      withStrings('S11', '1', `<t>${'G'.repeat(32_768)}</t>`, '<t>G1</t>'),
      [1, 0],
    ],
    'one-string-for-a-whole-row.xlsx': [
      bookOf(
        sheetOf(dataRow('S12'), `<row r="3">${'<c t="s"><v>0</v></c>'.repeat(500)}</row>`),
        {},
        { strings: [`<t>${'G'.repeat(32_000)}</t>`] },
      ),
      'FILE_TOO_LARGE',
    ],
    'strings-part-missing.xlsx': [
      bookOf(sheetOf(dataRow('S13', { 2: shared('0') })), {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/sharedStrings" Target="none.xml"/></Relationships>',
      }),
      'FILE_BROKEN',
    ],
  };
}

/** Styles that are missing or meant to cost time. */
export function styleCases(): Cases {
  const formatted = (id: string, code: string) =>
    bookOf(
      sheetOf(dataRow(id, { 3: number('44684', '1') })),
      {},
      { styles: [0, 176], formats: { 176: code } },
    );
  return {
    'style-that-is-not-there.xlsx': [withDay('T1', '44684', '99'), [1, 0]],
    'style-before-the-first.xlsx': [withDay('T2', '44684', '-1'), [1, 0]],
    'style-by-name.xlsx': [withDay('T3', '44684', '__proto__'), [1, 0]],
    'styles-part-empty.xlsx': [
      bookOf(sheetOf(dataRow('T4', { 3: number('44684', '1') })), { 'xl/styles.xml': '<styleSheet/>' }),
      [1, 0],
    ],
    'format-of-brackets.xlsx': [formatted('T5', '['.repeat(500_000)), [1, 0]],
    'format-of-escapes.xlsx': [formatted('T6', `${'\\'.repeat(100_001)}yyyy`), [1, 0]],
    'format-of-a-date-in-words.xlsx': [formatted('T7', '[$-804]yyyy"年"m"月"d"日";@'), [1, 0]],
    'format-number-by-name.xlsx': [
      bookOf(sheetOf(dataRow('T8', { 3: number('44684', '0') })), {
        'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="__proto__"/></cellXfs></styleSheet>',
      }),
      [1, 0],
    ],
    'styles-by-the-thousand.xlsx': [
      bookOf(
        sheetOf(dataRow('T9', { 3: number('44684', '30000') })),
        {},
        { styles: Array.from({ length: 30_001 }, () => 14) },
      ),
      [1, 0],
    ],
  };
}

/** References that claim, repeat or invent places. */
export function referenceCases(): Cases {
  return {
    'last-corner.xlsx': [
      rows(dataRow('R1'), '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      [1, 1],
    ],
    'row-beyond-the-last.xlsx': [
      rows(dataRow('R2'), '<row r="1048577"><c><v>1</v></c></row>'),
      'FILE_BROKEN',
    ],
    'row-zero.xlsx': [rows('<row r="0"><c><v>1</v></c></row>'), 'FILE_BROKEN'],
    'row-below-zero.xlsx': [rows('<row r="-1"><c><v>1</v></c></row>'), 'FILE_BROKEN'],
    'row-and-a-half.xlsx': [rows('<row r="2.5"><c><v>1</v></c></row>'), 'FILE_BROKEN'],
    'row-by-name.xlsx': [rows('<row r="constructor"><c><v>1</v></c></row>'), 'FILE_BROKEN'],
    'row-twice.xlsx': [rows(dataRow('R3'), dataRow('R4')), 'FILE_BROKEN'],
    'rows-backwards.xlsx': [rows(dataRow('R5', {}, 3), dataRow('R6', {}, 2)), 'FILE_BROKEN'],
    'rows-without-numbers.xlsx': [rows(dataRow('R7').replace(' r="2"', '')), [1, 0]],
    'cells-without-references.xlsx': [rows(dataRow('R8').replaceAll(/<c r="[A-Z]+\d+"/gu, '<c')), [1, 0]],
    'cell-by-prototype.xlsx': [rows('<row r="2"><c r="__proto__1"><v>1</v></c></row>'), 'FILE_BROKEN'],
    'cell-by-constructor.xlsx': [rows('<row r="2"><c r="constructor"><v>1</v></c></row>'), 'FILE_BROKEN'],
    'cell-in-row-zero.xlsx': [rows('<row r="2"><c r="A0"><v>1</v></c></row>'), 'FILE_BROKEN'],
    'cell-in-small-letters.xlsx': [rows('<row r="2"><c r="a2"><v>1</v></c></row>'), 'FILE_BROKEN'],
    'cell-with-dollars.xlsx': [rows('<row r="2"><c r="$A$2"><v>1</v></c></row>'), 'FILE_BROKEN'],
    'cell-without-a-name.xlsx': [rows('<row r="2"><c r=""><v>1</v></c></row>'), 'FILE_BROKEN'],
    'cell-beyond-all-columns.xlsx': [rows('<row r="2"><c r="ZZZZ2"><v>1</v></c></row>'), 'FILE_BROKEN'],
    'cell-twice.xlsx': [rows(dataRow('R9', { 2: '<c r="@"><v>1</v></c><c r="@"><v>2</v></c>' })), [1, 0]],
    'cells-backwards.xlsx': [
      rows(dataRow('R10').replace(/(<c r="B2".*?<\/c>)(<c r="C2".*?<\/c>)/u, '$2$1')),
      [1, 0],
    ],
    'cells-of-another-row.xlsx': [rows(dataRow('R11').replaceAll(/([A-G])2"/gu, '$19"')), [1, 0]],
    'six-hundred-cells.xlsx': [rows(`<row r="2">${'<c><v>1</v></c>'.repeat(600)}</row>`), 'FILE_TOO_LARGE'],
    'a-cell-far-out-in-every-row.xlsx': [
      rows(
        ...Array.from({ length: 300 }, (_, i) =>
          dataRow(`R12-${i}`, {}, i + 2).replace('</row>', `<c r="XFD${i + 2}"><v>1</v></c></row>`),
        ),
      ),
      [300, 0],
    ],
    'dimension-that-claims-everything.xlsx': [
      bookOf(`<dimension ref="A1:XFD1048576"/>${sheetOf(dataRow('R13'))}`),
      [1, 0],
    ],
    'cell-outside-a-row.xlsx': [bookOf(`${sheetOf(dataRow('R14'))}<c r="A9"><v>1</v></c>`), [1, 0]],
    'merge-over-everything.xlsx': [merged('R15', '<mergeCell ref="A1:XFD1048576"/>'), [1, 0]],
    'merge-backwards.xlsx': [merged('R16', '<mergeCell ref="B9:A2"/>'), [1, 0]],
    'merge-that-is-none.xlsx': [merged('R17', '<mergeCell ref="__proto__"/><mergeCell/>'), [1, 0]],
    'merges-over-each-other.xlsx': [
      merged('R18', '<mergeCell ref="A2:A9"/><mergeCell ref="A2:B12"/>'),
      [1, 0],
    ],
    'merges-by-the-hundred-thousand.xlsx': [
      merged(
        'R19',
        Array.from({ length: 200_001 }, (_, i) => `<mergeCell ref="A${i + 3}:B${i + 4}"/>`).join(''),
      ),
      'FILE_TOO_LARGE',
    ],
    'formula-without-value.xlsx': [rows(dataRow('R20', { 3: '<c r="@"><f>TODAY()</f></c>' })), [0, 1]],
    'formula-that-calls-a-program.xlsx': [
      rows(dataRow('R21', { 2: '<c r="@" t="str"><f>cmd|" /C calc"!A0</f><v>G1</v></c>' })),
      [1, 0],
    ],
    'error-for-a-value.xlsx': [rows(dataRow('R22', { 3: '<c r="@" t="e"><v>#REF!</v></c>' })), [0, 1]],
    'type-that-is-none.xlsx': [rows(dataRow('R23', { 2: '<c r="@" t="__proto__"><v>G1</v></c>' })), [1, 0]],
    'value-that-is-no-number.xlsx': [rows(dataRow('R24', { 2: '<c r="@"><v>G 1</v></c>' })), [1, 0]],
  };
}

/** Days that no calendar has, or only one of the two systems. */
export function dateCases(): Cases {
  return {
    'day-that-never-was.xlsx': [withDay('D1', '60'), [0, 1]],
    'day-before-the-first.xlsx': [withDay('D2', '-5'), [0, 1]],
    'day-beyond-the-last.xlsx': [withDay('D3', '2958466'), [0, 1]],
    'day-beyond-numbers.xlsx': [withDay('D4', '1e308'), [0, 1]],
    'day-that-is-no-number.xlsx': [withDay('D5', 'NaN'), [0, 1]],
    'day-without-end.xlsx': [withDay('D6', `44684.${'0'.repeat(30_000)}`), [1, 0]],
    'day-of-1904.xlsx': [withDay('D7', '43222', '1', true), [1, 0]],
    'time-alone.xlsx': [withDay('D8', '0.5', '3'), [0, 1]],
    'day-with-time.xlsx': [withDay('D9', '44684.75', '2'), [1, 0]],
    'day-as-iso.xlsx': [
      rows(dataRow('D10', { 3: '<c r="@" t="d"><v>2022-05-03T00:00:00Z</v></c>' })),
      [1, 0],
    ],
    'day-as-boolean.xlsx': [rows(dataRow('D11', { 3: '<c r="@" t="b"><v>1</v></c>' })), [0, 1]],
    'thirtieth-of-february.xlsx': [rows(dataRow('D12').replace('2022-05-03', '2022-02-30')), [0, 1]],
    'month-thirteen.xlsx': [rows(dataRow('D13').replace('2022-05-03', '2022年13月1日')), [0, 1]],
    'year-zero.xlsx': [rows(dataRow('D14').replace('2022-05-03', '0000-00-00')), [0, 1]],
    'year-9999.xlsx': [rows(dataRow('D15').replace('2022-05-09', '9999-12-31')), [0, 1]],
    'due-before-found.xlsx': [rows(dataRow('D16').replace('2022-05-09', '2022-05-01')), [0, 1]],
    'day-of-thirty-thousand-blanks.xlsx': [
      rows(dataRow('D17').replace('2022-05-03', `1${' '.repeat(32_000)}x`)),
      [0, 1],
    ],
    'day-of-thirty-thousand-ones.xlsx': [
      rows(dataRow('D18').replace('2022-05-03', '一'.repeat(32_000))),
      [0, 1],
    ],
    'level-of-thirty-thousand-brackets.xlsx': [
      rows(dataRow('D19').replace('一般', '('.repeat(32_000))),
      [0, 1],
    ],
  };
}
