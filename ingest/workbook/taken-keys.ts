import { type Engine, named, quoted } from '../../sql/engine/index.ts';
import { batchFiles, type Receipt } from '../../sql/sources/batch.ts';
import type { Dataset } from '../../sql/sources/dataset.ts';
import { datasetNamed } from '../../sql/sources/datasets/index.ts';
import { returnedRows } from '../../sql/sources/returned-rows.ts';
import type { Language } from '../../sql/words/label.ts';
import { batchRelation } from './sent-cells.ts';
import { rootsOf } from './waiting-rows.ts';

/** A row of `typed`, its key, and the accepted row that has the same. */
export interface TakenKey {
  readonly row: number;
  readonly found: string;
  readonly batch: string;
  readonly taken: number;
}

/** A row of `typed` that answers a row of the original. */
export type Answer = readonly [row: number, sentBack: number];

/**
 * The rows of `typed` whose key was accepted with the batch that was first sent back or since: a corrected row may
 * take the place of what stood before that and of itself, and of nothing later.
 */
export async function takenKeys(
  engine: Engine,
  home: string,
  original: Receipt,
  receipts: readonly Receipt[],
  answers: readonly Answer[],
): Promise<TakenKey[]> {
  const since = firstSent(original, receipts).sequence;
  const contract = datasetNamed(original.dataset);
  const key = keyOf(contract).map(named);
  const accepted = receipts
    .filter(({ dataset, sequence }) => dataset === original.dataset && sequence >= since)
    .flatMap((receipt) => {
      const rows = batchRelation(home, receipt, batchFiles.accepted);
      return rows === null
        ? []
        : [
            `select ${key.join(', ')}, ${quoted(receipt.batch)} as batch, ${receipt.sequence} as sequence, row_number as taken from ${rows}`,
          ];
    });
  if (accepted.length === 0) return [];
  const text = contract.key.map((name) => `typed.${named(name)}`).join(', ');
  const taken = await engine.rows<TakenKey>(`
    select typed.row_number as row, concat_ws(' ', ${text}) as found,
      arg_max(earlier.batch, earlier.sequence) as batch, arg_max(earlier.taken, earlier.sequence) as taken
    from typed join (${accepted.join(' union all ')}) as earlier
      on ${key.map((name) => `typed.${name} = earlier.${name}`).join(' and ')}
    group by row, found order by row`);
  const rootOf = rootsOf(receipts);
  const roots = new Map(answers.map(([row, sentBack]) => [row, rootOf(original.batch, sentBack)]));
  return taken.filter((own) => roots.has(own.row) && roots.get(own.row) !== rootOf(own.batch, own.taken));
}

export interface ChangedKey {
  readonly row: number;
  readonly found: string;
  readonly expected: string;
}

/** The rows of `typed` that answer a row which was taken, in this round or before, and have another key than that. */
export async function changedKeys(
  engine: Engine,
  home: string,
  original: Receipt,
  receipts: readonly Receipt[],
  answers: readonly Answer[],
): Promise<ChangedKey[]> {
  const versions = versionsSql(home, original, receipts, answers);
  if (versions === null) return [];
  const key = keyOf(datasetNamed(original.dataset)).map(named);
  const text = (relation: string) => `concat_ws(' ', ${key.map((name) => `${relation}.${name}`).join(', ')})`;
  return engine.rows<ChangedKey>(`
    with ${versions}
    select distinct typed.row_number as row, ${text('typed')} as found, ${text('version')} as expected
    from typed join version on version.answer = typed.row_number
    where ${key.map((name) => `typed.${name} <> version.${name}`).join(' or ')} order by row`);
}

/** Which answers are to a row that was taken, in this round or before. */
export async function takenBefore(
  engine: Engine,
  home: string,
  original: Receipt,
  receipts: readonly Receipt[],
  answers: readonly Answer[],
): Promise<number[]> {
  const versions = versionsSql(home, original, receipts, answers);
  if (versions === null) return [];
  const found = await engine.rows<{ answer: number }>(`with ${versions} select distinct answer from version`);
  return found.map(({ answer }) => answer);
}

/** SQL, to follow WITH: `version` (answer, and the key): what was accepted of each answered row in any round; null where nothing was. */
function versionsSql(
  home: string,
  original: Receipt,
  receipts: readonly Receipt[],
  answers: readonly Answer[],
): string | null {
  const rootOf = rootsOf(receipts);
  const rounds = Map.groupBy(returnedRows(receipts), ({ root }) => root);
  const chain = new Set<string>();
  const members = answers.flatMap(([row, sentBack]) => {
    const root = rootOf(original.batch, sentBack);
    const [batch, taken] = root.split(' ');
    const rows = [{ batch: batch!, row: Number(taken) }, ...(rounds.get(root) ?? [])];
    return rows.map((own) => {
      chain.add(own.batch);
      return `(${row}, ${quoted(own.batch)}, ${own.row})`;
    });
  });
  const key = keyOf(datasetNamed(original.dataset)).map(named);
  const accepted = receipts
    .filter((own) => own.dataset === original.dataset && chain.has(own.batch))
    .flatMap((own) => {
      const rows = batchRelation(home, own, batchFiles.accepted);
      return rows === null
        ? []
        : [`select ${key.join(', ')}, ${quoted(own.batch)} as batch, row_number as taken from ${rows}`];
    });
  if (members.length === 0 || accepted.length === 0) return null;
  return `member (answer, batch, taken) as (values ${members.join(', ')}),
    version as (select * from member join (${accepted.join(' union all ')}) as accepted using (batch, taken))`;
}

/** The labels of what tells rows apart. */
export function keyLabels(contract: Dataset, language: Language): string {
  return keyOf(contract)
    .map((name) => contract.columns[name]!.label[language])
    .join(language === 'zh' ? '、' : ', ');
}

/** The batch that was first sent back, of those a correction answers through all rounds. */
export function firstSent(receipt: Receipt, receipts: readonly Receipt[]): Receipt {
  const before = receipts.find(({ batch }) => batch === receipt.corrects?.batch);
  return before ? firstSent(before, receipts) : receipt;
}

/** What tells rows apart: numbers of two counties may be the same where files replace a county's month. */
function keyOf({ key, replaces, columns }: Dataset): string[] {
  const withCounty = replaces === 'county-month' && 'region_code' in columns && !key.includes('region_code');
  return withCounty ? ['region_code', ...key] : [...key];
}
