import { type Cell, type CellStyle, type NamedRange, type WriteSheet, writeXlsx } from 'hucre';
import type { Language } from '../../../sql/words/label.ts';
import { carry } from '../carried.ts';
import { carriedOf } from '../carried-of.ts';
import type { ReportFacts } from '../facts.ts';
import { closed, opened } from '../package-parts.ts';
import type { Carried } from '../report.ts';
import { assessmentBook } from './book.ts';
import { address, type BookCell, type BookSheet } from './cell.ts';

/** A number's figure by the name of its cell. */
export const nameOfFigure = (id: string) => `anzhu_${id}`;

/**
 * The assessment book of a report's place and period as a workbook: every score, sum and the grade are formulas over the
 * sheet of data, with the values they have. The same facts give the same bytes.
 */
export async function writeBook(
  facts: ReportFacts,
  language: Language,
): Promise<{ readonly bytes: Uint8Array; readonly carried: Carried }> {
  const { sheets, figures } = assessmentBook(facts, language);
  const never = new Date(`${facts.assessment.release.asOf}T00:00:00Z`);
  const bytes = await writeXlsx({
    properties: { creator: language === 'zh' ? '安筑' : 'Anzhu', created: never, modified: never },
    sheets: sheets.map(sheetOf),
    namedRanges: sheets.flatMap(namesOf),
  });
  const parts = opened(bytes);
  const carried = carriedOf(facts, language, figures);
  carry(parts, 'xl/workbook.xml', carried);
  return { bytes: closed(parts), carried };
}

const line = { style: 'thin', color: { rgb: '999999' } } as const;
const frame = { top: line, bottom: line, left: line, right: line };

const looks: Readonly<Record<NonNullable<BookCell['look']>, CellStyle>> = {
  head: { font: { bold: true }, border: frame, alignment: { wrapText: true, vertical: 'center' } },
  share: { numFmt: '0.0%', border: frame },
  points: { numFmt: '0.00', border: frame },
  wrap: { border: frame, alignment: { wrapText: true, vertical: 'center' } },
};

function sheetOf({ name, widths, rows }: BookSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, r) => {
    row.forEach(({ value, formula, look }, c) => {
      const style = look === undefined ? { border: frame } : looks[look];
      cells.set(`${r},${c}`, {
        style,
        ...(formula === undefined ? {} : { formula, formulaResult: value }),
      });
    });
  });
  return {
    name,
    rows: rows.map((row) => row.map(({ value }) => value)),
    cells,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: 1 },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 'a4' },
  };
}

function namesOf({ name, rows }: BookSheet): NamedRange[] {
  return rows.flatMap((row, r) =>
    row.flatMap(({ figure }, c) =>
      figure === undefined ? [] : [{ name: nameOfFigure(figure), range: address(name, c, r) }],
    ),
  );
}
