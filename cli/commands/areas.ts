import { openRelease, type State, type WeakAreasAsked, weakAreas } from '../../models/index.ts';
import type { Language } from '../../sql/words/label.ts';
import type { Outcome } from '../outcome.ts';
import { decimals, interval } from '../statistic.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { type Readable, releaseLine } from './release-line.ts';

/** Units against their peers, those that can bear a place first. */
export async function areas(
  { language }: Terminal,
  { home, release: id }: Readable,
  asked: WeakAreasAsked,
): Promise<Outcome> {
  await using release = await openRelease(home, id);
  const found = await weakAreas(release, asked);
  const scope = say(language, 'measured_by', {
    event: found.event[language],
    by: found.by[language],
    months: found.months,
    exposure: found.exposure[language],
  });
  return {
    json: found,
    text: () =>
      [
        `${found.headline[language]}\n${scope}`,
        table(
          [
            { head: say(language, 'stat_name'), cell: ({ label }) => label[language] },
            {
              head: say(language, 'stat_observed'),
              cell: ({ observed }) => observed,
              align: 'right',
            },
            {
              head: say(language, 'stat_expected'),
              cell: ({ expected }) => decimals(expected, 1),
              align: 'right',
            },
            {
              head: say(language, 'stat_ratio'),
              cell: ({ ratio }) => decimals(ratio, 2),
              align: 'right',
            },
            ...(found.unstandardised === null
              ? [
                  {
                    head: say(language, 'stat_standardised'),
                    cell: (row: (typeof found.units)[number]) =>
                      interval(row.strata_ratio, row.strata_low, row.strata_high, 2),
                  },
                ]
              : []),
            {
              head: say(language, 'stat_shrunk'),
              cell: ({ eb_ratio, eb_low, eb_high }) => interval(eb_ratio, eb_low, eb_high, 2),
            },
            {
              head: say(language, 'stat_above'),
              cell: ({ above_p }) => decimals(above_p, 3),
              align: 'right',
            },
            {
              head: say(language, 'stat_excess'),
              cell: (row) => decimals(row.excess_per_year, 1),
              align: 'right',
            },
            { head: say(language, 'stat_signal'), cell: ({ said }) => said?.[language] ?? null },
            {
              head: say(language, 'head_state'),
              cell: ({ state, is_ranked, is_approximate, partly }) =>
                [
                  say(language, `state_${state as State}`),
                  ...(is_ranked || state === 'none' ? [] : [say(language, 'unranked')]),
                  ...(is_approximate ? [say(language, 'marked_approximate')] : []),
                  ...(partly ? [partly[language]] : []),
                ].join(language === 'zh' ? '，' : ', '),
            },
          ],
          found.units,
        ),
        ...standardisedLine(found, language),
        ...(found.provisional === null
          ? []
          : [say(language, 'months_provisional', { from: found.provisional.from.slice(0, 7) })]),
        releaseLine(found.release, language),
      ].join('\n\n'),
  };
}

function standardisedLine(
  { units, unstandardised }: Awaited<ReturnType<typeof weakAreas>>,
  language: Language,
): string[] {
  if (units.every(({ observed }) => observed === null)) return [];
  return [
    unstandardised === null
      ? say(language, 'standardised_by')
      : say(language, 'not_standardised', { why: unstandardised[language] }),
  ];
}
