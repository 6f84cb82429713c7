import { type Indicator, indicators, type Model, type Relation } from '../../sql/index.ts';
import { type Origins, originsOf } from '../../sql/model/origins.ts';
import { columnsOf, isSource } from '../../sql/model/source.ts';
import { Fault } from '../../sql/words/fault.ts';
import type { Label } from '../../sql/words/label.ts';
import { isAnalysis } from '../analyses/analysis.ts';
import type { Graph } from './graph.ts';

/** A column of a model or of a source. */
export interface ColumnNamed {
  readonly relation: string;
  readonly column: string;
  readonly label: Label;
  /** Of a source column: the dataset whose files bring it, by name. */
  readonly dataset: string | null;
}

/**
 * How a column comes to its values: taken over from one column, computed from one or from several, decided by others
 * without being made of them, a count of rows, a constant, or what a statistical method makes of rows.
 */
export type OriginKind = 'same' | 'computed' | 'several' | 'decided' | 'rows' | 'constant' | 'statistic';

export interface ColumnOrigin {
  readonly kind: OriginKind;
  /** Columns of what the model reads. */
  readonly from: readonly ColumnNamed[];
  /** Columns that decide which value is taken, or whether any. */
  readonly decidedBy: readonly ColumnNamed[];
  /** Relations whose rows are counted. */
  readonly counted: readonly string[];
  /** The columns at the beginning of it all, with those that only decide. */
  readonly sources: readonly ColumnNamed[];
}

export interface IndicatorNamed {
  readonly name: string;
  readonly title: Label;
}

export interface ColumnTraced extends ColumnNamed, ColumnOrigin {
  /** Columns made of it, and columns it decides. */
  readonly usedBy: readonly ColumnNamed[];
  readonly decides: readonly ColumnNamed[];
  /** Statistics that read its relation as a whole: which of them it goes into is the method's business. */
  readonly readWhole: readonly string[];
  /** Figures that add it up, themselves or through other columns. */
  readonly indicators: readonly IndicatorNamed[];
}

/** The way of a column's values, from the sources to the marts; `step` as in `ModelLineage`. */
export interface ColumnWay {
  readonly nodes: readonly (ColumnNamed & { readonly step: number })[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
}

/** Which column is made of which, over a whole graph. */
class ColumnLineage {
  readonly #named = new Map<string, ColumnNamed>();
  readonly #origins = new Map<string, Origins>();
  readonly #users = new Map<string, string[]>();
  readonly #statistics = new Set<string>();
  readonly #readWhole = new Map<string, string[]>();

  constructor({ models }: Graph) {
    for (const model of models) {
      for (const relation of [model, ...Object.values(model.imports)]) this.#name(relation);
      if (isAnalysis(model)) {
        this.#statistics.add(model.name);
        for (const { name } of Object.values(model.imports))
          this.#readWhole.set(name, [...(this.#readWhole.get(name) ?? []), model.name]);
      }
      for (const [column, origins] of originColumns(model)) {
        const key = `${model.name}.${column}`;
        this.#origins.set(key, origins);
        for (const from of origins.values.union(origins.conditions))
          this.#users.set(from, [...(this.#users.get(from) ?? []), key]);
      }
    }
  }

  /** Error: COLUMN_UNKNOWN. */
  of(relation: string, column: string): ColumnTraced {
    const key = `${relation}.${column}`;
    const own = this.#named.get(key);
    if (!own) throw new Fault('COLUMN_UNKNOWN', { model: relation, column });
    const users = this.#users.get(key) ?? [];
    const isMade = (user: string) => this.#origins.get(user)!.values.has(key);
    const down = this.#reached(key, (name) => this.#mainUsers(name));
    return {
      ...own,
      ...this.#origin(key),
      usedBy: this.#all(users.filter(isMade)),
      decides: this.#all(users.filter((user) => !isMade(user))),
      readWhole: this.#readWhole.get(own.relation) ?? [],
      indicators: indicators
        .filter((one) => addedUp(one).some((name) => down.has(name)))
        .map(({ name, title }) => ({ name, title })),
    };
  }

