import type { Receipt } from '../sql/sources/batch.ts';
import { claimsInForce } from '../sql/sources/in-force.ts';
import { type Withdrawal, withdrawalOver } from '../sql/sources/withdrawals.ts';
import { laterList } from './submissions.ts';

/** How far the rows of a batch still stand. `empty`: every row was sent back, so it reported nothing. */
export type BatchState = 'standing' | 'partly' | 'replaced' | 'withdrawn' | 'empty';

/** How far each batch of a home still stands, by batch and dataset. */
export class BatchStanding {
  readonly #receipts: readonly Receipt[];
  readonly #withdrawals: readonly Withdrawal[];
  readonly #inForce = new Set<string>();

  readonly #standing: readonly Receipt[];

  constructor(
    receipts: readonly Receipt[],
    standing: readonly Receipt[],
    withdrawals: readonly Withdrawal[],
  ) {
    this.#receipts = receipts;
    this.#standing = standing;
    this.#withdrawals = withdrawals;
    for (const { dataset, region, month, batch } of claimsInForce(standing).flat())
      this.#inForce.add([dataset, region, month, batch].join(' '));
  }

  withdrawalOf(receipt: Receipt): Withdrawal | null {
    return withdrawalOver(receipt, this.#receipts, this.#withdrawals);
  }

  stateOf(receipt: Receipt): BatchState {
    const { batch, dataset, coverage, rows } = receipt;
    if (this.withdrawalOf(receipt) !== null) return 'withdrawn';
    if (rows.accepted === 0 && rows.rejected > 0) return 'empty';
    if (laterList(receipt, this.#standing) !== null) return 'replaced';
    const count = coverage.filter(({ region, month }) =>
      this.#inForce.has([dataset, region, month, batch].join(' ')),
    ).length;
    if (count === coverage.length) return 'standing';
    return count === 0 ? 'replaced' : 'partly';
  }
}
