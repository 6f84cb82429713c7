import { currentRelease, listReleases, type Manifest, unreadableReleases } from '../../models/index.ts';
import { beijingTime } from '../../sql/words/beijing-time.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';

/** Every finished release, newest first, and which one readers use; then those that cannot be read any more. */
export async function releases({ language }: Terminal, home: string): Promise<Outcome> {
  const [found, current] = [await listReleases(home), await currentRelease(home)];
  const unreadable = await unreadableReleases(home);
  const listing = () =>
    table<Manifest>(
      [
        { head: say(language, 'head_current'), cell: ({ id }) => (id === current ? '●' : '') },
        { head: say(language, 'head_release'), cell: ({ id }) => id },
        { head: say(language, 'head_as_of'), cell: ({ asOf }) => asOf },
        { head: say(language, 'head_built'), cell: ({ builtAt }) => beijingTime(builtAt) },
        { head: say(language, 'head_batches'), cell: ({ batches }) => batches.length, align: 'right' },
        { head: '', cell: ({ demo }) => (demo ? say(language, 'demo_data') : '') },
      ],
      found,
    );
  return {
    json: { current, releases: found, unreadable },
    text: () =>
      [
        found.length === 0 && unreadable.length === 0 ? say(language, 'releases_none') : listing(),
        ...unreadable.map((release) => say(language, 'release_unreadable', { release })),
      ].join('\n'),
  };
}
