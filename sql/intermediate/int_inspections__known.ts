import { between } from '../checks/index.ts';
import { constant } from '../macros/index.ts';
import { code, count, day, month, origin, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { codes } from '../sources/codes/index.ts';
import { stgCountyInspections } from '../staging/stg_county__inspections.ts';
import { intReleaseMoment } from './int_release__moment.ts';

export const intInspectionsKnown = model({
  name: 'int_inspections__known',
  line: 'construction',
  about: { zh: '截至时间以前的每次检查', en: 'each inspection up to the as-of day' },
  grain: ['region_code', 'inspection_id'],
  columns: {
    inspection_id: text('检查编号', 'inspection number'),
    region_code: region(),
    site_id: text('项目编码', 'project code'),
    inspected_on: day('检查日期', 'inspection day'),
    inspected_month: month('检查月份', 'month of inspection'),
    kind: code('检查类型', 'inspection kind', codes.inspectionKind),
    inspection_count: count('检查次数', 'inspections', { zh: '次', en: 'inspections' }),
    ...origin,
  },
  imports: { inspections: stgCountyInspections, moment: intReleaseMoment },
  checks: [between('inspection_count', 1, 1)],
  query: (db) =>
    db
      .selectFrom('inspections')
      .innerJoin('moment', (on) => on.onTrue())
      .select(['inspection_id', 'region_code', 'site_id', 'inspected_on', 'inspected_month', 'kind'])
      .select(['batch_id', 'row_number'])
      .select(constant(1).as('inspection_count'))
      .where(({ eb, ref }) => eb('inspected_on', '<=', ref('as_of_on'))),
});
