export { lineNames, lines } from '../../sql/words/lines.ts';
export { checkGraph, type GraphChecked } from './check-graph.ts';
export { compiledModel, describeModel, type ModelDescribed } from './describe-model.ts';
export { graphOf, type Layer } from './graph.ts';
export { type LineageStep, lineageOf, type ModelLineage } from './lineage.ts';
export { listModel, type ModelListed } from './list-model.ts';
export { selectModels } from './select.ts';
