import { join } from 'node:path';
import type { ModelBuilt } from '../build-models.ts';
import { runChild } from './run-child.ts';

/** What a release is built of, and where. */
export interface BuildPlaces {
  readonly home: string;
  /** Where it is built. */
  readonly folder: string;
  /** A folder shaped like a home, with batches that are not received yet. */
  readonly pending?: string;
  /** Folders of `compact/` whose bytes were compared; without them every batch is read from its own files. */
  readonly compacts?: readonly string[];
  /** As the home was known at this instant, UTC. */
  readonly asOf?: string;
}

/** Builds a release in a process of its own. */
export function buildInChild(places: BuildPlaces, onBuilt: (built: ModelBuilt) => void): Promise<void> {
  return runChild<ModelBuilt>(join(import.meta.dirname, 'build-child.ts'), [JSON.stringify(places)], onBuilt);
}
