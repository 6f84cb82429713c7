import { keptWords } from '../../dashboard/charts/format/kept.ts';
import { closingTime, openRelease } from '../../models/index.ts';
import type { Outcome } from '../outcome.ts';
import { interval } from '../statistic.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { type Readable, releaseLine } from './release-line.ts';

/** How long things take to be closed, the open among them. */
export async function closing(
  { language }: Terminal,
  { home, release: id }: Readable,
  asked: { readonly clock?: string; readonly by?: string },
): Promise<Outcome> {
  await using release = await openRelease(home, id);
  const found = await closingTime(release, asked);
  return {
    json: found,
    text: () =>
      [
        found.headline[language],
        table(
          [
            { head: say(language, 'stat_clock'), cell: ({ label }) => label[language] },
            { head: say(language, 'stat_name'), cell: ({ unit_label }) => unit_label[language] },
            {
              head: say(language, 'stat_count'),
              cell: ({ spell_count }) => spell_count ?? null,
              align: 'right',
            },
            {
              head: say(language, 'stat_open'),
              cell: ({ open_count }) => open_count ?? null,
              align: 'right',
            },
            {
              head: say(language, 'stat_median'),
              cell: (row) =>
                interval(row.median_days ?? null, row.median_low ?? null, row.median_high ?? null, 0),
            },
            {
              head: say(language, 'stat_limit'),
              cell: ({ limit_days }) => limit_days ?? null,
              align: 'right',
            },
            { head: say(language, 'stat_unit'), cell: ({ days_unit }) => days_unit[language] },
            {
              head: say(language, 'stat_kept'),
              cell: ({ kept_ratio, kept_low, kept_high }) =>
                kept_ratio == null ? null : keptWords(kept_ratio, kept_low ?? null, kept_high ?? null),
              align: 'right',
            },
            {
              head: say(language, 'head_state'),
              cell: ({ said, state, is_approximate }) =>
                [
                  said?.[language] ?? say(language, `state_${state}`),
                  ...(is_approximate ? [say(language, 'marked_approximate')] : []),
                ].join(language === 'zh' ? '，' : ', '),
            },
          ],
          found.groups,
        ),
        ...(found.note ? [found.note[language]] : []),
        releaseLine(found.release, language),
      ].join('\n\n'),
  };
}
