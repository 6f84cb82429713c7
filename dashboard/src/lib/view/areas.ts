import type { Language } from '../../../charts/answer.ts';
import { drawnToMean } from '../../../charts/drawn-to-mean.ts';
import { dayWords } from '../../../charts/format/date.ts';
import { dash } from '../../../charts/format/measure.ts';
import { full, percent } from '../../../charts/format/number.ts';
import { funnel } from '../../../charts/funnel.ts';
import { gainsCurve } from '../../../charts/gains-curve.ts';
import { address } from '../address/address.ts';
import type { CountyBoundaries, InspectionTargets, WeakAreas } from '../server/rooms.ts';
import { message } from '../words/messages.ts';
import { type CountyFacts, countyMapView } from './county-map.ts';
import { type FigureView, filesAt, releaseSaid, type TableView } from './figure.ts';

type Unit = WeakAreas['units'][number];
type Say = (key: Parameters<typeof message>[1], values?: Readonly<Record<string, string | number>>) => string;

/** At most so many units are drawn one below the other; the table has all. */
const drawn = 20;

export interface AreasAsked {
  readonly event: string;
  readonly by: string;
  readonly months: string;
}

/** The counties of the ranked figure on a map; null where the units are no counties, or none has a shape. */
export function areaMap(
  areas: WeakAreas,
  ranked: FigureView,
  { boundaries, stale }: { readonly boundaries: CountyBoundaries; readonly stale: ReadonlySet<string> },
  language: Language,
): FigureView | null {
  const units = new Map(areas.units.map((unit) => [unit.unit, unit]));
  const factsOf = (code: string) => factsOfUnit(units.get(code), stale.has(code), language);
  return countyMapView(ranked, { boundaries, factsOf }, language);
}

function factsOfUnit(unit: Unit | undefined, isStale: boolean, language: Language): CountyFacts {
  if (unit === undefined || unit.observed === null)
    return { value: message(language, 'stateNone'), side: 'chance', state: 'none' };
  const { signal, is_ranked } = unit;
  // As the list beside the map has it.
  const ratio = unit.eb_ratio ?? unit.ratio;
  const side =
    ratio === null || signal === null || signal === 'chance' ? 'chance' : ratio > 1 ? 'worse' : 'better';
  return {
    value: ratio === null ? dash : ratio.toFixed(2),
    side,
    state: isStale ? 'stale' : is_ranked ? 'firm' : 'few',
  };
}

/** Units that nothing is known to hold against, by what happened in each. */
export function countTable(areas: WeakAreas, language: Language) {
  return {
    caption: areas.headline[language],
    columns: [{ title: areas.by[language] }, { title: message(language, 'areaObserved'), isNumber: true }],
    rows: areas.units.map(({ label, observed, partly }) => [
      { text: partly ? `${label[language]} (${partly[language]})` : label[language] },
      { text: observed === null ? dash : full(observed, language) },
    ]),
  };
}

/** Units against their peers: the funnel, and their ratios once chance is taken out. */
export function areaFigures(areas: WeakAreas, asked: AreasAsked, language: Language): FigureView[] {
  const say: Say = (key, values) => message(language, key, values);
  const scope = say('areaScope', {
    event: areas.event[language],
    by: areas.by[language],
    months: areas.months,
    exposure: areas.exposure[language],
  });
  const rest = {
    subtitle: scope,
    sourceLine: `${say('asOf')} ${dayWords(areas.release.asOf, language)} · ${areas.unstandardised?.[language] ?? say('areaStandardisedBy')}`,
    table: tableOf(areas.units, scope, language),
    files: filesAt('/api/v1/areas', { ...asked }, language),
    tips: null,
    release: releaseSaid(areas.release, language),
  };
  const bounded = areas.units.flatMap((unit) => {
    const { expected, ratio, low_95, high_95, low_998, high_998, signal } = unit;
    if (expected === null || ratio === null || low_95 === null || signal === null) return [];
    return [
      {
        key: unit.unit,
        label: unit.label[language],
        expected,
        ratio,
        low95: low_95,
        high95: high_95!,
        low998: low_998!,
        high998: high_998!,
        signal: signal as 'special' | 'watch' | 'chance',
        isFirm: unit.is_ranked,
      },
    ];
  });
  const shrunk = areas.units.flatMap((unit) => {
    const { ratio, eb_ratio, eb_low, eb_high, signal, is_ranked } = unit;
    if (!is_ranked || ratio === null || eb_ratio === null || signal === null) return [];
    const place = { key: unit.unit, label: unit.label[language] };
    return [{ ...place, ratio, shrunk: eb_ratio, low: eb_low!, high: eb_high!, signal: signal as 'chance' }];
  });
  return [
    ...(bounded.length === 0
      ? []
      : [
          {
            ...rest,
            id: 'area-funnel',
            headline: say('areaFunnel'),
            key: say('areaFunnelKey'),
            pictures: funnel({
              language,
              labelledBy: 'area-funnel',
              units: bounded,
              expected: say('areaExpectedAxis'),
              ratio: say('areaRatioAxis'),
            }),
          },
        ]),
    ...(shrunk.length === 0
      ? []
      : [
          {
            ...rest,
            id: 'area-shrunk',
            headline: say('areaShrunk'),
            key: say('areaShrunkKey'),
            pictures: drawnToMean({ labelledBy: 'area-shrunk', units: shrunk.slice(0, drawn) }),
          },
        ]),
  ];
}

