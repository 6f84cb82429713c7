import { type Receipt, readReceipts } from '../sql/sources/batch.ts';
import { datasetNamed } from '../sql/sources/datasets/index.ts';
import { claimsInForce, isBeside } from '../sql/sources/in-force.ts';
import { readWithdrawals, standingReceipts } from '../sql/sources/withdrawals.ts';
import type { Manifest } from './manifest.ts';
import type { Release } from './release.ts';

/** What a home holds of one county's month of one dataset. */
export interface Submission {
  readonly dataset: string;
  readonly region: string;
  /** First day. */
  readonly month: string;
  /** The batches that reported the month, in order of receipt: the last one stands. Empty where only stray rows came. */
  readonly batches: readonly string[];
  /** Batches whose stray rows stand beside it. */
  readonly strays: readonly string[];
  /** When the month was first reported, UTC; null where only stray rows came. */
  readonly firstReceivedAt: string | null;
  /** The batch that stands has no row at all: a nil return. */
  readonly isNil: boolean;
}

/** The receipts the next release of a home would stand on, in order of receipt. Error: BATCH_DAMAGED. */
export async function readStanding(home: string): Promise<Receipt[]> {
  return standingReceipts(await readReceipts(home), await readWithdrawals(home));
}

/** Every month of every county that standing batches speak for. */
export function submissions(standing: readonly Receipt[]): Submission[] {
  const reports = Map.groupBy(
    standing.flatMap((receipt) =>
      receipt.coverage
        .filter(({ stray }) => !stray)
        .map(({ region, month }) => ({ receipt, key: `${receipt.dataset} ${region} ${month}` })),
    ),
    ({ key }) => key,
  );
  return claimsInForce(standing).map((claims) => {
    const { dataset, region, month } = claims[0]!;
    const reported = (reports.get(`${dataset} ${region} ${month}`) ?? []).map(({ receipt }) => receipt);
    const last = reported.at(-1);
    return {
      dataset,
      region,
      month,
      batches: reported.map(({ batch }) => batch),
      strays: claims.filter(({ stray }) => stray).map(({ batch }) => batch),
      firstReceivedAt: reported[0]?.receivedAt ?? null,
      isNil: last !== undefined && reported.every((one) => !isBeside(one, last) || isNil(one)),
    };
  });
}

function isNil({ rows }: Receipt): boolean {
  return rows.accepted + rows.rejected === 0;
}

/** A month a batch speaks for, and whether its rows still stand there. */
export interface CoverageStanding {
  readonly region: string;
  readonly month: string;
  readonly isStray: boolean;
  /** The later batch that took its place; null where its rows stand. */
  readonly replacedBy: string | null;
}

/** What a standing batch reported and what came of it, in the order of its coverage. */
export function coverageStanding(receipt: Receipt, standing: readonly Receipt[]): CoverageStanding[] {
  const { batch, dataset } = receipt;
  const inForce = new Map(
    claimsInForce(standing.filter((other) => other.dataset === dataset)).map((claims) => [
      `${claims[0]!.region} ${claims[0]!.month}`,
      claims,
    ]),
  );
  return receipt.coverage.map(({ region, month, stray }) => {
    const claims = inForce.get(`${region} ${month}`) ?? [];
    const stands = claims.some((claim) => claim.batch === batch);
    return {
      region,
      month,
      isStray: stray === true,
      replacedBy: stands ? null : (claims[0]?.batch ?? null),
    };
  });
}

/** The later batch that took the place of a whole list; null for the list in force and for every other dataset. */
export function laterList({ dataset, sequence }: Receipt, standing: readonly Receipt[]): string | null {
  if (datasetNamed(dataset).replaces !== 'all') return null;
  const last = standing.findLast((other) => other.dataset === dataset && other.rows.accepted > 0);
  return last && last.sequence > sequence ? last.batch : null;
}

/** Rows sent back and not yet received right; `region` and `month` are null where the row does not tell. */
export interface WaitingRows {
  readonly dataset: string;
  readonly region: string | null;
  readonly month: string | null;
  readonly count: number;
}

/** The rows a release waits for, by dataset, county and month. */
export function waitingRows(release: Release): Promise<WaitingRows[]> {
  return release.engine.rows<WaitingRows>(
    `select dataset, region_code as region, month, row_count as count from fct_reject_month
     order by dataset, region_code, month`,
  );
}

/** How many batches stand that a release does not hold, and how many it holds that no longer stand. */
export function sinceRelease(
  standing: readonly Receipt[],
  manifest: Pick<Manifest, 'batches'> | null,
): { received: number; withdrawn: number } {
  const now = new Set(standing.map(({ batch }) => batch));
  const held = new Set(manifest?.batches ?? []);
  return { received: now.difference(held).size, withdrawn: held.difference(now).size };
}
