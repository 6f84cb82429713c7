import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Model, models } from '../../sql/index.ts';
import { tallies } from '../../sql/indicators/tallies/index.ts';
import { intRowsQuestioned } from '../../sql/intermediate/int_rows__questioned.ts';
import { staged } from '../../sql/staging/index.ts';
import { filled, type Label } from '../../sql/words/label.ts';
import { readable } from './describe-model.ts';

/** Where the SQL of each model lies as it was last reviewed, `<model>.sql`. */
export const goldenFolder = join(import.meta.dirname, '../../sql/golden');

/** Of the tallies a register, a monthly return and a level are kept. */
const keptTallies = ['fct_supervision_month', 'fct_score_month', 'fct_heating_balance_month'];

/**
 * Models made from declarations: one of the staging models stands for all, some tallies for the others, and the
 * findings are the same twice for each reference.
 */
const generated = new Set<unknown>([
  ...Object.values(staged).slice(1),
  ...tallies.filter(({ mart }) => !keptTallies.includes(mart.name)).flatMap(({ rows, mart }) => [rows, mart]),
  intRowsQuestioned,
]);

/** Names of the models whose SQL is kept for review. */
export const reviewed: ReadonlySet<string> = new Set(
  models.filter((model) => !generated.has(model)).map(({ name }) => name),
);

const none: Label = { zh: '没有评审过的 SQL', en: 'no SQL of it is kept' };
const differs: Label = {
  zh: '第 {line} 行原为“{before}”，现为“{now}”',
  en: 'line {line} was “{before}” and is “{now}”',
};

/** Where compiled SQL first is not what was reviewed; null where it is, or is not kept for review. */
export function unlikeReviewed({ name }: Pick<Model, 'name'>, sql: string): Label | null {
  if (!reviewed.has(name)) return null;
  const kept = keptLines(name);
  if (kept === null) return none;
  const lines = readable(sql).split('\n');
  const at = Array.from({ length: Math.max(kept.length, lines.length) }, (_, i) => i).find(
    (i) => kept[i] !== lines[i],
  );
  if (at === undefined) return null;
  return filled(differs, { line: at + 1, before: (kept[at] ?? '').trim(), now: (lines[at] ?? '').trim() });
}

function keptLines(name: string): string[] | null {
  try {
    return readFileSync(join(goldenFolder, `${name}.sql`), 'utf8')
      .trimEnd()
      .split('\n');
  } catch {
    return null;
  }
}
