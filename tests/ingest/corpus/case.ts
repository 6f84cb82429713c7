import type { FaultCode } from '../../../sql/words/faults.ts';
import { hazardHeader, hazardRow } from '../hazard-rows.ts';
import { rowXml, workbookParts } from '../workbook-of.ts';
import { zipOf } from '../zip-of.ts';

/** What becomes of a file among others: the fault that refuses it, nothing, or its accepted and rejected rows. */
export type Expected = FaultCode | 'skipped' | readonly [accepted: number, rejected: number];

/** Files by name, with what is expected of each; an archive has one expectation for each file inside it. */
export type Cases = Readonly<Record<string, readonly [content: string | Buffer, ...Expected[]]>>;

export const head = rowXml(1, hazardHeader);

/** The second row of a sheet, with the XML of single cells replaced. */
export function dataRow(id: string, more: Readonly<Record<number, string>> = {}, number = 2): string {
  return rowXml(
    number,
    hazardRow(id).map((cell, i) => (more[i] === undefined ? cell : { xml: more[i] })),
  );
}

/** `<sheetData>` with the header and these rows. */
export function sheetOf(...rows: readonly string[]): string {
  return `<sheetData>${[head, ...rows].join('')}</sheetData>`;
}

/** A workbook of one sheet, with parts added or replaced. */
export function bookOf(
  xml: string,
  parts: Readonly<Record<string, string | Buffer>> = {},
  more: Parameters<typeof workbookParts>[1] = {},
): Buffer {
  return zipOf({ ...workbookParts([{ name: '台账', xml }], more), ...parts });
}

/** The same bytes with some written over at an offset; a negative one counts from the end. */
export function patched(bytes: Buffer, at: number, over: Buffer | string): Buffer {
  const copy = Buffer.from(bytes);
  Buffer.from(over as string, 'latin1').copy(copy, at < 0 ? copy.length + at : at);
  return copy;
}

export function sheetPart(xml: string): Readonly<Record<string, string>> {
  return { 'xl/worksheets/sheet1.xml': xml };
}
