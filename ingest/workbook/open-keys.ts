import { type Engine, named, quoted } from '../../sql/engine/index.ts';
import { batchFiles, type Receipt } from '../../sql/sources/batch.ts';
import { datasetNamed } from '../../sql/sources/datasets/index.ts';
import { batchRelation } from './sent-cells.ts';
import { type Answer, firstSent } from './taken-keys.ts';
import { rootsOf, waitingRows } from './waiting-rows.ts';

/** A row of `typed`, its key, and a row with the same key that clashed and waits. */
export interface OpenKey {
  readonly row: number;
  readonly found: string;
  readonly batch: string;
  readonly waiting: number;
}

/**
 * The rows of `typed` whose key another row has that was sent back for it, waits, and is not answered here: of two rows
 * that clash one may not pass because the other was left out.
 */
export async function openKeys(
  engine: Engine,
  home: string,
  original: Receipt,
  receipts: readonly Receipt[],
  answers: readonly Answer[],
): Promise<OpenKey[]> {
  const rootOf = rootsOf(receipts);
  const answered = new Map(answers.map(([row, sentBack]) => [row, rootOf(original.batch, sentBack)]));
  const roots = new Set(answered.values());
  const waiting = (await clashing(engine, home, original, receipts)).filter(
    ({ batch, waiting: row }) => !roots.has(rootOf(batch, row)),
  );
  if (waiting.length === 0) return [];
  const values = waiting.map(
    ({ found, batch, waiting: row }) => `(${quoted(found)}, ${quoted(batch)}, ${row})`,
  );
  const key = datasetNamed(original.dataset).key.map(named);
  return engine.rows<OpenKey>(`
    with clash (found, batch, waiting) as (values ${values.join(', ')})
    select row_number as row, clash.found, arg_min(batch, waiting) as batch, min(waiting) as waiting
    from typed join clash on clash.found = concat_ws(' ', ${key.join(', ')})
    where row_number in (${[...answered.keys(), -1].join(', ')}) group by all order by row`);
}

/** The rows that wait because their key clashes, in every batch of the rounds of one. */
async function clashing(
  engine: Engine,
  home: string,
  original: Receipt,
  receipts: readonly Receipt[],
): Promise<Omit<OpenKey, 'row'>[]> {
  const first = firstSent(original, receipts);
  const rounds = receipts.filter((own) => firstSent(own, receipts) === first);
  const found: Omit<OpenKey, 'row'>[] = [];
  for (const receipt of rounds) {
    const rejected = batchRelation(home, receipt, batchFiles.rejected);
    if (rejected === null) continue;
    const clashes = await engine.rows<{ found: string; waiting: number }>(
      `select found, row_number as waiting from ${rejected} where rule in ('DUPLICATE_CONFLICT', 'KEY_OPEN') order by waiting`,
    );
    if (clashes.length === 0) continue;
    const states = await waitingRows(engine, home, receipt, receipts);
    for (const clash of clashes)
      if (states.get(clash.waiting)?.state === 'waiting') found.push({ ...clash, batch: receipt.batch });
  }
  return found;
}
