import type { Label } from '../words/label.ts';

/** A value the county writes although it follows from others of its row: what differs is told, never refused. */
export interface Derived<Name extends string = string> {
  readonly column: Name;
  /** What it follows from. A sheet without the first of them says nothing to compare with. */
  readonly from: readonly [Name, ...Name[]];
  /** A sheet without any one of them says nothing either: what it leaves out may be part of the sum. */
  readonly needsAll?: true;
  /** SQL over the columns of a row; null where they do not tell. */
  readonly value: string;
  /** The largest difference of two numbers that is none. */
  readonly tolerance?: number;
  /** The law or standard by which it follows. */
  readonly source: Label;
}

/** Classes from the lowest to the highest, each with the least a measure must be; any one measure is enough. */
export interface Thresholds<Measure extends string = string> {
  readonly source: string;
  readonly classes: readonly ({ readonly code: string } & Readonly<Record<Measure, number>>)[];
}

/**
 * SQL: the highest class any measure reaches; `measures` are SQL by their names in `thresholds`. Null where the first
 * of them is empty; other empty ones count as nothing.
 */
export function highestClass<Measure extends string>(
  { classes }: Thresholds<NoInfer<Measure>>,
  measures: Readonly<Record<Measure, string>>,
): string {
  const names = Object.keys(measures) as Measure[];
  const reached = (own: Readonly<Record<Measure, number>>) =>
    names.map((name) => `coalesce(${measures[name]}, 0) >= ${own[name]}`).join(' or ');
  const whens = classes.toReversed().map((own) => `when ${reached(own)} then '${own.code}'`);
  return `case when ${measures[names[0]!]} is null then null ${whens.join(' ')} end`;
}
