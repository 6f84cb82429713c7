import type { GoalJudgement, Language } from '../../../charts/answer.ts';
import { periodWords } from '../../../charts/format/date.ts';
import { dash, shown } from '../../../charts/format/measure.ts';
import { full } from '../../../charts/format/number.ts';
import type {
  ChangedRow,
  Columns,
  DatasetChanges,
  MovedFigure,
  MovedGoal,
  Moves,
  Reject,
  Value,
} from '../server/rooms.ts';
import { goalStateKeys } from '../words/goal-states.ts';
import { message } from '../words/messages.ts';

type Cells = readonly { readonly text: string }[];

/** What taking files in would change: counts by dataset, the first rows field by field, what would move. */
export interface PreviewView {
  readonly counts: readonly Cells[];
  readonly rows: readonly Cells[];
  /** Null where every changed row is in `rows`. */
  readonly more: string | null;
  /** Cells that would be sent back, with their reasons, and cells that would be taken and look wrong. */
  readonly rejected: ToldView;
  readonly doubtful: ToldView;
  readonly asOf: string | null;
  /** The months the figures are of, now and then. */
  readonly periods: { readonly before: string | null; readonly after: string };
  readonly figures: readonly Cells[];
  /** Of how many more something but the figure would change; null where of none. */
  readonly restated: string | null;
  readonly goals: readonly Cells[];
  /** Why neither figures nor goals are there; null where some are. */
  readonly noMove: string | null;
}

/** `more` is null where all of them are in `cells`. */
export interface ToldView {
  readonly cells: readonly Cells[];
  readonly more: string | null;
}

/** An error or warning, with the file it is in. */
export interface ToldCell extends Reject {
  readonly file: string;
}

export interface DatasetNames {
  readonly title: (dataset: DatasetChanges['dataset']) => string;
  readonly columns: (dataset: DatasetChanges['dataset']) => Columns;
}

const shownRows = 50;
const changeKeys = { changed: 'changeChanged', new: 'changeNew', withdrawn: 'changeWithdrawn' } as const;

/** `moves` is null where nothing is taken, or where no release is there to compare with. */
export function previewView(
  changes: readonly DatasetChanges[],
  moves: Moves | null,
  told: { readonly rejected: readonly ToldCell[]; readonly doubtful: readonly ToldCell[] },
  names: DatasetNames,
  language: Language,
): PreviewView {
  const rows = changes.flatMap(({ dataset, rows: own }) => own.map((row) => ({ dataset, row })));
  const all = changes.reduce((sum, { changed, added, withdrawn }) => sum + changed + added + withdrawn, 0);
  return {
    counts: changes.map((one) =>
      cells(
        names.title(one.dataset),
        ...[one.unchanged, one.changed, one.added, one.withdrawn, one.rejected].map((count) =>
          full(count, language),
        ),
      ),
    ),
    rows: rows
      .slice(0, shownRows)
      .map(({ dataset, row }) =>
        cells(
          message(language, changeKeys[row.change]),
          names.title(dataset),
          row.region ?? dash,
          row.key,
          fieldsText(row, names.columns(dataset), language),
        ),
      ),
    more:
      all > shownRows ? message(language, 'moreChanges', { count: full(all - shownRows, language) }) : null,
    rejected: toldView(told.rejected, language),
    doubtful: toldView(told.doubtful, language),
    asOf: asOfText(moves, language),
    periods: {
      before: moves?.period.before ? periodWords(moves.period.before, language) : null,
      after: moves ? periodWords(moves.period.after, language) : dash,
    },
    figures: (moves?.figures ?? []).map((moved) => figureCells(moved, language)),
    restated: moves?.restated
      ? message(language, 'figuresRestated', { count: full(moves.restated, language) })
      : null,
    goals: (moves?.goals ?? []).map((moved) => goalCells(moved, language)),
    noMove: noMoveText(changes.length > 0, moves, language),
  };
}

function noMoveText(isTaking: boolean, moves: Moves | null, language: Language): string | null {
  if (isTaking && moves === null) return message(language, 'previewNoRelease');
  const isMoving = moves !== null && moves.figures.length + moves.goals.length > 0;
  return isMoving ? null : message(language, 'previewNoMove');
}

function toldView(lines: readonly ToldCell[], language: Language): ToldView {
  const count = full(lines.length - shownRows, language);
  return {
    cells: lines
      .slice(0, shownRows)
      .map((line) =>
        cells(
          line.file,
          full(line.row_number, language),
          line.header ?? line.column_name,
          line.found || dash,
          line[`reason_${language}`],
        ),
      ),
    more: lines.length > shownRows ? message(language, 'moreCells', { count }) : null,
  };
}

function cells(...texts: readonly string[]): Cells {
  return texts.map((text) => ({ text }));
}

/** 死亡人数 1 → 2；事故类型 触电 → 坍塌. */
function fieldsText({ fields }: ChangedRow, columns: Columns, language: Language): string {
  const text = (column: string, value: Value) =>
    columns[column]?.codes?.items.find(({ code }) => code === value)?.[language] ?? String(value ?? dash);
  return fields
    .map(
      ({ column, before, after }) =>
        `${columns[column]?.label[language] ?? column} ${text(column, before)} → ${text(column, after)}`,
    )
    .join(message(language, 'clauseBreak'));
}

function asOfText(moves: Moves | null, language: Language): string | null {
  if (moves === null || moves.asOf.before === moves.asOf.after) return null;
  return message(language, 'asOfMoves', { before: moves.asOf.before ?? dash, after: moves.asOf.after });
}

function figureCells({ indicator, before, after }: MovedFigure, language: Language): Cells {
  const figure = (measured: typeof after | null) => {
    if (measured === null) return dash;
    const { digits, unit } = shown(measured, indicator, language);
    return `${digits} ${unit}`.trim();
  };
  return cells(
    indicator.title[language],
    figure(before),
    figure(after),
    before === null ? dash : full(before.waiting, language),
    full(after.waiting, language),
  );
}

function goalCells({ before, after }: MovedGoal, language: Language): Cells {
  const state = (goal: GoalJudgement | null) =>
    goal === null ? dash : message(language, goalStateKeys[goal.state]);
  return cells(after.title[language], state(before), state(after), after.ruling[language]);
}
