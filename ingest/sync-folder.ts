import { open } from 'node:fs/promises';

/** Makes renames within a folder outlive a crash. */
export async function syncFolder(folder: string): Promise<void> {
  await using handle = await open(folder, 'r');
  await handle.sync().catch((error: unknown) => {
    // Windows cannot flush a folder.
    if (!(error instanceof Error && 'code' in error && (error.code === 'EPERM' || error.code === 'EISDIR')))
      throw error;
  });
}
