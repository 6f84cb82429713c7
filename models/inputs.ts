import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { engineVersion } from '../sql/engine/index.ts';
import { compile, indicators, models } from '../sql/index.ts';
import { type Receipt, readReceipts } from '../sql/sources/batch.ts';
import { readWithdrawals, standingReceipts } from '../sql/sources/withdrawals.ts';
import { Fault } from '../sql/words/fault.ts';
import { homePaths } from './home.ts';

export interface Inputs {
  readonly receipts: readonly Receipt[];
  readonly demo: boolean;
  readonly engine: string;
  /** The same batches, models and engine give the same fingerprint, and the same tables. */
  readonly fingerprint: string;
}

/** What a release of `home` would stand on: now, or as it was known at `asOf` (an instant, UTC). */
export async function readInputs(home: string, asOf?: string): Promise<Inputs> {
  const receipts = standingReceipts(await readReceipts(home), await readWithdrawals(home), asOf);
  if (receipts.length === 0) throw new Fault('HOME_EMPTY', { home });
  const demo = await access(homePaths.demo(home)).then(
    () => true,
    () => false,
  );
  const engine = engineVersion();
  const parts = {
    engine,
    demo,
    receipts,
    models: models.map((model) => [
      model.name,
      compile(model),
      model.columns,
      model.checks.map((check) => check.wrong(model.name)),
    ]),
    indicators: indicators.map(({ name, version, numerator, denominator, divisor, mart }) => [
      name,
      version,
      numerator,
      denominator,
      divisor,
      mart.name,
    ]),
  };
  return {
    receipts,
    demo,
    engine,
    fingerprint: createHash('sha256').update(JSON.stringify(parts)).digest('hex'),
  };
}
