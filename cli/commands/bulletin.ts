import { bulletin as bulletinOf, openRelease, type Question } from '../../models/index.ts';
import type { Outcome } from '../outcome.ts';
import type { Terminal } from '../terminal.ts';
import { type Readable, releaseLine } from './release-line.ts';

/** Accidents of a period in the sentence forms of the ministry's bulletins. */
export async function bulletin(
  { language }: Terminal,
  { home, release: id }: Readable,
  asked: Pick<Question, 'region' | 'period'>,
): Promise<Outcome> {
  await using release = await openRelease(home, id);
  const told = await bulletinOf(release, asked);
  const { overall, regions, major, types, notes } = told;
  return {
    json: told,
    text: () =>
      [
        ...[overall, regions, major, types].flatMap((label) => (label === null ? [] : [label[language]])),
        ...notes.map((note) => note[language]),
        '',
        releaseLine(release.manifest, language),
      ].join('\n'),
  };
}
