import { doubts as doubtsOf, openRelease } from '../../models/index.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { type Readable, releaseLine } from './release-line.ts';

/** What looks too perfect, for auditors. */
export async function doubts(
  { language }: Terminal,
  { home, release: id }: Readable,
  asked: { readonly all?: boolean },
): Promise<Outcome> {
  await using release = await openRelease(home, id);
  const found = await doubtsOf(release, asked);
  const short = (value: number | null) => (value === null ? null : Number(value.toPrecision(3)));
  return {
    json: found,
    text: () =>
      [
        found.headline[language],
        table(
          [
            { head: say(language, 'stat_check'), cell: ({ label }) => label[language] },
            { head: say(language, 'stat_name'), cell: ({ unit, unit_name }) => unit_name ?? unit },
            { head: say(language, 'stat_count'), cell: ({ item_count }) => item_count, align: 'right' },
            {
              head: say(language, 'stat_statistic'),
              cell: ({ statistic }) => short(statistic),
              align: 'right',
            },
            {
              head: say(language, 'stat_by_chance'),
              cell: ({ expected }) => short(expected),
              align: 'right',
            },
            {
              head: say(language, 'stat_adjusted'),
              cell: ({ adjusted_p }) => short(adjusted_p),
              align: 'right',
            },
            { head: say(language, 'stat_outcome'), cell: ({ said }) => said[language] },
          ],
          found.doubts,
        ),
        releaseLine(found.release, language),
      ].join('\n\n'),
  };
}
