import { inspectionTargets, openRelease } from '../../models/index.ts';
import type { Language } from '../../sql/words/label.ts';
import type { Outcome } from '../outcome.ts';
import { decimals, percent } from '../statistic.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { type Readable, releaseLine } from './release-line.ts';

/** Whom to inspect next, and why. */
export async function targets({ language }: Terminal, { home, release: id }: Readable): Promise<Outcome> {
  await using release = await openRelease(home, id);
  const found = await inspectionTargets(release);
  return {
    json: found,
    text: () =>
      [
        [found.headline[language], ...triedLine(found, language)].join('\n'),
        table(
          [
            { head: say(language, 'stat_place'), cell: ({ place }) => place, align: 'right' },
            { head: say(language, 'stat_name'), cell: ({ site_name }) => site_name },
            {
              head: say(language, 'stat_expected'),
              cell: (row) => decimals(row.expected_count, 3),
              align: 'right',
            },
            { head: say(language, 'stat_unvisited'), cell: (row) => row.unvisited_days, align: 'right' },
            { head: say(language, 'stat_pick'), cell: ({ picked }) => picked[language] },
            {
              head: say(language, 'stat_reasons'),
              cell: ({ reasons }) => reasons.map((reason) => reason[language]).join('; ') || null,
            },
          ],
          found.sites,
        ),
        releaseLine(found.release, language),
      ].join('\n\n'),
  };
}

/** What the order was worth where it was tried on the last quarter. */
function triedLine({ tried }: Awaited<ReturnType<typeof inspectionTargets>>, language: Language): string[] {
  if (tried === null || tried.precision_ratio === null) return [];
  return [
    say(language, 'targets_tried', {
      sites: tried.site_count,
      found: tried.found_count,
      share: tried.share_percent,
      visits: tried.visit_count,
      precision: percent(tried.precision_ratio) ?? '—',
      recall: percent(tried.recall_ratio) ?? '—',
      auc: decimals(tried.auc, 2) ?? '—',
    }),
  ];
}
