import { createHash } from 'node:crypto';
import type { Model } from '../../sql/index.ts';
import { batchFiles, type Receipt } from '../../sql/sources/batch.ts';
import { batchRows } from '../../sql/sources/batch-rows.ts';
import { datasetNamed, datasetNames } from '../../sql/sources/datasets/index.ts';
import { type Claim, claimsInForce, rowsInForce } from '../../sql/sources/in-force.ts';
import { readBy } from '../graph/graph.ts';
import { codeOf } from '../graph/model-code.ts';
import { rejectColumns, unsettled } from '../load-rejects.ts';
import { batchRow, coverageRows, sourceColumns } from '../load-sources.ts';

/** What a table of a release is made of. Each is 16 hexadecimal digits. */
export interface Fingerprint {
  /** What its own words say: SQL, columns, grain and checks. */
  readonly code: string;
  /** The same, the engine, and everything below down to the batches: where it is the same, the table is. */
  readonly fingerprint: string;
}

interface MadeOf {
  readonly receipts: readonly Receipt[];
  readonly engine: string;
}

/** The fingerprint of every source relation and of the models, in build order. */
export function fingerprintsOf(
  models: readonly Model[],
  { receipts, engine }: MadeOf,
): ReadonlyMap<string, Fingerprint> {
  const found = new Map<string, Fingerprint>();
  const add = (name: string, code: string, below: unknown) =>
    found.set(name, { code, fingerprint: digest([name, code, engine, below]) });
  const claims = claimsInForce(receipts);
  const codes = sourceCodes();
  for (const [name, content] of sourceContents(receipts, claims)) add(name, codes.get(name)!, content);
  for (const model of models) {
    const read = new Set(readBy(model).map(({ name }) => name));
    add(
      model.name,
      codeOf(model),
      [...read].sort().map((name) => [name, found.get(name)?.fingerprint]),
    );
  }
  return found;
}

const anyFile = { single: ['batch'], compact: [], apart: [] };

/** The SQL that fills each source relation, over any one file. */
function sourceCodes(): Map<string, string> {
  const parts = new Map([...sourceColumns].map(([table, columns]) => [table, [table, columns]]));
  for (const name of datasetNames) {
    const dataset = datasetNamed(name);
    parts.get(`src_${name}`)!.push(rowsInForce(dataset, anyFile));
    parts.get('src_reject')!.push(unsettled(dataset, batchRows(anyFile, rejectColumns)!));
  }
  return new Map([...parts].map(([table, code]) => [table, digest(code)]));
}

/** What determines the rows of each source relation besides its code. */
function sourceContents(
  receipts: readonly Receipt[],
  claims: readonly (readonly Claim[])[],
): Map<string, unknown> {
  const received = Map.groupBy(receipts, ({ dataset }) => dataset as string);
  const claimed = Map.groupBy(claims.flat(), ({ dataset }) => dataset);
  const contents = new Map<string, unknown>();
  const waiting: unknown[] = [];
  for (const name of datasetNames) {
    const own = received.get(name) ?? [];
    const rows = [own.map(acceptedOf), claimed.get(name) ?? []];
    contents.set(`src_${name}`, rows);
    if (own.some(({ rows: { rejected } }) => rejected > 0)) waiting.push([name, rows, own.map(rejectedOf)]);
  }
  return new Map<string, unknown>([
    ['src_batch', receipts.map(batchRow)],
    ['src_coverage', coverageRows(claims)],
    ...contents,
    ['src_reject', waiting],
  ]);
}

function acceptedOf({ batch, receivedAt, sequence, rows, files }: Receipt) {
  return [batch, receivedAt, sequence, rows.accepted, files[batchFiles.accepted]];
}

function rejectedOf({ file, coverage, corrects, rows, files }: Receipt) {
  return [file, coverage, corrects, rows.rejected, files[batchFiles.rejected]];
}

function digest(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
