import { codes } from '../../codes/index.ts';
import { code, count, month, optional, region } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { enterpriseName, remark, town } from '../shared-columns.ts';

const households = { min: 0, max: 10_000_000 };

export const heatingPatrol = dataset({
  name: 'heating_patrol',
  title: { zh: '双代巡查巡检', en: 'clean-heating patrols' },
  key: ['region_code', 'month', 'town', 'kind'],
  replaces: 'county-month',
  period: 'month',
  monthly: false,
  columns: {
    region_code: region(),
    month: month('月份', 'month', '统计月份 年月 报告期 巡检月份'),
    town: town(),
    kind: code('巡查类型', 'kind', codes.patrolKind, '巡检类型 安检类型 检查类型 巡检类别'),
    enterprise_name: optional(enterpriseName('巡检单位 安检单位 供气企业 运维企业')),
    due_count: count('应检户数', 'due', '应检 应巡检户数 应安检户数 计划检查户数', {
      ...households,
      unit: units.households,
    }),
    checked_count: count('已检户数', 'checked', '已检 实检户数 入户安检户数 完成检查户数', {
      ...households,
      unit: units.households,
    }),
    away_count: optional(
      count('到访不遇户数', 'nobody at home', '到访不遇', { ...households, unit: units.households }),
    ),
    refused_count: optional(
      count('拒检户数', 'refused', '拒检 拒绝入户户数', { ...households, unit: units.households }),
    ),
    grave_count: optional(
      count('严重隐患数', 'grave hazards', '重大隐患数 严重隐患', { ...households, unit: units.hazards }),
    ),
    ordinary_count: optional(
      count('一般隐患数', 'ordinary hazards', '一般隐患', { ...households, unit: units.hazards }),
    ),
    rectified_count: optional(
      count('已整改隐患数', 'rectified', '整改隐患数 已整改数 已整改', {
        ...households,
        unit: units.hazards,
      }),
    ),
    remark: remark(),
  },
  order: [],
  unsaid: ['检查', '户'],
});
