import { type Engine, named } from '../../sql/engine/index.ts';
import type { ModelCase } from '../../sql/model/case.ts';
import type { Value } from '../../sql/sources/column.ts';
import type { Label } from '../../sql/words/label.ts';
import { addRows, makeTried } from './fill.ts';

type Row = Readonly<Record<string, Value>>;

/** What became of one unit test; without `missing` and `surplus` it passed. */
export interface CaseTried {
  readonly about: Label;
  readonly milliseconds: number;
  /** Rows expected that did not come. */
  readonly missing: readonly Row[];
  /** Rows that came and were not expected. */
  readonly surplus: readonly Row[];
}

/** Runs a unit test where every relation is empty, and leaves it so. */
export async function tryCase(
  engine: Engine,
  { model, about, given, expected }: ModelCase,
): Promise<CaseTried> {
  const started = performance.now();
  const filled = Object.entries(given).map(([name, rows]) => [model.imports[name]!.name, rows] as const);
  for (const [relation, rows] of filled) await addRows(engine, relation, rows);
  const columns = Object.keys(expected[0] ?? {});
  const shown = columns.length === 0 ? '*' : columns.map(named).join(', ');
  await makeTried(engine, model);
  const found = await engine.rows<Row>(`select ${shown} from tried`);
  for (const [relation] of filled) await engine.run(`delete from ${named(relation)}`);
  return {
    about,
    milliseconds: Math.round(performance.now() - started),
    missing: without(expected, found),
    surplus: without(found, expected),
  };
}

/** The rows of `all` that `taken` does not hold, each as often as it is missing. */
function without(all: readonly Row[], taken: readonly Row[]): Row[] {
  const left = Map.groupBy(taken, keyOf);
  return all.filter((row) => left.get(keyOf(row))?.pop() === undefined);
}

function keyOf(row: Row): string {
  return JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
