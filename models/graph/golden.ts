import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Model, models } from '../../sql/index.ts';
import { filled, type Label } from '../../sql/words/label.ts';
import { readable } from './describe-model.ts';
import { layerOf } from './graph.ts';

const folder = join(import.meta.dirname, '../../sql/golden');

/** Names of the models that SQL makes. */
export const reviewed: ReadonlySet<string> = new Set(models.map(({ name }) => name));

/** The file that keeps the SQL of a model as it was last reviewed: `sql/golden/<layer>/<model>.sql`. */
export function goldenFile(model: string): string {
  return join(folder, layerOf(model) ?? '', `${model}.sql`);
}

const none: Label = { zh: '没有评审过的 SQL', en: 'no SQL of it is kept' };
const differs: Label = {
  zh: '第 {line} 行原为“{before}”，现为“{now}”',
  en: 'line {line} was “{before}” and is “{now}”',
};

/** Where compiled SQL first is not what was reviewed; null where it is, and for what is no model of the product. */
export function unlikeReviewed({ name }: Pick<Model, 'name'>, sql: string): Label | null {
  if (!reviewed.has(name)) return null;
  const text = kept(name);
  if (text === null) return none;
  if (words(text) === words(sql)) return null;
  const before = text.split('\n');
  const now = readable(sql).split('\n');
  const at = before.findIndex((line, i) => line !== now[i]);
  const line = at < 0 ? before.length : at;
  return filled(differs, {
    line: line + 1,
    before: (before[line] ?? '').trim(),
    now: (now[line] ?? '').trim(),
  });
}

/** SQL however it is laid out: laying out every model takes longer than all other rules. */
function words(sql: string): string {
  return (sql.match(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\w+|[^\s\w]/gu) ?? []).join(' ');
}

function kept(name: string): string | null {
  try {
    return readFileSync(goldenFile(name), 'utf8').trimEnd();
  } catch {
    return null;
  }
}
