import { codes } from '../../codes/index.ts';
import { code, count, day, decimal, optional, personal, region } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { remark, siteId, siteName } from '../shared-columns.ts';

/** A missing item has no full marks: `must_full` and `other_full` count only what was scored (JGJ 59-2011 4.0.4). */
const points = { min: 0, max: 100, unit: units.points };

export const scoreSheet = dataset({
  name: 'score_sheet',
  title: { zh: '安全检查评分表', en: 'safety check sheets' },
  key: ['site_id', 'checked_on', 'sheet'],
  replaces: 'county-month',
  period: 'checked_on',
  monthly: false,
  columns: {
    site_id: siteId(),
    site_name: optional(siteName()),
    region_code: region(),
    checked_on: day('检查日期', 'checked', '检查时间 评分日期 受检日期'),
    sheet: code('评分表', 'sheet', codes.scoreSheet, '检查评分表 分项名称 分项检查表 检查表名称 检查分项'),
    must_full: decimal(
      '保证项目应得分',
      'must-pass items, full marks',
      '保证项目满分 保证项目应得分值',
      points,
    ),
    must_got: decimal(
      '保证项目实得分',
      'must-pass items, marks',
      '保证项目得分 保证项目实得分值 保证项目小计',
      points,
    ),
    zero_count: optional(
      count('保证项目零分项数', 'must-pass items with zero', '保证项目零分数 零分项', {
        min: 0,
        max: 20,
        unit: units.items,
      }),
    ),
    other_full: decimal('一般项目应得分', 'other items, full marks', '一般项目满分 一般项目应得分值', points),
    other_got: decimal(
      '一般项目实得分',
      'other items, marks',
      '一般项目得分 一般项目实得分值 一般项目小计',
      points,
    ),
    score: optional(decimal('分项得分', 'reported score', '检查表得分 评分表得分 折算得分', points)),
    inspector: optional(personal('检查人员', 'inspectors', '检查人 评分人')),
    remark: remark(),
  },
  order: [],
  derived: [
    {
      column: 'score',
      from: ['must_full', 'must_got', 'other_full', 'other_got', 'zero_count'],
      // Where the zeros are not counted, a sheet that is zero cannot be told to be wrong.
      value: `case when zero_count > 0 or (must_full = 60 and must_got < 40) then 0
        when score = 0 and zero_count is null then null
        else (must_got + other_got) * 100 / nullif(must_full + other_full, 0) end`,
      tolerance: 0.5,
      source: { zh: 'JGJ 59-2011', en: 'JGJ 59-2011' },
    },
  ],
  unsaid: ['检查'],
});
