import { findReceipt, type Reject, underHeading } from '../../ingest/index.ts';
import { currentRelease, findingsOf, openRelease } from '../../models/index.ts';

/** What other files of the current release make look wrong in a batch; nothing where there is no release yet. */
export async function findingsBeside(home: string, batch: string): Promise<Reject[]> {
  if ((await currentRelease(home)) === null) return [];
  await using release = await openRelease(home);
  const receipt = await findReceipt(home, batch);
  return (await findingsOf(release, batch)).map((finding) => underHeading(finding, receipt));
}
