import type { ModelColumns } from '../model/columns.ts';
import type { Model, TypedModel } from '../model/model.ts';
import type { Label } from '../words/label.ts';
import type { Exposure } from './exposures.ts';
import type { Indicator } from './indicator.ts';
import { monthly } from './tallied-months.ts';
import { tallied } from './tallied-rows.ts';
import { type AnyMeasures, type ColumnName, type Measures, monthOfColumn } from './tally-measure.ts';

/** An indicator of a tally: what `Indicator` says beside what its measures say already. */
interface Counted<M>
  extends Pick<Indicator, 'title' | 'definition' | 'better' | 'role' | 'source' | 'ripens'> {
  readonly version?: number;
  readonly numerator: M;
  readonly denominator?: M;
  readonly events?: M;
  /**
   * Makes it a rate: the measure it is per, added up over the period; how many of its units make one of the rate's; and
   * the measure that counts the rows it was added up over.
   */
  readonly per?: Per<M>;
  readonly divisor?: number;
  readonly unit?: Label;
}

interface Per<M> {
  readonly measure: M;
  readonly units: number;
  /** What those are called. */
  readonly unit: Label;
  readonly toldBy: M;
}

interface Declared<C extends ModelColumns, M extends Measures<C>> {
  /** The staged rows. */
  readonly of: TypedModel<C>;
  /** What the rows are, for the names of the models: `drill` gives `int_drills__tallied`, `fct_drill_month`. */
  readonly entity: string;
  readonly about: Label;
  readonly measures: M;
  readonly indicators: Readonly<Record<string, Counted<ColumnName<M>>>>;
}

/** A dataset counted by county and month: its rows, each with what it counts for, their sums, and what they say. */
export interface Tally {
  readonly rows: Model;
  readonly mart: Model;
  readonly indicators: readonly Indicator[];
}

/** Declares what is counted of a dataset; columns that its rows do not have do not compile. */
export function tally<C extends ModelColumns, const M extends Measures<C>>(declared: Declared<C, M>): Tally {
  const { of, entity, about, measures, indicators } = declared as unknown as Declared<
    ModelColumns,
    AnyMeasures
  >;
  const rows = tallied(of as Model, entity, about, measures);
  const mart = monthly(of as Model, rows, entity, about, measures, Object.values(indicators));
  return {
    rows,
    mart,
    indicators: Object.entries(indicators).map(([name, one]) =>
      indicatorOf(name, one, { rows, mart, measures }),
    ),
  };
}

function indicatorOf(
  name: string,
  one: Counted<string>,
  { rows, mart, measures }: Omit<Tally, 'indicators'> & { readonly measures: AnyMeasures },
): Indicator {
  const { title, definition, better, role, source, numerator, denominator, events, per, divisor = 1 } = one;
  const { on, until, isLevel, unit, sum } = measures[numerator]!;
  const enters = monthOfColumn(on);
  const at = isLevel
    ? { level: enters }
    : until === undefined
      ? { month: enters }
      : until === 'stays'
        ? { enters }
        : { enters, leaves: monthOfColumn(until) };
  return {
    name,
    title,
    definition,
    version: one.version ?? 1,
    unit: one.unit ?? (denominator ? { zh: '', en: '' } : unit),
    kind: denominator ? 'ratio' : per ? 'rate' : sum ? 'amount' : 'count',
    time: 'month' in at ? 'flow' : 'stock',
    better,
    role,
    source,
    mart,
    numerator,
    ...(denominator && { denominator }),
    ...(events && { events }),
    ...(one.ripens && { ripens: one.ripens }),
    ...(per && { exposure: exposureOf(per, { rows, mart, measures }) }),
    divisor,
    evidence: { rows, numerator, ...(denominator && { denominator }), at },
    splits: {},
  };
}

function exposureOf(
  { measure, units, unit, toldBy }: Per<string>,
  { rows, mart, measures }: Omit<Tally, 'indicators'> & { readonly measures: AnyMeasures },
): Exposure {
  return {
    label: mart.columns[measure]!.label,
    unit,
    mart,
    column: measure,
    toldBy,
    per: units,
    over: 'total',
    evidence: { rows, column: measure, month: monthOfColumn(measures[measure]!.on) },
  };
}
