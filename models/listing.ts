/** A second, narrow door: what `anzhu ls` needs, without the rooms that take longer to load than it takes to run. */
export { graphOf } from './graph/graph.ts';
export { listModel } from './graph/list-model.ts';
export { selectModels } from './graph/select.ts';
export { currentManifest } from './release.ts';