  /** Error: COLUMN_UNKNOWN. */
  way(relation: string, column: string): ColumnWay {
    const { relation: known } = this.of(relation, column);
    const key = `${known}.${column}`;
    const up = this.#reached(key, (name) => this.#main(name));
    const down = this.#reached(key, (name) => this.#mainUsers(name));
    const steps = new Map([...[...up].map(([name, way]) => [name, -way] as const), ...down]);
    const edges = [...steps.keys()].flatMap((to) =>
      this.#main(to)
        .filter((from) => (up.has(to) && up.has(from)) || (down.has(to) && down.has(from)))
        .map((from) => ({ from, to })),
    );
    return { nodes: [...steps].map(([name, step]) => ({ ...this.#named.get(name)!, step })), edges };
  }

  #name(relation: Relation): void {
    const dataset = isSource(relation) ? relation.dataset.name : null;
    for (const [column, label] of Object.entries(columnsOf(relation)))
      this.#named.set(`${relation.name}.${column}`, { relation: relation.name, column, label, dataset });
  }

  #origin(key: string): ColumnOrigin {
    const { relation } = this.#named.get(key)!;
    const origins = this.#origins.get(key);
    const every = [...this.#reached(key, (name) => this.#every(name)).keys()];
    return {
      kind: this.#statistics.has(relation) ? 'statistic' : origins ? kindOf(origins) : 'constant',
      from: this.#all([...(origins?.values ?? [])]),
      decidedBy: this.#all([...(origins?.conditions.difference(origins.values) ?? [])]),
      counted: [...(origins?.counted ?? [])],
      sources: this.#all(every.filter((name) => !this.#origins.has(name))),
    };
  }

  /** What a column is made of; where it is made of nothing, what decides it. */
  #main(key: string): string[] {
    const origins = this.#origins.get(key);
    if (!origins) return [];
    return [...(origins.values.size > 0 ? origins.values : origins.conditions)];
  }

  #mainUsers(key: string): string[] {
    return (this.#users.get(key) ?? []).filter((user) => this.#main(user).includes(key));
  }

  #every(key: string): string[] {
    const origins = this.#origins.get(key);
    return origins ? [...origins.values.union(origins.conditions)] : [];
  }

  #all(keys: readonly string[]): ColumnNamed[] {
    return keys.map((key) => this.#named.get(key)!);
  }

  /** Every column that can be reached, with the length of the longest way to it. */
  #reached(start: string, next: (key: string) => readonly string[]): Map<string, number> {
    const ways = new Map([[start, 0]]);
    let edge = [start];
    for (let step = 1; edge.length > 0; step += 1) {
      edge = [...new Set(edge.flatMap(next))];
      for (const key of edge) ways.set(key, step);
    }
    return ways;
  }
}

/** What a method makes of rows is told by the relations whose rows they are. */
function originColumns(model: Model): ReadonlyMap<string, Origins> {
  if (!isAnalysis(model)) return originsOf(model).columns;
  const counted = new Set(Object.values(model.imports).map(({ name }) => name));
  const origins = { values: new Set<string>(), conditions: new Set<string>(), counted, isSame: false };
  return new Map(Object.keys(model.columns).map((column) => [column, origins]));
}

function kindOf({ values, conditions, counted, isSame }: Origins): OriginKind {
  if (isSame) return 'same';
  if (values.size > 0) return values.size === 1 ? 'computed' : 'several';
  if (conditions.size > 0) return 'decided';
  return counted.size > 0 ? 'rows' : 'constant';
}

/** The columns an indicator adds up: of its mart, of the rows behind it and of its splits. */
function addedUp({ mart, numerator, denominator, events, evidence, splits }: Indicator): string[] {
  return [
    ...[numerator, denominator, events].map((column) => `${mart.name}.${column}`),
    ...[evidence.numerator, evidence.denominator].map((column) => `${evidence.rows.name}.${column}`),
    ...Object.values(splits).map((split) => `${split.mart.name}.${split.numerator}`),
  ];
}

const known = new WeakMap<Graph['models'], ColumnLineage>();

/** The column lineage of a graph, read from its queries once. */
export function columnLineage(graph: Graph): ColumnLineage {
  const lineage = known.get(graph.models) ?? new ColumnLineage(graph);
  known.set(graph.models, lineage);
  return lineage;
}
