import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sealed, unsealed } from '../../sql/sources/sealed.ts';
import { failedBuildName } from '../../sql/words/how-made.ts';
import { besides, homePaths } from '../home.ts';
import type { Manifest } from '../manifest.ts';
import { nullOfFault, readManifest } from '../release.ts';
import type { Kept } from './plan-build.ts';

/** A folder whose tables may be taken over. */
export interface KeptPlace {
  readonly from: string;
  readonly folder: string;
  /** Damaged, and there only to compare with: nothing may be taken over from it. */
  readonly isDamaged?: true;
}

type Made = Pick<Manifest, 'engine' | 'tables'>;

/** Keeps which tables of an unfinished build are whole. */
export async function writeMade(folder: string, made: Made): Promise<void> {
  await writeFile(join(folder, besides.made), sealed(made));
}

/** Where the last failed build left whole tables; null where none did. */
export async function failedBuild(home: string): Promise<KeptPlace | null> {
  const folder = homePaths.failed(home);
  return (await hasWholeTables(folder)) ? { from: failedBuildName, folder } : null;
}

/** Whether an unfinished build has made tables: its list of them, or the manifest that takes its place. */
export async function hasWholeTables(folder: string): Promise<boolean> {
  return ((await readMade(folder)) ?? (await readManifest(folder).catch(nullOfFault))) !== null;
}

/** What may be taken over from a release, or from what a failed build left. Error: RELEASE_DAMAGED. */
export async function readKept({ from, folder, isDamaged }: KeptPlace): Promise<Kept> {
  if (isDamaged) {
    const { engine, tables } = (await readManifest(folder).catch(nullOfFault)) ?? { engine: '', tables: {} };
    return { from, folder, isWhole: false, engine, tables: withoutProof(tables) };
  }
  const made = from === failedBuildName ? await readMade(folder) : null;
  const { engine, tables } = made ?? (await readManifest(folder));
  return { from, folder, isWhole: from !== failedBuildName, engine, tables };
}

function withoutProof(tables: Made['tables']): Made['tables'] {
  return Object.fromEntries(
    Object.entries(tables).map(([table, { fingerprint: _, ...facts }]) => [table, facts]),
  );
}

async function readMade(folder: string): Promise<Made | null> {
  const text = await readFile(join(folder, besides.made), 'utf8').catch(() => null);
  return text === null ? null : unsealed<Made>(text);
}
