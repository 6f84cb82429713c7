import { join } from 'node:path';
import type { ModelBuilt } from '../build-models.ts';
import { runChild } from './run-child.ts';

/** Builds a release in a process of its own: home, folder, and pending batches where there are any. */
export function buildInChild(
  places: readonly [home: string, folder: string, pending?: string],
  onBuilt: (built: ModelBuilt) => void,
): Promise<void> {
  return runChild<ModelBuilt>(
    join(import.meta.dirname, 'build-child.ts'),
    places as readonly string[],
    onBuilt,
  );
}
