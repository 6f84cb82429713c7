import { refersTo } from '../checks/index.ts';
import { fen, maybe, month, persons, region, sqm } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { stgCountyExposures } from '../staging/stg_county__exposures.ts';
import { dimRegion } from './dim_region.ts';

export const fctExposureMonth = model({
  name: 'fct_exposure_month',
  line: 'construction',
  about: {
    zh: '各区县每月在建面积、从业人员与产值',
    en: 'area under construction, workers and output by county and month',
  },
  grain: ['region_code', 'month'],
  columns: {
    region_code: region(),
    month: month(),
    construction_area_sqm: maybe(sqm('在建面积', 'area under construction')),
    worker_count: maybe(persons('从业人员', 'workers')),
    output_fen: maybe(fen('建筑业产值', 'construction output')),
  },
  imports: { exposures: stgCountyExposures },
  checks: [refersTo('region_code', dimRegion)],
  query: (db) =>
    db
      .selectFrom('exposures')
      .select(['region_code', 'month', 'construction_area_sqm', 'worker_count', 'output_fen']),
});
