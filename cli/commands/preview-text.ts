import {
  type ChangedRow,
  type Columns,
  type DatasetChanges,
  datasetNamed,
  type Value,
} from '../../ingest/index.ts';
import {
  goalStateWords,
  type MovedCounty,
  type MovedFigure,
  type MovedGoal,
  type Moves,
} from '../../models/index.ts';
import type { Language } from '../../sql/words/label.ts';
import { figureOf, periodOf } from '../figure.ts';
import { type TableColumn, table } from '../table.ts';
import { printable } from '../width.ts';
import { say } from '../words.ts';

const shownRows = 20;

/**
 * What would change: counts by dataset, the first rows field by field, the headlines and goals that would move. `moves`
 * is null where no release is there to compare with.
 */
export function previewText(
  changes: readonly DatasetChanges[],
  moves: Moves | null,
  language: Language,
): string {
  const changed = [countsTable(changes, language), ...rowLines(changes, language)];
  const moved =
    moves === null
      ? [say(language, 'preview_no_release')]
      : [...scopeLines(moves, language), ...movesLines(moves, language)];
  return [
    say(language, 'preview_nothing_taken'),
    ...(changes.length === 0 ? [] : [...changed, ...moved]),
  ].join('\n\n');
}

function countsTable(changes: readonly DatasetChanges[], language: Language): string {
  const number = (key: 'unchanged' | 'changed' | 'added' | 'withdrawn' | 'rejected') => ({
    head: say(language, `preview_${key}`),
    cell: (one: DatasetChanges) => one[key],
    align: 'right' as const,
  });
  return table(
    [
      {
        head: say(language, 'head_dataset'),
        cell: ({ dataset }) => `${datasetNamed(dataset).title[language]} ${dataset}`,
      },
      number('unchanged'),
      number('changed'),
      number('added'),
      number('withdrawn'),
      number('rejected'),
    ],
    changes,
  );
}

function rowLines(changes: readonly DatasetChanges[], language: Language): string[] {
  const rows = changes.flatMap(({ dataset, rows: own }) => own.map((row) => ({ dataset, row })));
  if (rows.length === 0) return [];
  return [
    table(
      [
        { head: say(language, 'head_change'), cell: ({ row }) => say(language, `change_${row.change}`) },
        { head: say(language, 'head_dataset'), cell: ({ dataset }) => datasetNamed(dataset).title[language] },
        { head: say(language, 'head_county'), cell: ({ row }) => row.region },
        { head: say(language, 'head_key'), cell: ({ row }) => row.key },
        { head: say(language, 'head_fields'), cell: (one) => fieldsText(one.dataset, one.row, language) },
      ],
      rows.slice(0, shownRows),
    ) + more(rows.length, language),
  ];
}

function more(count: number, language: Language): string {
  return count > shownRows ? `\n${say(language, 'preview_more', { count: count - shownRows })}` : '';
}

function fieldsText(dataset: DatasetChanges['dataset'], { fields }: ChangedRow, language: Language): string {
  const columns: Columns = datasetNamed(dataset).columns;
  return fields
    .map(({ column, before, after }) => {
      const { label, codes } = columns[column]!;
      const shown = (value: Value) =>
        codes?.items.find(({ code }) => code === value)?.[language] ?? value ?? '—';
      return `${label[language]} ${shown(before)} → ${shown(after)}`;
    })
    .join(language === 'zh' ? '；' : '; ');
}

/** Of which months the figures are, and that they are not of these files alone; nothing where none moves. */
function scopeLines({ asOf, period, figures, counties, goals }: Moves, language: Language): string[] {
  if (asOf.before === null || figures.length + counties.length + goals.length === 0) return [];
  return [say(language, 'preview_scope', { period: periodOf(period.after) })];
}

/** How the as-of day, the headlines of city and counties, and the goals would move. */
export function movesLines(moves: Moves, language: Language): string[] {
  const { asOf, figures, counties, goals, restated } = moves;
  if (asOf.before === null) return [say(language, 'preview_no_release')];
  const lines = [];
  if (asOf.before !== asOf.after)
    lines.push(say(language, 'preview_as_of', { before: asOf.before, after: asOf.after }));
  if (figures.length + counties.length + goals.length === 0) lines.push(say(language, 'preview_no_move'));
  if (figures.length > 0) lines.push(table(figureColumns(moves, language), figures));
  if (restated > 0) lines.push(say(language, 'preview_restated', { count: restated }));
  if (counties.length > 0)
    lines.push(
      table([countyColumn(language), ...figureColumns(moves, language)], counties.slice(0, shownRows)) +
        more(counties.length, language),
    );
  if (goals.length > 0) lines.push(goals.map((goal) => goalLine(goal, language)).join('\n'));
  return lines;
}

function countyColumn(language: Language): TableColumn<MovedCounty> {
  return { head: say(language, 'head_county'), cell: ({ region }) => region.label[language] };
}

function figureColumns({ period }: Moves, language: Language): TableColumn<MovedFigure>[] {
  const before = period.before ? ` ${periodOf(period.before)}` : '';
  return [
    { head: say(language, 'head_indicator'), cell: ({ indicator }) => indicator.title[language] },
    {
      head: say(language, 'head_before') + before,
      cell: ({ indicator, before }) => (before ? figureOf(before, indicator, language) : null),
      align: 'right',
    },
    {
      head: `${say(language, 'head_after')} ${periodOf(period.after)}`,
      cell: ({ indicator, after }) => figureOf(after, indicator, language),
      align: 'right',
    },
    { head: say(language, 'head_waiting'), cell: ({ after }) => after.waiting, align: 'right' },
  ];
}

function goalLine({ before, after }: MovedGoal, language: Language): string {
  const was = before ? goalStateWords[before.state][language] : '—';
  return printable(
    say(language, 'preview_goal', {
      goal: after.title[language],
      before: was,
      after: goalStateWords[after.state][language],
      ruling: after.ruling[language],
    }),
  );
}
