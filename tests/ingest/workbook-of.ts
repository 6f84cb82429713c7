const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

interface RawSheet {
  readonly name: string;
  /** The XML inside `<worksheet>`. */
  readonly xml: string;
  readonly state?: 'hidden' | 'veryHidden';
}

/** The parts of a workbook from the XML of its sheets; further parts may be added or replaced before zipping. */
export function workbookParts(
  sheets: readonly RawSheet[],
  more: {
    strings?: readonly string[];
    formats?: Readonly<Record<number, string>>;
    styles?: readonly number[];
    date1904?: boolean;
  } = {},
): Record<string, string> {
  const numbered = sheets.map((sheet, i) => ({ ...sheet, id: i + 1 }));
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${more.date1904 ? ' date1904="1"' : ''}/><sheets>${numbered
      .map(
        ({ name, id, state }) =>
          `<sheet name="${name}" sheetId="${id}"${state ? ` state="${state}"` : ''} r:id="rId${id}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relationships}">${numbered
      .map(
        ({ id }) =>
          `<Relationship Id="rId${id}" Type="${office}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId900" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId901" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${Object.entries(more.formats ?? {})
      .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join(
        '',
      )}</numFmts><cellXfs>${(more.styles ?? [0]).map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${(more.strings ?? []).map((xml) => `<si>${xml}</si>`).join('')}</sst>`,
    ...Object.fromEntries(
      numbered.map(({ id, xml }) => [
        `xl/worksheets/sheet${id}.xml`,
        `<worksheet xmlns="${main}">${xml}</worksheet>`,
      ]),
    ),
  };
}

/** A row of inline strings; null leaves the cell out, `{ xml }` gives the cell's own XML. */
export function rowXml(
  number: number,
  cells: readonly (string | null | { xml: string })[],
  attributes = '',
): string {
  const made = cells.map((cell, i) => {
    if (cell === null) return '';
    if (typeof cell !== 'string') return cell.xml.replaceAll('@', `${letter(i)}${number}`);
    return `<c r="${letter(i)}${number}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${number}"${attributes}>${made.join('')}</row>`;
}

function letter(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letter(Math.floor(column / 26) - 1) + letter(column % 26);
}
