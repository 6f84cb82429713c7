import { codes } from '../../codes/index.ts';
import { code, count, day, flag, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { enterpriseCode, remark } from '../shared-columns.ts';

export const fireCheck = dataset({
  name: 'fire_check',
  title: { zh: '消防安全检查', en: 'fire checks' },
  key: ['region_code', 'unit_name', 'checked_on'],
  replaces: 'county-month',
  period: 'checked_on',
  monthly: false,
  columns: {
    region_code: region(),
    unit_name: text('被检查单位', 'unit checked', '受检单位 检查单位名称 被检单位 单位名称 场所名称'),
    enterprise_code: optional(enterpriseCode()),
    line: optional(code('行业领域', 'line of work', codes.workLine, '领域 行业类别 所属行业')),
    period: optional(code('重要时段', 'time of stress', codes.firePeriod, '检查时段 时段 时间节点')),
    checked_on: day('检查日期', 'checked', '检查时间 消防检查日期'),
    hazard_count: count(
      '发现火灾隐患数',
      'fire hazards found',
      '火灾隐患数 消防隐患数 发现消防隐患数 火灾隐患（处）',
      { unit: units.hazards },
    ),
    grave_count: optional(
      count('重大火灾隐患数', 'grave fire hazards', '重大火灾隐患', { unit: units.hazards }),
    ),
    rectified_count: optional(
      count('已整改火灾隐患数', 'rectified', '火灾隐患整改数 已整改隐患数 已整改数', { unit: units.hazards }),
    ),
    due_on: optional(day('整改期限', 'due', '整改时限')),
    is_tested: optional(flag('是否开展年度检测', 'tested this year', '消防设施年度检测 年度消防检测')),
    inspector: optional(personal('检查人员', 'inspectors', '检查人')),
    remark: remark(),
  },
  order: [],
  unsaid: ['检查', '消防'],
});
