import type { DatasetName } from '../../sql/sources/datasets/index.ts';
import type { Label } from '../../sql/words/label.ts';
import type { RowRuleCode } from '../../sql/words/row-rules.ts';
import type { DraftColumn, ProfileDraft } from './draft.ts';
import type { SheetName } from './find-header.ts';
import type { ToldBy } from './header-claims.ts';

/** A value of the file and what it would become in a column. */
export interface Sample {
  /** As it stands in the file; its length alone where it may be personal. */
  readonly found: string;
  readonly count: number;
  /** The value in the contract's own form; null where the cell would be empty or break `rule`. */
  readonly becomes: string | null;
  readonly rule: RowRuleCode | null;
}

/** A column of the sheet that may be what a column of the contract wants. */
export interface Candidate {
  /** Counted from 1. */
  readonly position: number;
  readonly header: string;
  /** Share of its rows, 0 to 1, that would be read. */
  readonly share: number;
  readonly reason: Label;
}

/** A column of the contract, and where the file may have it. */
export interface ProposedColumn {
  readonly column: string;
  readonly label: Label;
  readonly required: boolean;
  /** Position of the column of the sheet, counted from 1; null where none is known. */
  readonly position: number | null;
  readonly header: string | null;
  readonly by: ToldBy | 'values' | 'person' | null;
  readonly reason: Label;
  /** The best other columns of the sheet, where none is known. */
  readonly candidates: readonly Candidate[];
  /** What the draft says of it; null where it is left out. */
  readonly draft: DraftColumn | null;
  /** Whether the draft leaves something for a person to decide. */
  readonly isOpen: boolean;
  readonly samples: readonly Sample[];
}

/** A column of the sheet with values of it. */
export interface SourceColumn {
  /** Counted from 1. */
  readonly position: number;
  /** As a profile names it: by its header, or by its number where that stands twice. */
  readonly name: string | number;
  readonly header: string;
  readonly filled: number;
  readonly distinct: number;
  /** The most frequent values; the length alone where they may be personal. */
  readonly samples: readonly string[];
  /** The column of the contract it is proposed for. */
  readonly column: string | null;
}

/** How a foreign file may be read into a contract, for a person to look through. */
export interface Proposal {
  /** With the archive it stands in. */
  readonly file: string;
  readonly sheet: SheetName;
  /** Every sheet that has something like a header. */
  readonly sheets: readonly SheetName[];
  readonly rows: number;
  readonly fingerprint: string;
  readonly dataset: DatasetName;
  /** The contracts whose columns the header names, most first. */
  readonly nearest: readonly { readonly dataset: DatasetName; readonly named: number }[];
  readonly columns: readonly ProposedColumn[];
  readonly sources: readonly SourceColumn[];
  readonly draft: ProfileDraft;
  /** Places a person must fill in before the profile can be kept. */
  readonly open: number;
}
