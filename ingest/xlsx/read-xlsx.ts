import type { NearMiss } from '../header/match-header.ts';
import type { Limits } from '../limits.ts';
import type { ParsedFile, ParsedSheet } from '../parser/protocol.ts';
import { tooLarge } from '../parser/refused.ts';
import { SheetWriter } from '../parser/sheet-writer.ts';
import type { FindHeader } from '../profile/find-header.ts';
import { ownSheets } from '../workbook/mark.ts';
import type { Zip } from '../zip/open-zip.ts';
import { refuseForbiddenParts } from './forbidden-parts.ts';
import { readMerges } from './merges.ts';
import { readSheet } from './read-sheet.ts';
import { readWorkbook } from './workbook.ts';

export interface WorkbookResult {
  readonly sheets: readonly ParsedSheet[];
  readonly misses: readonly { readonly sheet: string; readonly miss: NearMiss }[];
  readonly remarks: ParsedFile['remarks'];
}

const own: ReadonlySet<string> = new Set(Object.values(ownSheets));

/** Reads every visible sheet of a workbook into canonical lines at `<target>-N`. */
export async function readXlsx(
  parts: Zip,
  target: string,
  limits: Limits,
  find: FindHeader,
): Promise<WorkbookResult> {
  refuseForbiddenParts(parts);
  const book = await readWorkbook(parts);
  if (book.sheets.length > limits.sheets) throw tooLarge('sheets', book.sheets.length, limits.sheets);
  const sheets: ParsedSheet[] = [];
  const misses: { sheet: string; miss: NearMiss }[] = [];
  const remarks: { remark: ParsedFile['remarks'][number]['remark']; sheet: string; count: number }[] = [];
  for (const { number, name, hidden, part } of book.sheets) {
    if (own.has(name)) continue;
    if (hidden) {
      remarks.push({ remark: 'sheet_hidden', sheet: name, count: 1 });
      continue;
    }
    const writer = new SheetWriter(`${target}-${number}`, limits, name, (rows) =>
      find(rows, { number, name }),
    );
    const merges = await readMerges(parts, part, limits);
    const notes = await readSheet(parts, part, book, merges, writer, limits);
    const result = writer.finish({ number, name, date1904: book.date1904 });
    if (result === null) continue;
    if ('nearest' in result) {
      misses.push({ sheet: name, miss: result });
      continue;
    }
    sheets.push(result);
    if (notes.hiddenRows > 0) remarks.push({ remark: 'rows_hidden', sheet: name, count: notes.hiddenRows });
    if (notes.formulasWithoutValue > 0) {
      remarks.push({ remark: 'formula_without_value', sheet: name, count: notes.formulasWithoutValue });
    }
  }
  return { sheets, misses, remarks };
}
