import { fairScores, openRelease } from '../../models/index.ts';
import type { Outcome } from '../outcome.ts';
import { decimals, percent } from '../statistic.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { type Readable, releaseLine } from './release-line.ts';

/** The counties' scores, part by part, with how far their places hang on the weights. */
export async function scores({ language }: Terminal, { home, release: id }: Readable): Promise<Outcome> {
  await using release = await openRelease(home, id);
  const found = await fairScores(release);
  const parts = found.counties[0]?.parts ?? [];
  return {
    json: found,
    text: () =>
      [
        found.headline[language],
        table(
          [
            { head: say(language, 'stat_name'), cell: ({ label }) => label[language] },
            {
              head: say(language, 'stat_score_place'),
              cell: ({ place, place_low, place_high }) =>
                place === null ? null : `${place} (${place_low}–${place_high})`,
              align: 'right',
            },
            {
              head: say(language, 'stat_top'),
              cell: ({ top_share }) => percent(top_share),
              align: 'right',
            },
            {
              head: say(language, 'stat_place_kept'),
              cell: ({ place_kept_by_weights: weights, place_kept_by_sample: sample }) =>
                weights === null ? null : `${percent(weights)} / ${percent(sample)}`,
              align: 'right',
            },
            {
              head: say(language, 'stat_third_kept'),
              cell: ({ third_kept_by_weights: weights, third_kept_by_sample: sample }) =>
                weights === null ? null : `${percent(weights)} / ${percent(sample)}`,
              align: 'right',
            },
            { head: say(language, 'stat_total'), cell: ({ score }) => decimals(score, 1), align: 'right' },
            ...parts.map(({ part, label, weight }) => ({
              head: `${label[language]} ×${weight}`,
              cell: (row: (typeof found.counties)[number]) =>
                decimals(row.parts.find((one) => one.part === part)!.score, 1),
              align: 'right' as const,
            })),
            {
              head: '',
              cell: ({ said, is_stable }) =>
                said?.[language] ?? (is_stable === false ? say(language, 'unstable_place') : null),
            },
          ],
          found.counties,
        ),
        say(language, 'kept_by'),
        say(language, 'weights_of', {
          year: found.weights.year,
          who: found.weights.setBy[language],
          source: found.weights.source[language],
        }),
        releaseLine(found.release, language),
      ].join('\n\n'),
  };
}
