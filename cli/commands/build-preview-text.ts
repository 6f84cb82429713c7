import type { BuildPreview, RowsMoved } from '../../models/index.ts';
import { whyBuilt } from '../../sql/words/how-made.ts';
import type { Language } from '../../sql/words/label.ts';
import { table } from '../table.ts';
import { say } from '../words.ts';
import { movesLines } from './preview-text.ts';

const namedAtMost = 10;

/** What a build would change: rows of models by grain, headlines of city and counties, goals. */
export function buildPreviewText(
  { models, unmoved, behind, ...moves }: BuildPreview,
  language: Language,
): string {
  return [
    ...(models.length === 0 ? [] : [modelsTable(models, language)]),
    say(language, 'build_preview_unmoved', { count: unmoved }),
    ...movesLines(moves, language),
    behind.length === 0
      ? say(language, 'build_preview_nothing')
      : say(language, 'build_preview_behind', {
          count: behind.length,
          models:
            behind.length > namedAtMost ? `${behind.slice(0, namedAtMost).join(', ')}, …` : behind.join(', '),
        }),
  ].join('\n\n');
}

function modelsTable(models: readonly RowsMoved[], language: Language): string {
  const number = (key: 'added' | 'gone' | 'changed', head: string) => ({
    head,
    cell: (one: RowsMoved) => one[key],
    align: 'right' as const,
  });
  return table(
    [
      { head: say(language, 'head_model'), cell: ({ model }) => model },
      number('added', say(language, 'head_rows_added')),
      number('gone', say(language, 'head_rows_gone')),
      number('changed', say(language, 'head_rows_changed')),
      { head: say(language, 'head_columns'), cell: columnsText },
      { head: say(language, 'head_why'), cell: ({ why }) => whyBuilt[why][language] },
    ],
    models,
  );
}

function columnsText({ columnsAdded, columnsGone }: RowsMoved): string {
  return [...columnsAdded.map((column) => `+${column}`), ...columnsGone.map((column) => `−${column}`)].join(
    ' ',
  );
}
