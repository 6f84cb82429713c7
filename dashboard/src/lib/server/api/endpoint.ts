import type { FaultCode } from '../../../../../sql/words/faults.ts';
import type { Label } from '../../../../charts/answer.ts';
import type { Release } from '../rooms.ts';
import type { Schema } from './schema.ts';
import type { Sheet, SheetColumn } from './sheet.ts';

export interface Parameter {
  readonly about: Label;
  readonly example: string;
  readonly schema: Schema;
  readonly isRequired?: boolean;
  /** Stands in the path, between the slashes. */
  readonly isPath?: boolean;
}

export const formats = ['json', 'csv', 'arrow', 'xlsx', 'csv-excel'] as const;
export type Format = (typeof formats)[number];

export const mediaTypes = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  'csv-excel': 'text/csv; charset=utf-8',
  arrow: 'application/vnd.apache.arrow.stream',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<Format, string>;

export type Given<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/** One address of the interface: what runs, what is documented and what is tested are this value. */
export interface Endpoint<Name extends string = string, Body = unknown> {
  /** From `/api/v1/`, with `{name}` for parameters of the path. */
  readonly path: string;
  readonly title: Label;
  readonly about: Label;
  readonly parameters: Readonly<Record<Name, Parameter>>;
  readonly body: Schema;
  /** Faults a question to it may meet, beside those of any. */
  readonly faults: readonly FaultCode[];
  /**
   * What an answer follows from. Of the `program` or a `release` alone, whoever has it already is told so before
   * anything is reckoned; of `more` (plans, batches that came since), once it has been.
   */
  readonly from: 'program' | 'release' | 'more';
  answer(release: () => Promise<Release>, given: Given<Name>): Promise<Body>;
  /** As a table; left out where the body is no table. */
  readonly table?: {
    /** Null where they depend on what is asked for. */
    readonly columns: readonly SheetColumn[] | null;
    of(body: Body): Sheet;
  };
}

/** Declares an endpoint; the body it answers with is the one its table is made of. */
export function endpoint<const Name extends string, Body>(value: Endpoint<Name, Body>): Endpoint {
  return value as unknown as Endpoint;
}

export function formatsOf({ table }: Endpoint): readonly Format[] {
  return table ? formats : ['json'];
}
