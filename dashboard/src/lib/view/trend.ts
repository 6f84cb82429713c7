import type { IndicatorFacts, Language } from '../../../charts/answer.ts';
import { type ControlPoint, controlChart, type Mark } from '../../../charts/control-chart.ts';
import { dayWords, monthWords } from '../../../charts/format/date.ts';
import { dash } from '../../../charts/format/measure.ts';
import { full, percent, points as pointsText } from '../../../charts/format/number.ts';
import { address } from '../address/address.ts';
import type { Trend } from '../server/rooms.ts';
import { message } from '../words/messages.ts';
import { type FigureView, filesAt, releaseSaid, type TableView } from './figure.ts';

export interface TrendView {
  readonly headline: string;
  readonly subtitle: string;
  /** Null where nothing can be drawn: the headline says why. */
  readonly figure: FigureView | null;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  /** What the numbers in the picture stand for. */
  readonly marks: readonly {
    readonly number: string;
    readonly days: readonly { readonly on: string; readonly title: string; readonly source: string }[];
  }[];
}

type Point = Trend['points'][number];
type MessageKey = Parameters<typeof message>[1];

/** What the charts of intervals between events show. */
const gapWords: Readonly<Record<string, MessageKey>> = { t: 'trendGaps', g: 'trendMonthGaps' };

/** The control chart of an indicator with what may be said of it. */
export function trendView(trend: Trend, indicator: IndicatorFacts, language: Language): TrendView {
  const gaps = gapWords[trend.chart?.chart ?? ''];
  const isGaps = gaps !== undefined && trend.points.some(({ series }) => series === 'gap');
  const points = trend.points.filter(({ series }) => (series === 'gap') === isGaps);
  const marks = marksOf(trend, points);
  const subtitle = message(language, 'trendSubtitle', {
    indicator: isGaps
      ? `${indicator.title[language]} · ${message(language, gaps)}`
      : `${indicator.title[language]}（${trend.unit[language]}）`,
    region: trend.region.label[language],
    chart: trend.drawn?.kind[language] ?? message(language, 'trendNone'),
  });
  return {
    headline: trend.headline[language],
    subtitle,
    figure:
      points.length === 0
        ? null
        : figureOf(trend, { indicator, points, marks, isGaps, gaps, subtitle }, language),
    facts: factsOf(trend, indicator, language),
    marks: marks.map(({ number, annotations }) => ({
      number,
      days: annotations.map((one) => ({
        on: dayWords(one.from_on, language),
        title: language === 'zh' ? one.title_zh : one.title_en,
        source: one.source,
      })),
    })),
  };
}

interface Drawn {
  readonly indicator: IndicatorFacts;
  readonly points: readonly Point[];
  readonly marks: readonly Mark[];
  readonly isGaps: boolean;
  readonly gaps: MessageKey | undefined;
  readonly subtitle: string;
}

function figureOf(
  trend: Trend,
  { indicator, points, marks, isGaps, gaps, subtitle }: Drawn,
  language: Language,
): FigureView {
  const id = `trend-${indicator.name}`;
  const isShare = indicator.kind === 'ratio' && !isGaps;
  const place = { indicator: indicator.name, region: trend.region.code, lang: language };
  return {
    id,
    headline: trend.headline[language],
    subtitle,
    pictures: controlChart({
      language,
      labelledBy: id,
      points: points.map((point) => pointOf(point, indicator, isGaps)),
      marks,
      write: (value) => (isShare ? `${Math.round(value * 100)}%` : full(value, language)),
    }),
    key: [
      message(language, 'trendBand'),
      points.some(({ is_trial }) => is_trial) ? message(language, 'trendTrial') : null,
    ]
      .filter((part) => part !== null)
      .join(language === 'zh' ? '；' : '; '),
    sourceLine: message(language, 'source', {
      asOf: dayWords(trend.release.asOf, language),
      indicator: indicator.title[language],
      version: indicator.version,
    }),
    table: tableOf(points, { isShare, isGaps, gaps, place, caption: subtitle }, language),
    files: filesAt('/api/v1/trend', place, language),
    tips: null,
    release: releaseSaid(trend.release, language),
  };
}

function pointOf(point: Point, { better }: IndicatorFacts, isGaps: boolean): ControlPoint {
  const { drawn_on: on, value, centre, low, high, phase, is_disturbed: isDisturbed } = point;
  return { on, value, centre, low, high, phase, isDisturbed, side: sideOf(point, better, isGaps) };
}

