import { type Cell, type CellStyle, type NamedRange, type RowDef, type WriteSheet, writeXlsx } from 'hucre';
import type { Language } from '../../../sql/words/label.ts';
import { carry } from '../carried.ts';
import { carriedOf } from '../carried-of.ts';
import { asOfWords } from '../content/index.ts';
import { titleWords } from '../content/words.ts';
import type { ReportFacts } from '../facts.ts';
import { closed, opened } from '../package-parts.ts';
import type { Carried } from '../report.ts';
import { assessmentBook } from './book.ts';
import { address, type BookCell, type BookSheet, nameOfFigure, rowsAbove } from './cell.ts';

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
    sheets: sheets.map((sheet) => sheetOf(sheet, titleOf(facts, language))),
    namedRanges: sheets.flatMap(namesOf),
  });
  const parts = opened(bytes);
  const carried = carriedOf(facts, language, figures);
  carry(parts, 'xl/workbook.xml', carried);
  return { bytes: closed(parts), carried };
}

const line = { style: 'thin', color: { rgb: '999999' } } as const;
const frame = { top: line, bottom: line, left: line, right: line };

const middle = { vertical: 'center' } as const;

const looks: Readonly<Record<NonNullable<BookCell['look']> | 'plain', CellStyle>> = {
  plain: { border: frame, alignment: middle },
  head: {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EDF5' } },
    border: frame,
    alignment: { wrapText: true, horizontal: 'center', ...middle },
  },
  share: { numFmt: '0.0%', border: frame, alignment: middle },
  points: { numFmt: '0.00', border: frame, alignment: middle },
  wrap: { border: frame, alignment: { wrapText: true, ...middle } },
};

/** 静波区2022年度…（截至…）数据发布版本… */
function titleOf(facts: ReportFacts, language: Language): string {
  const { region, release } = facts.assessment;
  const title = titleWords(region.label, facts.span).title[language];
  const asOf = asOfWords(facts)[language];
  return language === 'zh'
    ? `${title}${asOf}数据发布版本${release.id}`
    : `${title} ${asOf} release ${release.id}`;
}

function sheetOf({ name, widths, rows }: BookSheet, title: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>([['0,0', { style: { font: { bold: true, size: 13 } } }]]);
  const rowDefs = new Map<number, RowDef>([[0, { height: 24 }]]);
  rows.forEach((row, r) => {
    const lines = row.map(({ value, look }, c) =>
      look === 'wrap' || look === 'head' ? Math.ceil(columnsOf(String(value ?? '')) / (widths[c]! - 2)) : 1,
    );
    rowDefs.set(r + rowsAbove, { height: 16 * Math.max(1, ...lines) });
    row.forEach(({ value, formula, look }, c) => {
      cells.set(`${r + rowsAbove},${c}`, {
        style: looks[look ?? 'plain'],
        ...(formula === undefined ? {} : { formula, formulaResult: value }),
      });
    });
  });
  return {
    name,
    rows: [[title], ...rows.map((row) => row.map(({ value }) => value))],
    cells,
    columns: widths.map((width) => ({ width })),
    rowDefs,
    freezePane: { rows: 1 + rowsAbove },
    headerFooter: { oddFooter: '&C&P / &N' },
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      paperSize: 'a4',
      printTitlesRow: `$1:$${1 + rowsAbove}`,
    },
  };
}

/** How wide a text is, in characters of a number: a Chinese one is as wide as two. */
const columnsOf = (text: string) => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0);

function namesOf({ name, rows }: BookSheet): NamedRange[] {
  return rows.flatMap((row, r) =>
    row.flatMap(({ figure }, c) =>
      figure === undefined ? [] : [{ name: nameOfFigure(figure), range: address(name, c, r) }],
    ),
  );
}
