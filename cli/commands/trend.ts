import { openRelease, trendOf } from '../../models/index.ts';
import type { Language } from '../../sql/words/label.ts';
import type { Outcome } from '../outcome.ts';
import { decimals, percent } from '../statistic.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { type Readable, releaseLine } from './release-line.ts';

type Trend = Awaited<ReturnType<typeof trendOf>>;
type Point = Trend['points'][number];

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
        [`${found.region.label[language]}  ${found.headline[language]}`, ...drawnLine(found, language)].join(
          '\n',
        ),
        ...seriesTables(found, language),
        ...youngLine(found, language),
        releaseLine(found.release, language),
      ].join('\n\n'),
  };
}

/** Which chart it is and why, where its latest stretch stands, and how much its months can bear. */
function drawnLine(found: Trend, language: Language): string[] {
  const { drawn, chart, state, unit, season } = found;
  if (drawn === null || chart === null) return [];
  const shown = gapUnit(found, language) ?? unit[language];
  const limits =
    chart.centre === null
      ? []
      : [
          say(language, 'trend_limits', {
            centre: figure(chart.centre, shown) ?? '—',
            low: figure(chart.low, shown) ?? '—',
            high: figure(chart.high, shown) ?? '—',
            unit: shown,
          }),
        ];
  const kind = say(language, 'trend_drawn', { kind: drawn.kind[language], why: drawn.why[language] });
  return [
    kind,
    ...(season === null ? [] : [season[language]]),
    [...limits, say(language, `state_${state}`)].join('  '),
  ];
}

/** What lies between events is counted in; null where no intervals are drawn. */
function gapUnit({ chart }: Trend, language: Language): string | null {
  if (chart?.chart === 't') return say(language, 'unit_days');
  return chart?.chart === 'g' ? say(language, 'unit_months') : null;
}

/** The months and what lies between events apart: they are counted in different units. */
function seriesTables(found: Trend, language: Language): string[] {
  const { points, unit } = found;
  return (['month', 'gap'] as const).flatMap((series) => {
    const own = points.filter((point) => point.series === series);
    const shown = (series === 'gap' ? gapUnit(found, language) : null) ?? unit[language];
    return own.length === 0 ? [] : [pointTable(own, shown, language)];
  });
}

function pointTable(points: readonly Point[], unit: string, language: Language): string {
  return table(
    [
      {
        head: say(language, 'stat_on'),
        cell: (point) => (point.series === 'month' ? point.drawn_on.slice(0, 7) : point.drawn_on),
      },
      {
        head: say(language, 'stat_value', { unit }),
        cell: ({ value }) => figure(value, unit),
        align: 'right',
      },
      { head: say(language, 'stat_centre'), cell: ({ centre }) => figure(centre, unit), align: 'right' },
      {
        head: say(language, 'stat_limits'),
        cell: ({ low, high }) => (low === null ? null : `${figure(low, unit)}–${figure(high, unit)}`),
        align: 'right',
      },
      { head: say(language, 'stat_signal'), cell: ({ said }) => said?.[language] ?? '' },
      { head: say(language, 'stat_remark'), cell: (point) => remarks(point, language) },
    ],
    points,
  );
}

function remarks({ is_young, is_disturbed, is_trial, low }: Point, language: Language): string {
  return [
    ...(is_young ? [say(language, 'marked_young')] : []),
    ...(is_disturbed ? [say(language, 'marked_festival')] : []),
    ...(is_trial && low !== null ? [say(language, 'marked_trial')] : []),
  ].join(language === 'zh' ? '，' : ', ');
}

function youngLine({ young }: Trend, language: Language): string[] {
  if (young === null) return [];
  return [say(language, `months_${young.why}`, { from: young.from.slice(0, 7) })];
}

function figure(value: number | null, unit: string): string | null {
  if (unit === '%') return percent(value)?.slice(0, -1) ?? null;
  return decimals(value, value === null || Number.isInteger(value) ? 0 : 3);
}
