import { printable, widthOf } from './width.ts';

export interface TableColumn<R> {
  readonly head: string;
  readonly cell: (row: R) => string | number | null;
  readonly align?: 'right';
}

const gap = '  ';

/** Rows as aligned lines under a heading; an empty cell is a dash, and no cell can move the terminal's cursor. */
export function table<R>(columns: readonly TableColumn<R>[], rows: readonly R[]): string {
  const lines = [
    columns.map((column) => column.head),
    ...rows.map((row) => columns.map((column) => printable(String(column.cell(row) ?? '—')))),
  ];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => widthOf(line[i] ?? ''))));
  const rule = widths.map((width) => '─'.repeat(width)).join(gap);
  const drawn = lines.map((line) =>
    line
      .map((cell, i) => padded(cell, widths[i] ?? 0, columns[i]?.align))
      .join(gap)
      .trimEnd(),
  );
  return [drawn[0], rule, ...drawn.slice(1)].join('\n');
}

function padded(cell: string, width: number, align: 'right' | undefined): string {
  const blank = ' '.repeat(width - widthOf(cell));
  return align === 'right' ? blank + cell : cell + blank;
}
