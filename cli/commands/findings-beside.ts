import type { Reject } from '../../ingest/index.ts';
import { currentRelease, findingsOf, openRelease } from '../../models/index.ts';

/** What other files of the current release make look wrong in a batch; nothing where there is no release yet. */
export async function findingsBeside(home: string, batch: string): Promise<Reject[]> {
  if ((await currentRelease(home)) === null) return [];
  await using release = await openRelease(home);
  return await findingsOf(release, batch);
}
