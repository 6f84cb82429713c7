import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { engineVersion } from '../sql/engine/index.ts';
import { indicators } from '../sql/index.ts';
import { batchFolder, type Receipt, readReceipts } from '../sql/sources/batch.ts';
import { readWithdrawals, standingReceipts } from '../sql/sources/withdrawals.ts';
import { tables } from './analyses/index.ts';
import { homePaths } from './home.ts';
import { type Fingerprint, fingerprintsOf } from './skip/fingerprints.ts';

export interface Inputs {
  /** Those a release stands on. */
  readonly receipts: readonly Receipt[];
  /** Every receipt of the home, withdrawn ones too. */
  readonly received: readonly Receipt[];
  readonly folderOf: (receipt: Receipt) => string;
  readonly demo: boolean;
  readonly engine: string;
  /** The same batches, models and engine give the same fingerprint, and the same tables. */
  readonly fingerprint: string;
  /** Of every source relation and model, in build order. */
  readonly relations: ReadonlyMap<string, Fingerprint>;
}

export interface InputOptions {
  /** As the home was known at this instant, UTC. */
  readonly asOf?: string;
  /** A folder shaped like a home, with batches that are not received yet. */
  readonly pending?: string;
}

/** What a release of `home` would stand on. */
export async function readInputs(home: string, { asOf, pending }: InputOptions = {}): Promise<Inputs> {
  const received = await readReceipts(home);
  const waiting = new Set(pending === undefined ? [] : await readReceipts(pending));
  const receipts = [...standingReceipts(received, await readWithdrawals(home), asOf), ...waiting];
  const demo = await access(homePaths.demo(home)).then(
    () => true,
    () => false,
  );
  const engine = await engineVersion();
  const relations = fingerprintsOf(tables, { receipts, engine });
  const parts = { engine, demo, relations: [...relations], indicators: codeOfIndicators() };
  return {
    receipts,
    received,
    folderOf: (receipt) =>
      batchFolder(waiting.has(receipt) ? pending! : home, receipt.dataset, receipt.batch),
    demo,
    engine,
    relations,
    fingerprint: fingerprintOf([parts, ...receipts]),
  };
}

/** Part by part: the receipts of a large home in one text are more than they weigh apart. */
function fingerprintOf(parts: readonly object[]): string {
  const fingerprint = createHash('sha256');
  for (const part of parts) fingerprint.update(`${JSON.stringify(part)}\n`);
  return fingerprint.digest('hex');
}

/** What makes one definition of the indicators another than the next. */
export function codeOfIndicators() {
  return indicators.map(({ name, version, numerator, denominator, divisor, mart }) => [
    name,
    version,
    numerator,
    denominator,
    divisor,
    mart.name,
  ]);
}
