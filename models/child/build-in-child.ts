import { join } from 'node:path';
import type { KeptPlace } from '../skip/kept.ts';
import type { TableMade } from '../skip/make-tables.ts';
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
  /** Where unchanged tables may be taken over from, the first that has one. */
  readonly kept?: readonly KeptPlace[];
  /** Takes nothing over. */
  readonly full?: boolean;
  /** Builds these models whether they are fresh or not, and of the others only what they stand on. */
  readonly selected?: readonly string[];
  /** Nothing is published: what was not asked for and is not fresh stays as its first keeper has it. */
  readonly isTrial?: boolean;
}

/** Builds a release in a process of its own. */
export function buildInChild(places: BuildPlaces, onMade: (built: TableMade) => void): Promise<void> {
  return runChild<TableMade>(join(import.meta.dirname, 'build-child.ts'), [JSON.stringify(places)], onMade);
}
