import type { Answer, AnswerRow, IndicatorFacts, Measured } from '../../models/index.ts';
import { compared, measured } from '../../models/statistics/index.ts';

/** Facts of an invented indicator, so that a test reads only what it is about. */
export function facts(changes: Partial<IndicatorFacts> = {}): IndicatorFacts {
  return {
    name: 'casualty_accidents',
    title: { zh: '一般伤亡事故起数', en: 'Ordinary casualty accidents' },
    definition: { zh: '期内一般伤亡事故起数', en: 'Ordinary casualty accidents of the period' },
    version: 1,
    unit: { zh: '起', en: 'accidents' },
    kind: 'count',
    time: 'flow',
    noInterval: null,
    better: 'less',
    role: 'lagging',
    source: '国务院令第493号 第三条',
    exposure: null,
    heldAgainst: null,
    splits: [],
    ...changes,
  };
}

export const ontime = facts({
  name: 'hazards_ontime',
  title: { zh: '按期整改率', en: 'Rectified in time' },
  unit: { zh: '', en: '' },
  kind: 'ratio',
  better: 'more',
});

/** A count reported by every county. */
export function counted(count: number): Measured {
  return measured({ kind: 'count', numerator: count, denominator: null, reported: 12, expected: 12 });
}

export function shared(part: number, all: number): Measured {
  return measured({ kind: 'ratio', numerator: part, denominator: all, reported: 12, expected: 12 });
}

/** Nobody has reported. */
export function silent(kind: IndicatorFacts['kind']): Measured {
  return measured({ kind, numerator: null, denominator: null, reported: 0, expected: 12 });
}

interface Parts {
  readonly indicator?: IndicatorFacts;
  readonly total: Measured;
  readonly base?: Measured;
  readonly rows?: readonly AnswerRow[];
  readonly by?: string;
  readonly demo?: boolean;
}

/** An answer of the invented city for January to September 2022. */
export function answer({ indicator = facts(), total, base, rows = [], by, demo = true }: Parts): Answer {
  const before = { from: '2021-01-01', to: '2021-09-01' };
  return {
    release: {
      id: '20220930-0123abcd',
      asOf: '2022-09-30',
      demo,
      builtAt: '2022-10-08T02:11:00.000Z',
      city: { code: '990100', label: { zh: '安澜市', en: '安澜市' } },
    },
    indicator,
    region: { code: '990100', label: { zh: '安澜市', en: '安澜市' } },
    period: { from: '2022-01-01', to: '2022-09-01' },
    by: by ?? null,
    total,
    rows,
    comparison: base ? compared(indicator.kind, total, base, { against: 'last-year', period: before }) : null,
    signal: null,
    provisional: null,
    dueDay: null,
  };
}

export function monthRow(month: string, figure: Measured): AnswerRow {
  return { key: month, label: { zh: month.slice(0, 7), en: month.slice(0, 7) }, ...figure };
}

export function countyRow(code: string, name: string, figure: Measured): AnswerRow {
  return { key: code, label: { zh: name, en: name }, ...figure };
}
