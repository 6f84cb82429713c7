import { isView } from '../../sql/index.ts';
import type { Why } from '../../sql/words/how-made.ts';
import { type Graph, reached } from '../graph/graph.ts';
import { sourceColumns } from '../load-sources.ts';
import type { TableFacts } from '../manifest.ts';
import type { Fingerprint } from './fingerprints.ts';

/** Tables that may be taken over: those of a sound release, or what a failed build left. */
export interface Kept {
  /** The id of a release, or `failed`. */
  readonly from: string;
  readonly folder: string;
  /** Whether its file was closed and compared byte by byte. */
  readonly isWhole: boolean;
  readonly engine: string;
  readonly tables: Readonly<Record<string, TableFacts>>;
}

export interface PlanAsked {
  readonly relations: ReadonlyMap<string, Fingerprint>;
  readonly parents: Graph['parents'];
  readonly engine: string;
  /** Where tables may be taken over from, the first that has one; reasons are given against the first. */
  readonly kept: readonly Kept[];
  readonly full?: boolean;
  /** The models asked for by name: only they, what they stand on and the sources are built. */
  readonly selected?: ReadonlySet<string> | null;
  /** Of a selection that is only looked at: what is behind is taken over as it was. */
  readonly isTrial?: boolean;
}

export interface Plan {
  readonly builds: ReadonlyMap<string, Why>;
  readonly takes: ReadonlyMap<string, Kept>;
  /** Neither asked for nor fresh: with any of these there is nothing to publish. */
  readonly behind: readonly string[];
}

/** What each table of a release needs: building, and why, or taking over from where. */
export function planBuild({ relations, parents, engine, kept, full, selected, isTrial }: PlanAsked): Plan {
  const builds = new Map<string, Why>();
  const takes = new Map<string, Kept>();
  const behind: string[] = [];
  // A view is never as it was: it shows what its tables hold now.
  const lacking = [...relations.keys()].filter((table) => isView(table) || !kept[0]?.tables[table]);
  const asked = [...sourceColumns.keys(), ...(selected ?? []), ...(isTrial ? lacking : [])];
  const needed = selected && reached(parents, asked);
  for (const [table, own] of relations) {
    // A view is not worth copying: it comes with its file, or is made.
    const from = kept.find(
      ({ tables, isWhole }) => tables[table]?.fingerprint === own.fingerprint && (isWhole || !isView(table)),
    );
    const isForced = full || selected?.has(table);
    if (from && !isForced) takes.set(table, from);
    else if (needed && !needed.has(table)) behind.push(table);
    else builds.set(table, from ? 'forced' : whyStale(table, own, engine, kept[0]));
  }
  if (isTrial) for (const table of behind) takes.set(table, kept[0]!);
  else if (behind.length > 0) for (const table of takes.keys()) if (!needed?.has(table)) takes.delete(table);
  return { builds, takes, behind };
}

function whyStale(table: string, own: Fingerprint, engine: string, before: Kept | undefined): Why {
  const was = before?.tables[table];
  if (before === undefined || was === undefined) return 'new';
  if (was.fingerprint === undefined) return 'unproven';
  if (was.code !== own.code) return 'code';
  return before.engine === engine ? 'inputs' : 'engine';
}
