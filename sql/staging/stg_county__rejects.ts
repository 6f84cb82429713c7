import { maybe, month, origin, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { srcReject } from '../model/source.ts';

export const stgCountyRejects = model({
  name: 'stg_county__rejects',
  line: 'city',
  about: {
    zh: '已退回区县更正、尚未重新收到的数据行',
    en: 'rows sent back to the counties and not yet received right',
  },
  grain: ['batch_id', 'row_number'],
  columns: {
    dataset: text('数据集', 'dataset'),
    region_code: maybe(region(), {
      zh: '该行及其标题均未写明区县',
      en: 'neither the row nor its title names a county',
    }),
    month: maybe(month(), {
      zh: '该行及其标题均未写明月份',
      en: 'neither the row nor its title names a month',
    }),
    ...origin,
  },
  imports: { rejects: srcReject },
  checks: [],
  query: (db) =>
    db.selectFrom('rejects').select(['dataset', 'region_code', 'month', 'batch_id', 'row_number']),
});
