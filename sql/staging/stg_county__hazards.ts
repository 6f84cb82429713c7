import { code, day, maybe, origin, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { sources } from '../model/source.ts';
import { codes } from '../sources/codes/index.ts';

export const stgCountyHazards = model({
  name: 'stg_county__hazards',
  line: 'construction',
  about: { zh: '各区县报送的隐患台账', en: 'hazards as the counties report them' },
  grain: ['region_code', 'hazard_id'],
  columns: {
    hazard_id: text('隐患编号', 'hazard number'),
    region_code: region(),
    site_id: text('项目编码', 'project code'),
    found_on: day('发现日期', 'found'),
    level: code('隐患等级', 'level', codes.hazardLevel),
    trade: code('隐患类别', 'category', codes.hazardTrade),
    due_on: day('整改期限', 'due'),
    rectified_on: maybe(day('整改完成日期', 'rectified'), { zh: '尚未整改', en: 'not rectified yet' }),
    rechecked_on: maybe(day('复查日期', 'rechecked'), { zh: '尚未复查', en: 'not rechecked yet' }),
    ...origin,
  },
  imports: { hazards: sources.hazard },
  checks: [],
  query: (db) =>
    db
      .selectFrom('hazards')
      .select(['hazard_id', 'region_code', 'site_id', 'found_on', 'level', 'trade', 'due_on'])
      .select(['rectified_on', 'rechecked_on', 'batch_id', 'row_number']),
});
