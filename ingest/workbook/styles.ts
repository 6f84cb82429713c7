import type { CellStyle } from 'hucre';

const line = { style: 'thin', color: { rgb: 'FFBFBFBF' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const solid = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

const font = { name: '宋体', size: 11 };

/** Cells are text but for plain numbers: a spreadsheet must not turn codes of 18 digits into numbers, or `1-2` into a day. */
const text = {
  numFmt: '@',
  border,
  font,
  alignment: { vertical: 'top', wrapText: true },
} satisfies CellStyle;

export const styles = {
  title: { font: { ...font, bold: true, size: 14 } },
  hint: { font: { ...font, color: { rgb: 'FF595959' } } },
  header: {
    ...text,
    font: { ...font, bold: true },
    fill: solid('FFE7EDF5'),
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  cell: text,
  number: { ...text, numFmt: 'General' },
  wrong: { ...text, fill: solid('FFFFC7CE'), font: { ...font, color: { rgb: 'FF9C0006' } } },
  doubtful: { ...text, fill: solid('FFFFEB9C'), font: { ...font, color: { rgb: 'FF7F6000' } } },
  reason: { ...text, font: { ...font, color: { rgb: 'FF9C0006' } } },
  doubtfulReason: { ...text, font: { ...font, color: { rgb: 'FF7F6000' } } },
} as const satisfies Record<string, CellStyle>;
