import { day, maybe, origin, region, sqm, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { sources } from '../model/source.ts';

export const stgCountySites = model({
  name: 'stg_county__sites',
  line: 'construction',
  about: { zh: '在建工程名录', en: 'sites' },
  grain: ['site_id'],
  columns: {
    site_id: text('项目编码', 'project code'),
    site_name: text('工程名称', 'project'),
    region_code: region(),
    contractor_name: maybe(text('施工单位', 'contractor')),
    contractor_code: maybe(text('施工单位统一社会信用代码', 'contractor credit code')),
    area_sqm: maybe(sqm('建筑面积', 'floor area')),
    started_on: day('开工日期', 'start'),
    finished_on: maybe(day('实际竣工日期', 'completion'), { zh: '尚未竣工', en: 'not completed yet' }),
    ...origin,
  },
  imports: { sites: sources.site },
  checks: [],
  query: (db) =>
    db
      .selectFrom('sites')
      .select(['site_id', 'site_name', 'region_code', 'contractor_name', 'contractor_code', 'area_sqm'])
      .select(['started_on', 'finished_on', 'batch_id', 'row_number']),
});