/** What a signal says; longer gaps between events are fewer events. */
function sideOf(
  { signal, value, centre }: Point,
  better: IndicatorFacts['better'],
  isGaps: boolean,
): ControlPoint['side'] {
  if (signal === null) return null;
  if (better === 'neutral') return 'changed';
  const rises = signal === 'more' || (signal !== 'fewer' && value! > (centre ?? 0));
  return (rises === (better === 'more')) !== isGaps ? 'better' : 'worse';
}

interface Tabled {
  readonly isShare: boolean;
  readonly isGaps: boolean;
  readonly gaps: MessageKey | undefined;
  readonly place: { readonly indicator: string; readonly region: string; readonly lang: Language };
  readonly caption: string;
}

function tableOf(
  points: readonly Point[],
  { isShare, isGaps, gaps, place, caption }: Tabled,
  language: Language,
): TableView {
  const say = (key: Parameters<typeof message>[1]) => message(language, key);
  const written = (value: number | null) =>
    value === null ? dash : isShare ? percent(value) : full(value, language);
  const column = (title: string, isNumber = true) => ({ title, isNumber });
  return {
    caption,
    columns: [
      column(say('timePoint'), false),
      column(say(isGaps && gaps ? gaps : 'value')),
      column(say('trendEvents')),
      column(say('trendSize')),
      column(say('trendCentre')),
      column(say('trendLimits')),
      column(say('trendSignal'), false),
    ],
    rows: points.map((point) => {
      const month = point.drawn_on.slice(0, 7);
      return {
        key: point.drawn_on,
        title: isGaps ? dayWords(point.drawn_on, language) : monthWords(point.drawn_on, language),
        href: address('/trace', { ...place, period: month }),
        cells: [
          written(point.value),
          point.event_count === null ? dash : full(point.event_count, language),
          point.exposure_amount === null ? dash : full(point.exposure_amount, language),
          written(point.centre),
          point.low === null && point.high === null ? dash : `${written(point.low)}–${written(point.high)}`,
          point.said?.[language] ?? '',
        ],
      };
    }),
  };
}

function factsOf(
  { chart, drawn, season, young }: Trend,
  { kind }: IndicatorFacts,
  language: Language,
): TrendView['facts'] {
  if (chart === null) return [];
  const say = (key: Parameters<typeof message>[1], values = {}) => message(language, key, values);
  const facts: { term: string; text: string }[] = [];
  if (drawn !== null)
    facts.push({
      term: say('trendChart'),
      text: say('labelled', { label: drawn.kind[language], text: drawn.why[language] }),
    });
  if (season !== null) facts.push({ term: say('trendSeason'), text: season[language] });
  if (young !== null)
    facts.push({
      term: say('trendYoung'),
      text: say('trendYoungFrom', { month: monthWords(young.from, language) }),
    });
  if (chart.change_p !== null) {
    const p = probability(chart.change_p);
    const text = chart.changed_on
      ? say('trendChanged', { month: monthWords(chart.changed_on, language), p })
      : say('trendUnchanged', { p });
    facts.push({ term: say('trendChange'), text });
  }
  if (chart.trend_per_year !== null) {
    const write = kind === 'ratio' ? pointsText : (value: number) => value.toFixed(2);
    const unit = kind === 'ratio' ? (language === 'zh' ? '个百分点' : ' points') : '';
    const values = {
      value: `${write(chart.trend_per_year)}${unit}`,
      low: write(chart.trend_low!),
      high: write(chart.trend_high!),
      p: probability(chart.trend_p!),
    };
    facts.push({
      term: say('trendYearly'),
      text: say(kind === 'ratio' ? 'trendSlope' : 'trendFactor', values),
    });
  }
  if (chart.quiet_days !== null) {
    const values = { days: chart.quiet_days, p: percent(chart.quiet_p!) };
    facts.push({ term: say('trendQuiet'), text: say('trendQuietDays', values) });
  }
  return facts;
}

function probability(p: number): string {
  return p < 0.001 ? '<0.001' : p.toFixed(3);
}

/** The days within the picture, those of one month under one number. */
function marksOf({ annotations }: Trend, points: readonly Point[]) {
  const [first, last] = [points[0]?.drawn_on ?? '9999', points.at(-1)?.drawn_on ?? ''];
  const within = annotations.filter(
    ({ kind, from_on }) => kind !== 'festival' && from_on >= first && from_on <= last,
  );
  return [...Map.groupBy(within, ({ from_on }) => from_on.slice(0, 7)).values()].map((own, i) => ({
    on: own[0]!.from_on,
    number: String(i + 1),
    annotations: own,
  }));
}
