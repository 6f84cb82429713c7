import type { ToldCells } from '../../ingest/index.ts';
import type { Language } from '../../sql/words/label.ts';
import { table } from '../table.ts';
import { say } from '../words.ts';

const shownCells = 20;

/** The first of each as a table; nothing where there is none. */
export function toldLines({ rejected, doubtful }: ToldCells, language: Language): string[] {
  return [
    ...listing('preview_rejects', rejected, language),
    ...listing('preview_doubts', doubtful, language),
  ];
}

function listing(
  head: 'preview_rejects' | 'preview_doubts',
  cells: ToldCells['rejected'],
  language: Language,
): string[] {
  if (cells.length === 0) return [];
  const shown = table(
    [
      { head: say(language, 'head_file'), cell: ({ file }) => file },
      { head: say(language, 'head_row'), cell: (cell) => cell.row_number, align: 'right' },
      { head: say(language, 'head_column'), cell: (cell) => cell.header ?? cell.column_name },
      { head: say(language, 'head_rejected_cell'), cell: ({ found }) => found },
      { head: say(language, 'head_reason'), cell: (cell) => cell[`reason_${language}`] },
    ],
    cells.slice(0, shownCells),
  );
  const count = cells.length - shownCells;
  const more = count > 0 ? [say(language, 'preview_more_cells', { count })] : [];
  return [[say(language, head), shown, ...more].join('\n')];
}
