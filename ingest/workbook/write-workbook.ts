import {
  type Cell,
  type CellStyle,
  type NamedRange,
  type PageSetup,
  type RowDef,
  type WriteSheet,
  writeXlsx,
} from 'hucre';

export interface Written {
  readonly text: string | null;
  readonly style: CellStyle;
  readonly comment?: string;
}

/** How a sheet is printed: as wide as one page. */
export const printed = {
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const satisfies PageSetup;

/** The rows and cells of a sheet. Every text stays a text, whatever sign it begins with: no cell becomes a formula. */
export function laid(rows: readonly (readonly Written[])[]): Pick<WriteSheet, 'rows' | 'cells'> {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, r) => {
    row.forEach(({ style, comment }, c) => {
      const note = comment === undefined ? {} : { comment: { author: '安筑', text: comment } };
      cells.set(`${r},${c}`, { style, ...note });
    });
  });
  return { rows: rows.map((row) => row.map(({ text }) => (text === null ? null : escaped(text)))), cells };
}

/** The bytes of a workbook. They carry no clock time: the same sheets are the same bytes. */
export function workbookBytes(sheets: readonly WriteSheet[]): Promise<Uint8Array> {
  const never = new Date(0);
  return writeXlsx({
    properties: { creator: '安筑', created: never, modified: never },
    sheets: [...sheets],
    namedRanges: sheets.flatMap(filterName),
  });
}

/** The name under which a filter is also kept: LibreOffice drops a filter without it. */
function filterName({ name, autoFilter }: WriteSheet): NamedRange[] {
  if (!autoFilter) return [];
  const range = autoFilter.range.replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2');
  const sheet = `'${name.replaceAll("'", "''")}'`;
  return [{ name: '_xlnm._FilterDatabase', range: `${sheet}!${range}`, scope: name }];
}

const linePoints = 17;
const wide = /[\u2018-\u201d\u2e80-\uffef]/gu;

/** Heights that show every text whole in columns of these widths: not every program finds them by itself. */
export function heights(
  rows: readonly (readonly Written[])[],
  first: number,
  widths: readonly number[],
): Map<number, RowDef> {
  const lines = (text: string, width: number) =>
    text
      .split('\n')
      .reduce(
        (sum, line) => sum + Math.max(1, Math.ceil((line.length + (line.match(wide)?.length ?? 0)) / width)),
        0,
      );
  return new Map(
    rows.map((row, i) => {
      const most = Math.max(...row.map(({ text }, column) => lines(text ?? '', widths[column]!)));
      return [first + i, { height: most * linePoints }];
    }),
  );
}

/** What reads like an escape of ECMA-376 Part 1, 22.9.2.19 (`_x0041_`) is written as what it is. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
}
