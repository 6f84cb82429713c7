import { format } from 'sql-formatter';
import { compile, type Model } from '../../sql/index.ts';
import type { CodeList } from '../../sql/sources/column.ts';
import type { DatasetName } from '../../sql/sources/datasets/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import type { Label } from '../../sql/words/label.ts';
import { lines } from '../../sql/words/lines.ts';
import { isAnalysis } from '../analyses/analysis.ts';
import type { Manifest } from '../manifest.ts';
import { type ColumnTraced, columnLineage } from './column-lineage.ts';
import { datasetsUnder } from './freshness.ts';
import { type Graph, graphOf } from './graph.ts';
import { listModel, type ModelListed } from './list-model.ts';

export interface ModelDescribed extends ModelListed {
  readonly owner: Label;
  readonly grain: readonly string[];
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly label: Label;
    readonly unit: Label | null;
    readonly codes: CodeList | null;
    readonly absent: Label | null;
    readonly lineage: ColumnTraced;
  }[];
  /** `held` is when the current release was built; null where it was built without the check. */
  readonly checks: readonly { readonly name: string; readonly about: Label; readonly held: string | null }[];
  /** Datasets it stands on. */
  readonly datasets: readonly DatasetName[];
  readonly reads: readonly string[];
  readonly readBy: readonly string[];
  readonly sql: string;
}

/** Everything a reader should know of a model; all of it is read from the model that runs. Error: SELECTOR_UNKNOWN. */
export function describeModel(
  name: string,
  current: Manifest | null,
  graph: Graph = graphOf(),
): ModelDescribed {
  const model = modelNamed(name, graph);
  const lineage = columnLineage(graph);
  const isHeld = (check: string) =>
    current?.checks.some((one) => one.model === name && one.check === check) ?? false;
  return {
    ...listModel(model, current),
    owner: lines[model.line].owner,
    grain: model.grain,
    columns: Object.entries(model.columns).map(([column, { sql, label, unit, codes, absent }]) => ({
      name: column,
      type: sql,
      label,
      unit: unit ?? null,
      codes: codes ?? null,
      absent: absent ?? null,
      lineage: lineage.of(name, column),
    })),
    checks: model.checks.map((check) => ({
      name: check.name,
      about: check.about,
      held: current && isHeld(check.name) ? current.builtAt : null,
    })),
    datasets: datasetsUnder(model),
    reads: [...(graph.parents.get(name) ?? [])],
    readBy: [...(graph.children.get(name) ?? [])],
    sql: compiledModel(name, graph),
  };
}

/** The SQL of a model, laid out for reading. Error: SELECTOR_UNKNOWN. */
export function compiledModel(name: string, graph: Graph = graphOf()): string {
  const model = modelNamed(name, graph);
  return isAnalysis(model) ? computed(model) : readable(compile(model));
}

/** What stands for SQL where there is none. */
function computed({ name, imports }: Model): string {
  const read = Object.values(imports).map((relation) => relation.name);
  return `-- models/analyses/${name}.ts\n-- 由统计程序计算，读取 / computed by statistics over: ${read.join(', ')}\nselect * from ${name}`;
}

/** SQL laid out for reading. */
export function readable(sql: string): string {
  return format(sql, { language: 'duckdb', keywordCase: 'lower' });
}

function modelNamed(name: string, graph: Graph): Model {
  const model = graph.models.find((one) => one.name === name);
  if (!model) throw new Fault('SELECTOR_UNKNOWN', { selector: name });
  return model;
}
