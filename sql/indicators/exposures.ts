import { fctExposureMonth } from '../marts/fct_exposure_month.ts';
import type { Model } from '../model/model.ts';
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
}

const mart = fctExposureMonth;
const workers = { zh: '平均从业人员', en: 'workers on average' };

export const exposures = {
  area: {
    label: { zh: '平均在建面积', en: 'area under construction on average' },
    unit: { zh: '百万平方米', en: 'million m²' },
    mart,
    column: 'construction_area_sqm',
    per: 1_000_000,
    over: 'mean',
  },
  workers100k: {
    label: workers,
    unit: { zh: '十万人', en: 'hundred thousand' },
    mart,
    column: 'worker_count',
    per: 100_000,
    over: 'mean',
  },
  workers1k: {
    label: workers,
    unit: { zh: '千人', en: 'thousand' },
    mart,
    column: 'worker_count',
    per: 1000,
    over: 'mean',
  },
  output: {
    label: { zh: '建筑业产值', en: 'construction output' },
    unit: { zh: '百亿元', en: 'ten billion yuan' },
    mart,
    column: 'output_fen',
    per: 1_000_000_000_000,
    over: 'total',
  },
} as const satisfies Record<string, Exposure<keyof typeof fctExposureMonth.columns>>;
