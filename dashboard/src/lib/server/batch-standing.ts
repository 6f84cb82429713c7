import type { BatchState } from '../view/batches.ts';
import { intake, models, type Receipt, type Withdrawal } from './rooms.ts';

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
    for (const { dataset, region, month, batches, strays } of models.submissions(standing)) {
      for (const batch of [...batches.slice(-1), ...strays])
        this.#inForce.add([dataset, region, month, batch].join(' '));
    }
  }

  withdrawalOf(receipt: Receipt): Withdrawal | null {
    return intake.withdrawalOver(receipt, this.#receipts, this.#withdrawals);
  }

  stateOf(receipt: Receipt): BatchState {
    const { batch, dataset, coverage, rows } = receipt;
    if (this.withdrawalOf(receipt) !== null) return 'withdrawn';
    if (rows.accepted === 0 && rows.rejected > 0) return 'empty';
    if (models.laterList(receipt, this.#standing) !== null) return 'replaced';
    const count = coverage.filter(({ region, month }) =>
      this.#inForce.has([dataset, region, month, batch].join(' ')),
    ).length;
    if (count === coverage.length) return 'standing';
    return count === 0 ? 'replaced' : 'partly';
  }
}
