import { readXlsx } from 'hucre';
import { rowXml, workbookParts } from './workbook-of.ts';
import { zipOf } from './zip-of.ts';

/** A correction workbook in the hands of a county: cells are named by row id and heading. */
export class OpenedWorkbook {
  readonly rows: string[][];
  readonly #first: number;
  readonly #titles: number;

  private constructor(rows: string[][]) {
    this.rows = rows;
    this.#first = rows.findIndex((row) => /^\d+$/u.test(row.at(-1) ?? ''));
    this.#titles = rows.findIndex((row) => row.includes('退回原因'));
  }

  static async open(bytes: Uint8Array): Promise<OpenedWorkbook> {
    const { sheets } = await readXlsx(bytes);
    const width = Math.max(...sheets[0]!.rows.map((row) => row.length));
    const rows = sheets[0]!.rows.map((row) => Array.from({ length: width }, (_, i) => String(row[i] ?? '')));
    return new OpenedWorkbook(rows);
  }

  get titles(): string[] {
    return this.rows.slice(0, this.#titles).map((row) => row[0]!);
  }

  get header(): string[][] {
    return this.rows.slice(this.#titles, this.#first);
  }

  /** Physical rows of the original, in the order of the sheet. */
  get ids(): number[] {
    return this.rows.slice(this.#first).map((row) => Number(row.at(-1)));
  }

  row(id: number): string[] {
    return this.rows.slice(this.#first).find((row) => row.at(-1) === String(id))!;
  }

  cell(id: number, heading: string): string {
    return this.row(id)[this.position(heading)]!;
  }

  set(id: number, heading: string, text: string): this {
    this.row(id)[this.position(heading)] = text;
    return this;
  }

  drop(id: number): this {
    this.rows.splice(this.rows.indexOf(this.row(id)), 1);
    return this;
  }

  position(heading: string): number {
    const row = this.header.findLast((cells) => cells.includes(heading));
    if (!row) throw new Error(`no heading ${heading}`);
    return row.indexOf(heading);
  }

  /** The file as LibreOffice 7 saves it: strings shared, every attribute spelt out, no style of a column kept. */
  saved(): Uint8Array {
    const strings: string[] = [];
    const shared = (text: string) => {
      const at = strings.indexOf(text);
      return at < 0 ? strings.push(text) - 1 : at;
    };
    const rows = this.rows.map((cells, i) =>
      rowXml(
        i + 1,
        cells.map((text) => ({
          xml: text === '' ? '<c r="@" s="1"/>' : `<c r="@" s="1" t="s"><v>${shared(text)}</v></c>`,
        })),
        ' customFormat="false" ht="15" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"',
      ),
    );
    const last = this.rows[0]!.length;
    const columns = `<cols><col collapsed="false" hidden="true" max="${last}" min="${last}" style="0" width="16"/></cols>`;
    const parts = workbookParts(
      [
        { name: '更正', xml: `${columns}<sheetData>${rows.join('')}</sheetData>` },
        { name: '安筑代码表', xml: '<sheetData/>', state: 'hidden' },
      ],
      {
        styles: [0, 49],
        strings: strings.map((text) => `<t xml:space="preserve">${escaped(text)}</t>`),
      },
    );
    return zipOf(parts);
  }

  /** The file as a table of text, each cell in quotation marks. */
  csv(): string {
    return this.rows
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\r\n');
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
