import { codes } from '../../codes/index.ts';
import { code, count, day, id, optional, personal, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { remark } from '../shared-columns.ts';

export const campaign = dataset({
  name: 'campaign',
  title: { zh: '检查批次', en: 'inspection campaigns' },
  key: ['campaign_id'],
  replaces: 'key',
  monthly: false,
  columns: {
    campaign_id: id('检查批次', 'campaign', '批次编号 批次 检查批次号 批次号 检查文件号 通知文号'),
    campaign_name: text('行动名称', 'name', '检查名称 专项行动名称 批次名称 检查行动名称 检查活动名称'),
    kind: code('检查类型', 'kind', codes.inspectionKind, '检查类别 检查方式 检查形式'),
    started_on: day('开始日期', 'started', '检查开始日期 启动日期 起始日期 开始时间'),
    ended_on: optional(day('结束日期', 'ended', '检查结束日期 截止日期 终止日期 结束时间')),
    county_count: optional(
      count('覆盖区县数', 'counties covered', '涉及县区数 覆盖县区数 检查县区数', {
        min: 0,
        max: 200,
        unit: units.counties,
      }),
    ),
    site_count: optional(
      count('抽取项目数', 'sites drawn', '计划检查项目数 抽查项目数 检查工地数', { unit: units.sites }),
    ),
    visited_count: optional(
      count('实查项目数', 'sites visited', '实际检查项目数 已查项目数', { unit: units.sites }),
    ),
    hazard_count: optional(
      count('发现隐患数', 'hazards found', '发现问题数 隐患数 隐患数量', { unit: units.hazards }),
    ),
    organiser: optional(text('组织单位', 'organiser', '牵头单位 牵头科室 组织部门')),
    leader: optional(personal('带队负责人', 'led by', '带队领导 带队人')),
    remark: remark(),
  },
  order: [{ earlier: 'started_on', later: 'ended_on' }],
  unsaid: ['检查'],
});
