import { colToLetter, type DataValidation, rangeRef, type WriteSheet } from 'hucre';
import type { Column } from '../../sql/sources/column.ts';
import { ownSheets } from './mark.ts';

interface Placed {
  readonly column: Column;
  /** Counted from 0. */
  readonly position: number;
}

export interface Dropdowns {
  readonly validations: DataValidation[];
  /** The hidden sheet the lists stand in; none where no column has a list. */
  readonly sheets: WriteSheet[];
}

/** The words a cell of the column may say; null where any will do. */
export function choicesOf({ kind, codes }: Column): readonly string[] | null {
  if (kind === 'flag') return ['是', '否'];
  return kind === 'code' ? codes!.items.map(({ zh }) => zh) : null;
}

/** Dropdowns for the code columns in the rows from `first` to `last` (from 0), each over a range: words in the formula itself may not pass 255 characters. */
export function dropdowns(columns: readonly Placed[], first: number, last: number): Dropdowns {
  const lists = columns.flatMap(({ column, position }) => {
    const words = choicesOf(column);
    return words === null ? [] : [{ position, words, title: column.label.zh }];
  });
  if (lists.length === 0) return { validations: [], sheets: [] };
  const validations = lists.map(({ position, words, title }, i): DataValidation => {
    const letter = colToLetter(i);
    return {
      type: 'list',
      range: rangeRef(first, position, last, position),
      formula1: `'${ownSheets.lists}'!$${letter}$2:$${letter}$${words.length + 1}`,
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: title,
      errorMessage: '请从下拉列表中选择',
    };
  });
  const longest = Math.max(...lists.map(({ words }) => words.length));
  const rows = [
    lists.map(({ title }) => title),
    ...Array.from({ length: longest }, (_, row) => lists.map(({ words }) => words[row] ?? null)),
  ];
  return { validations, sheets: [{ name: ownSheets.lists, rows, hidden: true }] };
}
