import { type CellValue, writeXlsx } from 'hucre';
import type { Language } from '../../../../charts/answer.ts';
import { message } from '../../words/messages.ts';
import { forPeople } from './csv.ts';
import { type Sheet, worded } from './sheet.ts';

const widest = 48;

/** A table as a workbook: the rows, and a second sheet that says what they are. The same table gives the same bytes. */
export async function xlsxOf(
  { title, facts, columns, rows }: Sheet,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const shown = columns.filter(({ isCode }) => !isCode);
  const body = rows.map((row) =>
    shown.map(({ name }): CellValue => forPeople(worded(row[name] ?? null, language), language)),
  );
  const head = shown.map((column) => column.title[language]);
  const about: CellValue[][] = [
    title.map((part) => worded(part, language) as string),
    ...facts.map((fact) => [fact.title[language], worded(fact.value, language) as string]),
  ];
  const never = new Date(0);
  return new Uint8Array(
    await writeXlsx({
      properties: { creator: message(language, 'brand'), created: never, modified: never },
      sheets: [
        {
          name: message(language, 'sheetRows'),
          rows: [head, ...body],
          cells: new Map(head.map((_, at) => [`0,${at}`, { style: { font: { bold: true } } }])),
          columns: head.map((text, at) => ({
            width: widthOf([text, ...body.slice(0, 200).map((row) => row[at])]),
          })),
          freezePane: { rows: 1 },
        },
        { name: message(language, 'sheetAbout'), rows: about, columns: [{ width: 24 }, { width: widest }] },
      ],
    }),
  );
}

/** Wide enough for the longest cell; a Chinese character takes two places. */
function widthOf(cells: readonly unknown[]): number {
  const places = (cell: unknown) => String(cell ?? '').replace(/[^\x20-\x7e]/gu, '__').length;
  return Math.min(widest, Math.max(8, ...cells.map(places)) + 2);
}
