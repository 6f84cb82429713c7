import { monthOf } from '../macros/index.ts';
import { code, count, day, maybe, month, origin, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { sources } from '../model/source.ts';
import { codes } from '../sources/codes/index.ts';

export const stgCountyInspections = model({
  name: 'stg_county__inspections',
  line: 'construction',
  about: { zh: '各区县报送的安全检查', en: 'inspections as the counties report them' },
  grain: ['region_code', 'inspection_id'],
  columns: {
    inspection_id: text('检查编号', 'inspection number'),
    region_code: region(),
    site_id: text('项目编码', 'project code'),
    inspected_on: day('检查日期', 'inspection day'),
    inspected_month: month('检查月份', 'month of inspection'),
    kind: code('检查类型', 'inspection kind', codes.inspectionKind),
    campaign_id: maybe(text('检查批次', 'campaign'), {
      zh: '不属于任何批次',
      en: 'it belongs to no campaign',
    }),
    hazard_count: maybe(count('发现隐患数', 'hazards found', { zh: '项', en: 'hazards' })),
    ...origin,
  },
  imports: { inspections: sources.inspection },
  checks: [],
  query: (db) =>
    db
      .selectFrom('inspections')
      .select([
        'inspection_id',
        'region_code',
        'site_id',
        'inspected_on',
        'kind',
        'campaign_id',
        'hazard_count',
      ])
      .select(['batch_id', 'row_number'])
      .select((eb) => monthOf(eb.ref('inspected_on')).as('inspected_month')),
});
