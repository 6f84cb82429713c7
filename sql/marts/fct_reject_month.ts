import { between, refersTo } from '../checks/index.ts';
import { constant, total } from '../macros/index.ts';
import { count, maybe, month, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { stgCountyRejects } from '../staging/stg_county__rejects.ts';
import { dimRegion } from './dim_region.ts';

/** What every figure must be read beside: rows that may still come to count. */
export const fctRejectMonth = model({
  name: 'fct_reject_month',
  line: 'city',
  about: {
    zh: '各数据集各区县各月退回待更正的行数',
    en: 'rows sent back and waited for, by dataset, county and month',
  },
  grain: ['dataset', 'region_code', 'month'],
  columns: {
    dataset: text('数据集', 'dataset'),
    region_code: maybe(region(), { zh: '未写明区县', en: 'no county is named' }),
    month: maybe(month(), { zh: '未写明月份', en: 'no month is named' }),
    row_count: count('待更正行数', 'rows waited for', { zh: '行', en: 'rows' }),
  },
  imports: { rejects: stgCountyRejects },
  checks: [between('row_count', 1, 1e12), refersTo('region_code', dimRegion)],
  query: (db) =>
    db
      .selectFrom('rejects')
      .select(['dataset', 'region_code', 'month'])
      .select(total(constant(1)).as('row_count'))
      .groupBy(['dataset', 'region_code', 'month']),
});
