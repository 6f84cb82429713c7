import { day, optional, personal, region, sqm, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { contractorCode, remark, siteId, siteName } from '../shared-columns.ts';

export const site = dataset({
  name: 'site',
  title: { zh: '在建工程', en: 'sites' },
  key: ['site_id'],
  replaces: 'key',
  period: 'started_on',
  monthly: false,
  // A start may be planned.
  limits: { daysAhead: 366 },
  columns: {
    site_id: siteId(),
    site_name: siteName(),
    region_code: region(),
    owner_name: optional(text('建设单位', 'project owner', '建设单位名称 业主单位')),
    contractor_name: optional(
      text('施工单位', 'contractor', '施工单位名称 总包单位 施工总承包单位 承建单位'),
    ),
    contractor_code: contractorCode(),
    area_sqm: optional(
      sqm('建筑面积', 'floor area', '面积 总建筑面积 建设规模 工程面积', { min: 0, max: 10_000_000 }),
    ),
    started_on: day('开工日期', 'start', '开工时间 实际开工日期 开工日 开工'),
    due_on: optional(day('计划竣工日期', 'planned completion', '计划竣工时间 合同竣工日期 计划完工日期')),
    finished_on: optional(day('实际竣工日期', 'completion', '竣工日期 竣工验收日期 完工日期 竣工')),
    safety_officer: optional(personal('专职安全员', 'safety officer', '安全员 安全负责人 安全员姓名')),
    safety_officer_phone: optional(
      personal('安全员电话', 'safety officer phone', '联系电话 联系方式 手机号码 电话'),
    ),
    remark: remark(),
  },
  order: [{ earlier: 'started_on', later: 'finished_on' }],
  unsaid: ['项目', '在建'],
});
