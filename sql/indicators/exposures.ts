import { fctExposureMonth } from '../marts/fct_exposure_month.ts';
import type { Model } from '../model/model.ts';
import { stgCountyExposures } from '../staging/stg_county__exposures.ts';
import type { Label } from '../words/label.ts';

/** What a rate is per: how much was at risk, by county and month, of a mart of these two. */
export interface Exposure<Column extends string = string> {
  readonly label: Label;
  /** What it is counted in. */
  readonly unit: Label;
  readonly mart: Model;
  readonly column: Column;
  /** Where rows were added up to it: how many, for over none it is 0 and not known. */
  readonly toldBy?: Column;
  /** How many units of the column make one of the rate's. */
  readonly per: number;
  /** A size is averaged over the months of a period, a flow is added up. */
  readonly over: 'mean' | 'total';
  /** The rows it is added up of, with the column of the same meaning and that of their month. */
  readonly evidence: { readonly rows: Model; readonly column: string; readonly month: string };
}

/** How many whole parts a unit of the column has: sums of wholes are the same in whatever order they are added up. */
export function wholesOf({ mart, column }: Exposure): number {
  const [, scale = '0'] = /^DECIMAL\(\d+,(\d+)\)$/u.exec(mart.columns[column]!.sql) ?? [];
  return 10 ** Number(scale);
}

const mart = fctExposureMonth;
const told = <C extends keyof typeof fctExposureMonth.columns & keyof typeof stgCountyExposures.columns>(
  column: C,
) => ({
  mart,
  column,
  evidence: { rows: stgCountyExposures, column, month: 'month' },
});
const workers = { zh: '平均从业人员', en: 'workers on average' };

export const exposures = {
  area: {
    label: { zh: '平均在建面积', en: 'area under construction on average' },
    unit: { zh: '百万平方米', en: 'million m²' },
    ...told('construction_area_sqm'),
    per: 1_000_000,
    over: 'mean',
  },
  workers100k: {
    label: workers,
    unit: { zh: '十万人', en: 'hundred thousand' },
    ...told('worker_count'),
    per: 100_000,
    over: 'mean',
  },
  workers1k: {
    label: workers,
    unit: { zh: '千人', en: 'thousand' },
    ...told('worker_count'),
    per: 1000,
    over: 'mean',
  },
  output: {
    label: { zh: '建筑业产值', en: 'construction output' },
    unit: { zh: '百亿元', en: 'ten billion yuan' },
    ...told('output_fen'),
    per: 1_000_000_000_000,
    over: 'total',
  },
} as const satisfies Record<string, Exposure<keyof typeof fctExposureMonth.columns>>;