/** Where an action is opened about each unit that is worse than chance lets it be. */
export function actionLinks({ units, event, indicator, release }: WeakAreas, language: Language) {
  return units
    .filter(({ signal, ratio }) => signal !== null && signal !== 'chance' && ratio !== null && ratio > 1)
    .map(({ unit, unit_kind, label }) => ({
      text: label[language],
      href: address('/goals/actions', {
        indicator,
        region: unit_kind === 'county' && unit !== release.city.code ? unit : undefined,
        title: `${label[language]}${message(language, 'colon')}${event[language]}`,
        lang: language,
      }),
    }));
}

function tableOf(units: readonly Unit[], caption: string, language: Language): TableView {
  const say: Say = (key) => message(language, key);
  const places = (value: number | null, digits: number) => (value === null ? dash : value.toFixed(digits));
  const between = (value: number | null, low: number | null, high: number | null) =>
    value === null ? dash : `${value.toFixed(2)} (${places(low, 2)}–${places(high, 2)})`;
  const number = (title: string) => ({ title, isNumber: true });
  return {
    caption,
    columns: [
      { title: say('areaUnit'), isNumber: false },
      number(say('areaObserved')),
      number(say('areaExpected')),
      number(say('areaRatio')),
      number(say('areaStandardised')),
      number(say('areaEb')),
      number(say('areaAbove')),
      number(say('areaExcess')),
      { title: say('state'), isNumber: false },
    ],
    rows: units.map((unit) => ({
      key: unit.unit,
      title: unit.label[language],
      cells: [
        unit.observed === null ? dash : full(unit.observed, language),
        places(unit.expected, 1),
        places(unit.ratio, 2),
        between(unit.strata_ratio, unit.strata_low, unit.strata_high),
        between(unit.eb_ratio, unit.eb_low, unit.eb_high),
        unit.above_p === null ? dash : percent(unit.above_p),
        places(unit.excess_per_year, 1),
        [
          unit.said?.[language] ?? null,
          unit.is_ranked ? null : say('areaUnranked'),
          unit.is_approximate ? say('areaApproximate') : null,
          unit.partly?.[language] ?? null,
        ]
          .filter((part) => part !== null)
          .join(language === 'zh' ? '；' : '; '),
      ],
    })),
  };
}

/** What the order of inspections was worth; null where it could not be tried. */
export function gainsFigure(targets: InspectionTargets, language: Language): FigureView | null {
  const say: Say = (key) => message(language, key);
  const tried = targets.gains.filter(({ recall_ratio }) => recall_ratio !== null);
  if (tried.length === 0) return null;
  const number = (title: string) => ({ title, isNumber: true });
  return {
    id: 'target-gains',
    headline: say('targetGains'),
    subtitle: say('targetGainsSubtitle'),
    pictures: gainsCurve({
      labelledBy: 'target-gains',
      gains: tried.map(({ share_percent, recall_ratio }) => ({
        visited: share_percent / 100,
        found: recall_ratio!,
      })),
      ordered: say('targetOrdered'),
      atRandom: say('targetAtRandom'),
    }),
    key: null,
    sourceLine: `${say('asOf')} ${dayWords(targets.release.asOf, language)}`,
    table: {
      caption: say('targetGains'),
      columns: [
        { title: say('targetShare'), isNumber: true },
        number(say('targetPrecision')),
        number(say('targetRecall')),
        number(say('targetLift')),
      ],
      rows: tried.map((gain) => ({
        key: String(gain.share_percent),
        title: `${gain.share_percent}%`,
        cells: [
          gain.precision_ratio === null ? dash : percent(gain.precision_ratio),
          percent(gain.recall_ratio!),
          gain.lift === null ? dash : gain.lift.toFixed(2),
        ],
      })),
    },
    files: filesAt('/api/v1/gains', {}, language),
    tips: null,
    release: releaseSaid(targets.release, language),
  };
}
