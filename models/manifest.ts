import type { FileDigest } from '../sql/sources/file-digest.ts';
import type { Why } from '../sql/words/how-made.ts';
import type { ReleaseFacts } from './answer.ts';

/** What one table of a release held when it was built. */
export interface TableFacts {
  readonly rows: number;
  /** Order-free hash of every column of every row; null for a view, which has no rows of its own. */
  readonly hash: string | null;
  /** What it took to build it, or to take it over. */
  readonly milliseconds: number;
  /** What its own words say; not there in old releases. */
  readonly code?: string;
  /** See `Fingerprint`; not there in old releases: nothing is taken over from them. */
  readonly fingerprint?: string;
  /** Why it was built; not there where it was taken over, and in old releases. */
  readonly why?: Why;
  /** Where it was taken over from: the id of a release, or `failed` for what a failed build left. */
  readonly from?: string;
}

/** `manifest.json`, sealed: what a release was made of and what it held. */
export interface Manifest extends ReleaseFacts {
  /** Of the batches, the models' SQL, the plan and the engine: the same inputs, the same fingerprint. */
  readonly fingerprint: string;
  readonly engine: string;
  /** The file of its tables, after the last byte was written. */
  readonly warehouse: FileDigest;
  readonly batches: readonly string[];
  /** Order of receipt of the last batch the home held then, withdrawn or not. */
  readonly lastReceived: number;
  readonly tables: Readonly<Record<string, TableFacts>>;
  readonly checks: readonly { readonly model: string; readonly check: string }[];
  /** First month anybody has reported, `YYYY-MM-01`; null where there is no monthly return. */
  readonly firstMonth: string | null;
  /** Every county has reported the as-of month. */
  readonly complete: boolean;
}
