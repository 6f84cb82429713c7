export { lineNames, lines } from '../../sql/words/lines.ts';
export { buildHistory, type ModelBuilt } from './build-history.ts';
export { checkGraph, type GraphChecked } from './check-graph.ts';
export {
  type ColumnNamed,
  type ColumnTraced,
  type ColumnWay,
  columnLineage,
  type OriginKind,
} from './column-lineage.ts';
export { type DatasetDescribed, describeDataset } from './describe-dataset.ts';
export { compiledModel, describeModel, type ModelDescribed } from './describe-model.ts';
export { type DatasetFreshness, freshnessOf } from './freshness.ts';
export { graphOf, type Layer } from './graph.ts';
export { type LineageStep, lineageOf, type ModelLineage } from './lineage.ts';
export { listModel, type ModelListed } from './list-model.ts';
export { type Found, searchCatalogue } from './search.ts';
export { selectModels } from './select.ts';
