import { datasetsBehind, indicators } from '../../sql/index.ts';
import type { CodeList, Column } from '../../sql/sources/column.ts';
import { type DatasetName, datasetNamed } from '../../sql/sources/datasets/index.ts';
import type { Label } from '../../sql/words/label.ts';
import { type ColumnTraced, columnLineage, type IndicatorNamed } from './column-lineage.ts';
import { type Graph, graphOf } from './graph.ts';

export interface DatasetDescribed {
  readonly name: DatasetName;
  readonly title: Label;
  readonly key: readonly string[];
  readonly monthly: boolean;
  readonly columns: readonly (Pick<Column, 'kind' | 'label' | 'aliases' | 'nullable'> & {
    readonly name: string;
    readonly unit: Label | null;
    readonly codes: CodeList | null;
    /** Null for a personal column, which enters no release, and where no model reads the dataset. */
    readonly lineage: ColumnTraced | null;
  })[];
  /** Models that read its rows. */
  readonly readBy: readonly string[];
  /** Figures that count its rows. */
  readonly indicators: readonly IndicatorNamed[];
}

/** Everything a reader should know of a kind of file, read from its contract. */
export function describeDataset(name: DatasetName, graph: Graph = graphOf()): DatasetDescribed {
  const { title, key, monthly, columns } = datasetNamed(name);
  const readBy = graph.children.get(`src_${name}`) ?? new Set<string>();
  const lineage = columnLineage(graph);
  return {
    name,
    title,
    key,
    monthly,
    columns: Object.entries(columns).map(([column, { kind, label, aliases, nullable, unit, codes }]) => ({
      name: column,
      kind,
      label,
      aliases,
      nullable,
      unit: unit ?? null,
      codes: codes ?? null,
      lineage: kind === 'personal' || readBy.size === 0 ? null : lineage.of(`src_${name}`, column),
    })),
    readBy: [...readBy],
    indicators: indicators
      .filter((one) => datasetsBehind(one).includes(name))
      .map((one) => ({ name: one.name, title: one.title })),
  };
}
