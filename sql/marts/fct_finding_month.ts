import { between } from '../checks/index.ts';
import { intRowsQuestioned } from '../intermediate/int_rows__questioned.ts';
import { constant, total } from '../macros/index.ts';
import { count, maybe, month, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';

export const fctFindingMonth = model({
  name: 'fct_finding_month',
  line: 'city',
  about: {
    zh: '各数据集各区县各月与其他文件核对后可疑的行数',
    en: 'rows that other files make look wrong, by dataset, county and month',
  },
  grain: ['dataset', 'rule', 'region_code', 'month'],
  columns: {
    dataset: text('数据集', 'dataset'),
    rule: text('核对规则', 'rule'),
    region_code: maybe(region(), {
      zh: '该数据集或该行未写明区县',
      en: 'the dataset or the row names no county',
    }),
    month: maybe(month(), { zh: '该数据集或该行没有月份', en: 'the dataset or the row has no month' }),
    finding_count: count('可疑处数', 'findings', { zh: '处', en: 'findings' }),
  },
  imports: { questioned: intRowsQuestioned },
  checks: [between('finding_count', 1, 1e12)],
  query: (db) =>
    db
      .selectFrom('questioned')
      .select(['dataset', 'rule', 'region_code', 'month'])
      .select(total(constant(1)).as('finding_count'))
      .groupBy(['dataset', 'rule', 'region_code', 'month']),
});
