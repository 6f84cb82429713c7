import type { MergeRange } from 'hucre';

/**
 * The merged cells of a header of several rows, as the reader understands it: a heading with nothing below it
 * reaches down, one with headings below it reaches right over the blanks that have some too.
 */
export function mergedHeader(rows: readonly (readonly string[])[]): MergeRange[] {
  const last = rows.length - 1;
  const isBlank = (row: number, column: number) => rows[row]![column]!.trim() === '';
  const isEmptyBelow = (row: number, column: number) =>
    rows.slice(row + 1).every((_, i) => isBlank(row + 1 + i, column));
  const merges: MergeRange[] = [];
  rows.slice(0, last).forEach((cells, row) => {
    for (let column = 0; column < cells.length; column++) {
      if (isBlank(row, column)) continue;
      const down = isEmptyBelow(row, column);
      let end = column;
      while (!down && end + 1 < cells.length && isBlank(row, end + 1) && !isEmptyBelow(row, end + 1)) end++;
      if (down || end > column)
        merges.push({
          startRow: row,
          endRow: down ? last : row,
          startCol: column,
          endCol: down ? column : end,
        });
    }
  });
  return merges;
}
