import type { Language, ReleaseFacts } from '../../../charts/answer.ts';
import { dayWords } from '../../../charts/format/date.ts';
import { message } from '../words/messages.ts';
import { type Cell, csvFile } from './csv.ts';
import type { InspectionTargets, Trend, WeakAreas } from './rooms.ts';

/** The points of a control chart with their limits. */
export function trendCsv(trend: Trend, language: Language): string {
  const header = [
    'timePoint',
    'value',
    'trendEvents',
    'trendSize',
    'trendCentre',
    'low',
    'high',
    'trendSignal',
  ] as const;
  return csvFile([
    [trend.indicator.title[language], trend.region.label[language], trend.headline[language]],
    ...about(trend.release, language),
    header.map((key) => message(language, key === 'low' || key === 'high' ? 'trendLimits' : key)),
    ...trend.points.map((point): Cell[] => [
      point.drawn_on,
      point.value,
      point.event_count,
      point.exposure_amount,
      point.centre,
      point.low,
      point.high,
      point.said?.[language] ?? '',
    ]),
  ]);
}

/** Units against their peers. */
export function areasCsv(areas: WeakAreas, language: Language): string {
  const header = [
    'areaUnit',
    'areaObserved',
    'areaExpected',
    'areaRatio',
    'areaEb',
    'low',
    'high',
    'areaAbove',
    'areaExcess',
    'trendSignal',
    'state',
  ] as const;
  return csvFile([
    [areas.event[language], areas.by[language], areas.exposure[language], areas.headline[language]],
    ...about(areas.release, language),
    header.map((key) => message(language, key)),
    ...areas.units.map((unit): Cell[] => [
      unit.label[language],
      unit.observed,
      unit.expected,
      unit.ratio,
      unit.eb_ratio,
      unit.eb_low,
      unit.eb_high,
      unit.above_p,
      unit.excess_per_year,
      unit.said?.[language] ?? '',
      [unit.is_ranked ? null : message(language, 'areaUnranked'), unit.partly?.[language] ?? null]
        .filter((part) => part !== null)
        .join(language === 'zh' ? '；' : '; '),
    ]),
  ]);
}

/** The list of sites in its order, with empty columns for what the visit finds. */
export function targetsCsv(targets: InspectionTargets, language: Language): string {
  const header = [
    'targetPlace',
    'code',
    'targetSite',
    'region',
    'targetPick',
    'targetReasons',
    'targetExpected',
    'targetVisited',
    'targetInspectedOn',
    'targetFound',
    'targetMajor',
  ] as const;
  return csvFile([
    [targets.headline[language]],
    ...about(targets.release, language),
    header.map((key) => message(language, key)),
    ...targets.sites.map((site): Cell[] => [
      site.place,
      site.site_id,
      site.site_name,
      site.region_code,
      site.picked[language],
      site.reasons.map((reason) => reason[language]).join(language === 'zh' ? '；' : '; '),
      site.expected_count,
      site.last_visited_on ?? message(language, 'targetNever'),
      null,
      null,
      null,
    ]),
  ]);
}

function about({ asOf, id, demo }: ReleaseFacts, language: Language): Cell[][] {
  return [
    ...(demo ? [[message(language, 'demoNote')]] : []),
    [message(language, 'asOf'), dayWords(asOf, language)],
    [message(language, 'footerRelease'), id],
  ];
}
