import type { Answer, IndicatorFacts, Measured } from '../../../models/answer.ts';
import { compared, measured } from '../../../models/statistics/index.ts';

const shared = {
  definition: { zh: '', en: '' },
  version: 1,
  time: 'flow',
  noInterval: null,
  better: 'less',
  role: 'lagging',
  source: '',
  exposure: null,
  heldAgainst: null,
  splits: [],
} as const;

export const ordinaryAccidents: IndicatorFacts = {
  ...shared,
  name: 'casualty_accidents',
  title: { zh: '一般事故起数', en: 'Ordinary accidents' },
  unit: { zh: '起', en: 'accidents' },
  kind: 'count',
};

export const majorAccidents: IndicatorFacts = {
  ...shared,
  name: 'major_accidents',
  title: { zh: '较大及以上事故起数', en: 'Relatively major or worse accidents' },
  unit: { zh: '起', en: 'accidents' },
  kind: 'count',
};

export const deaths: IndicatorFacts = {
  ...shared,
  name: 'deaths',
  title: { zh: '死亡人数', en: 'Deaths' },
  unit: { zh: '人', en: 'persons' },
  kind: 'amount',
};

export const ontime: IndicatorFacts = {
  ...shared,
  name: 'hazards_ontime',
  title: { zh: '按期整改率', en: 'Rectified in time' },
  unit: { zh: '', en: '' },
  kind: 'ratio',
  better: 'more',
};

export const surveyed: IndicatorFacts = {
  ...ontime,
  name: 'houses_surveyed',
  title: { zh: '农房排查覆盖率', en: 'Rural houses surveyed' },
  time: 'stock',
  noInterval: { zh: '存量不给区间', en: 'a stock has no interval' },
};

export const openHazards: IndicatorFacts = {
  ...shared,
  name: 'hazards_open',
  title: { zh: '未销号隐患数', en: 'Open hazards' },
  unit: { zh: '项', en: 'hazards' },
  kind: 'count',
  time: 'stock',
  noInterval: { zh: '存量不给区间', en: 'a stock has no interval' },
};

type Sums = number | readonly [part: number, all: number | null] | null;

interface Asked {
  readonly now: Sums;
  readonly base?: Sums;
  readonly period?: readonly [from: string, to: string];
  readonly asOf?: string;
  readonly county?: boolean;
  readonly dueDay?: number;
  /** County-months received of 12, where not all. */
  readonly reported?: number;
  readonly baseReported?: number;
  /** Rows sent back and waited for. */
  readonly waiting?: number;
}

function figure({ kind, time }: IndicatorFacts, sums: Sums, reported = 12): Measured {
  const [numerator, denominator] = Array.isArray(sums) ? sums : [sums, null];
  return measured({
    kind,
    time,
    numerator,
    denominator,
    reported: sums === null ? 0 : reported,
    expected: 12,
  });
}

/** An answer about an invented city as `ask` would give it, from sums. */
export function answered(indicator: IndicatorFacts, asked: Asked): Answer {
  const [from, to] = asked.period ?? ['2022-01', '2022-09'];
  const lastYear = (month: string) => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}-01`;
  const total = { ...figure(indicator, asked.now, asked.reported), waiting: asked.waiting ?? 0 };
  const city = { code: '139900', label: { zh: '安澜市', en: 'Anlan' } };
  return {
    release: { id: 'r1', asOf: asked.asOf ?? '2022-09-30', demo: true, builtAt: '', city },
    indicator,
    region: asked.county ? { code: '139901', label: { zh: '青石县', en: 'Qingshi' } } : city,
    period: { from: `${from}-01`, to: `${to}-01` },
    by: null,
    total,
    rows: [],
    comparison:
      asked.base === undefined
        ? null
        : compared(indicator.kind, total, figure(indicator, asked.base, asked.baseReported), {
            against: 'last-year',
            period: {
              from: lastYear(from),
              to: lastYear(to),
            },
          }),
    signal: null,
    provisional: null,
    dueDay: asked.dueDay ?? null,
  };
}

/** Han characters of a sentence: digits, Latin letters and punctuation are half as wide and not counted. */
export function hanCount(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
