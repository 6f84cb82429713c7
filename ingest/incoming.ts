import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from './sync-folder.ts';

const journal = 'commit.json';

interface Move {
  /** Both relative to the home. */
  readonly from: string;
  readonly to: string;
}

/** `<home>/incoming`: where batches are made. Nothing in it exists for a reader, and none of it outlives its run. */
export function incomingFolder(home: string): string {
  return join(home, 'incoming');
}

/** Writes a file and waits for the disk. */
export async function writeDurably(path: string, text: string): Promise<void> {
  await using file = await open(path, 'w');
  await file.writeFile(text);
  await file.sync();
}

/**
 * Puts all batches of one file in place, or none: the moves are written down before the first is made, and
 * whoever opens the home next makes those that are missing.
 */
export async function commit(home: string, moves: readonly Move[]): Promise<void> {
  const path = join(incomingFolder(home), journal);
  if (moves.length > 1) {
    await writeDurably(`${path}.new`, JSON.stringify(moves));
    await rename(`${path}.new`, path);
    await syncFolder(incomingFolder(home));
  }
  await makeMoves(home, moves);
  if (moves.length > 1) await rm(path);
}

async function makeMoves(home: string, moves: readonly Move[]): Promise<void> {
  for (const { from, to } of moves) {
    const target = join(home, to);
    await mkdir(dirname(target), { recursive: true });
    await rename(join(home, from), target);
    await syncFolder(dirname(target));
  }
}

/** Finishes what a run that died had begun to put in place, and clears away the rest. The home must be locked. */
export async function recoverIncoming(home: string): Promise<void> {
  const folder = incomingFolder(home);
  const begun = await readFile(join(folder, journal), 'utf8').catch(() => null);
  if (begun !== null) {
    const moves: Move[] = JSON.parse(begun);
    const waiting = await Promise.all(
      moves.map(async (move) => ((await readdir(join(home, move.from)).catch(() => null)) ? [move] : [])),
    );
    await makeMoves(home, waiting.flat());
  }
  await rm(folder, { recursive: true, force: true });
}
