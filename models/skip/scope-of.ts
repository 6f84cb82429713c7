import { Fault } from '../../sql/words/fault.ts';
import type { BuildScope } from '../build.ts';
import type { BuildPlaces } from '../child/build-in-child.ts';
import { graphOf } from '../graph/graph.ts';
import { codeOf } from '../graph/model-code.ts';
import { selectModels } from '../graph/select.ts';
import { homePaths } from '../home.ts';
import type { Manifest } from '../manifest.ts';
import { failedBuild, type KeptPlace } from './kept.ts';

/** What of a release is to be built, as its child is told. */
export interface Scope {
  readonly order: Omit<BuildPlaces, 'home' | 'folder' | 'pending'>;
  /** Whether tables are to be built although they are fresh. */
  readonly isForced: boolean;
}

/** The release to take tables over from, and whether it is sound. */
export interface Last {
  readonly manifest: Manifest;
  readonly isSound: boolean;
}

/** Makes an order of what is asked for. Errors: SELECTOR_UNKNOWN, CONTINUE_NOTHING. */
export async function scopeOf(
  home: string,
  { selectors = [], full = false, goesOn = false, asOf }: BuildScope,
  last: Last | null,
): Promise<Scope> {
  const selected = selectors.length === 0 ? undefined : selectedModels(selectors, last?.manifest ?? null);
  return {
    order: {
      kept: [...(last ? [placeOf(home, last)] : []), ...(goesOn ? [await requireFailed(home)] : [])],
      full,
      ...(selected === undefined ? {} : { selected }),
      ...(asOf === undefined ? {} : { asOf }),
    },
    isForced: full || (selected ?? []).length > 0,
  };
}

function placeOf(home: string, { manifest: { id }, isSound }: Last): KeptPlace {
  return { from: id, folder: homePaths.release(home, id), ...(isSound ? {} : { isDamaged: true }) };
}

async function requireFailed(home: string): Promise<KeptPlace> {
  const failed = await failedBuild(home);
  if (failed === null) throw new Fault('CONTINUE_NOTHING', { folder: homePaths.failed(home) });
  return failed;
}

function selectedModels(selectors: readonly string[], last: Manifest | null): string[] {
  const graph = graphOf();
  const changed = graph.models.filter((model) => last?.tables[model.name]?.code !== codeOf(model));
  return selectModels(graph, selectors, new Set(changed.map(({ name }) => name)));
}
