import type { Model, Relation } from '../model/model.ts';
import type { Label } from '../words/label.ts';
import type { Exposure } from './exposures.ts';

type Columns<M> = M extends { readonly columns: infer C } ? keyof C & string : never;

/**
 * The rows behind a figure, one by one. A flow counts the rows of a month; a stock counts the rows that have
 * entered by the end of the month and not yet left; a level counts the rows of the last month alone. `denominator` of a
 * stock counts every row of the region.
 */
export interface Evidence {
  readonly rows: Model;
  readonly numerator: string;
  readonly denominator?: string;
  readonly at:
    | { readonly month: string }
    | { readonly enters: string; readonly leaves?: string }
    | { readonly level: string };
}

/**
 * A figure the bureau is judged by: one sum, or a ratio of two sums divided after grouping, over one mart.
 * It carries what a reader needs to know (口径, unit, direction, source) and the rows that prove it.
 */
export interface Indicator {
  readonly name: string;
  readonly title: Label;
  readonly definition: Label;
  readonly version: number;
  readonly unit: Label;
  /** A rate is a count over its exposure. */
  readonly kind: 'count' | 'amount' | 'ratio' | 'rate';
  readonly time: 'flow' | 'stock';
  readonly better: 'more' | 'less' | 'neutral';
  readonly role: 'leading' | 'lagging';
  /** Clause of the law, standard or plan. */
  readonly source: string;
  readonly mart: Model;
  readonly numerator: string;
  readonly denominator?: string;
  /** Of a rate what it is per; of a count what its test is held against where that has moved. */
  readonly exposure?: Exposure;
  /** Days in which a row of a past month must still be reported or corrected: months as young are 初步. */
  readonly settlesAfterDays?: number;
  /** What is counted of its rows may still be done after the as-of day: young months stand lower than they will. */
  readonly ripens?: true;
  /** Of amounts and rates: the events they were added up over, which decide how much the figure can bear. */
  readonly events?: string;
  /** How many units of the mart's column make one unit of the figure: 100 where the mart holds 分 and the figure is 元. */
  readonly divisor: number;
  readonly evidence: Evidence;
  /** Other ways to split the figure: a mart of the same measure by one more column. */
  readonly splits: Readonly<
    Record<string, { readonly mart: Model; readonly column: string; readonly numerator: string }>
  >;
}

interface Definition<M extends Model, E extends Model>
  extends Omit<Indicator, 'splits' | 'time' | 'divisor'> {
  readonly divisor?: number;
  readonly mart: M;
  readonly numerator: Columns<M>;
  readonly denominator?: Columns<M>;
  readonly events?: Columns<M>;
  readonly evidence: {
    readonly rows: E;
    readonly numerator: Columns<E>;
    readonly denominator?: Columns<E>;
    readonly at:
      | { readonly month: Columns<E> }
      | { readonly enters: Columns<E>; readonly leaves?: Columns<E> };
  };
  readonly splits?: Indicator['splits'];
}

/** Declares an indicator; columns that its mart or its evidence do not have do not compile. */
export function indicator<M extends Model & Relation, E extends Model & Relation>(
  value: Definition<M, E>,
): Indicator {
  return { splits: {}, divisor: 1, ...value, time: 'month' in value.evidence.at ? 'flow' : 'stock' };
}
