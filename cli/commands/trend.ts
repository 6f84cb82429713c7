import { openRelease, trendOf } from '../../models/index.ts';
import type { Outcome } from '../outcome.ts';
import { decimals } from '../statistic.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { type Readable, releaseLine } from './release-line.ts';

/** The points of an indicator's control chart with their limits and signals. */
export async function trend(
  { language }: Terminal,
  { home, release: id }: Readable,
  asked: { readonly indicator: string; readonly region?: string },
): Promise<Outcome> {
  await using release = await openRelease(home, id);
  const found = await trendOf(release, asked);
  return {
    json: found,
    text: () =>
      [
        `${found.region.label[language]}  ${found.headline[language]}`,
        table(
          [
            {
              head: say(language, 'stat_on'),
              cell: (point) => (point.series === 'month' ? point.drawn_on.slice(0, 7) : point.drawn_on),
            },
            { head: say(language, 'head_value'), cell: ({ value }) => shown(value), align: 'right' },
            {
              head: say(language, 'stat_limits'),
              cell: ({ low, high }) => (low === null ? null : `${shown(low)}–${shown(high)}`),
              align: 'right',
            },
            { head: say(language, 'stat_signal'), cell: ({ said }) => said?.[language] ?? '' },
          ],
          found.points,
        ),
        releaseLine(found.release, language),
      ].join('\n\n'),
  };
}

function shown(value: number | null): string | null {
  return decimals(value, value === null || Number.isInteger(value) ? 0 : 3);
}
