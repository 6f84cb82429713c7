import { howMade } from '../../sql/words/how-made.ts';
import type { Label } from '../../sql/words/label.ts';
import type { Manifest } from '../manifest.ts';

/** What one release says of a model it built. */
export interface ModelBuilt {
  readonly release: string;
  /** Instant, UTC. */
  readonly builtAt: string;
  readonly rows: number;
  readonly milliseconds: number;
  /** Why it was built, or where it was taken over from; null in old releases. */
  readonly how: Label | null;
  /** The last month that every county had reported, its last day. */
  readonly asOf: string;
}

/** The builds of a model in the releases given, in their order; releases from before there was such a model are left out. */
export function buildHistory(name: string, releases: readonly Manifest[]): ModelBuilt[] {
  return releases.flatMap(({ id, builtAt, asOf, tables }) => {
    const built = tables[name];
    if (!built) return [];
    const { rows, milliseconds } = built;
    return [{ release: id, builtAt, asOf, rows, milliseconds, how: howMade(built) }];
  });
}
