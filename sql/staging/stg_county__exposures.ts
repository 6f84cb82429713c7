import { monthOf } from '../macros/index.ts';
import { count, fen, maybe, month, origin, region, sqm } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { sources } from '../model/source.ts';

export const stgCountyExposures = model({
  name: 'stg_county__exposures',
  line: 'construction',
  about: { zh: '各区县每月的施工规模', en: 'size of construction by county and month' },
  grain: ['region_code', 'month'],
  columns: {
    region_code: region(),
    month: month(),
    construction_area_sqm: maybe(sqm('在建面积', 'area under construction')),
    worker_count: maybe(count('从业人员', 'workers', { zh: '人', en: 'persons' })),
    output_fen: maybe(fen('建筑业产值', 'construction output')),
    ...origin,
  },
  imports: { exposures: sources.exposure },
  checks: [],
  query: (db) =>
    db
      .selectFrom('exposures')
      .select([
        'region_code',
        'construction_area_sqm',
        'worker_count',
        'output_fen',
        'batch_id',
        'row_number',
      ])
      .select((eb) => monthOf(eb.ref('month')).as('month')),
});
