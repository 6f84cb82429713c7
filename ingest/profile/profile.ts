import type { DatasetName } from '../../sql/sources/datasets/index.ts';
import type { Given } from '../normalise/given.ts';

/** What a profile says of one column of the contract. */
export interface ProfileColumn {
  readonly column: string;
  /** Columns of the sheet, counted from 0, in the order they are joined; none for a constant. */
  readonly positions: readonly number[];
  /** Their headers as a person reads them. */
  readonly headers: readonly string[];
  /** Stands between the cells that are joined. */
  readonly join: string;
  /** The value of every row in the column's own form; null where the sheet gives it. */
  readonly constant: string | null;
  /** Power of ten from the unit named to the column's own; null where none is named. */
  readonly shift: number | null;
  readonly given: Given;
}

/** How the tables of one foreign layout are read into a contract: data a person has written and checked. */
export interface Profile {
  readonly name: string;
  /** SHA-256 of its text. */
  readonly sha256: string;
  readonly dataset: DatasetName;
  /** The sheet it is for, by name or by number from 1; null for any. */
  readonly sheet: string | number | null;
  /** The words of each row of the header. */
  readonly header: readonly (readonly string[])[];
  /** SHA-256 of the folded header words: the next file with the same is read by this profile. */
  readonly fingerprint: string;
  readonly skip: Skip;
  readonly columns: readonly ProfileColumn[];
}

/** Rows a profile leaves out. */
export interface Skip {
  /** How many right under the header. */
  readonly below: number;
  /** With what the first filled cell of a row begins. */
  readonly beginningWith: readonly string[];
}

/** The deepest header a profile can name, and how far under it rows may be skipped: both fit what is read ahead. */
export const deepestHeader = 3;
export const mostSkippedBelow = 10;
