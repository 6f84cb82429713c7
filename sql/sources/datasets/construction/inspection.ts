import { codes } from '../../codes/index.ts';
import { code, count, day, id, optional, personal, region } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { remark, siteId, siteName } from '../shared-columns.ts';

export const inspection = dataset({
  name: 'inspection',
  title: { zh: '安全检查', en: 'inspections' },
  key: ['inspection_id'],
  replaces: 'county-month',
  period: 'inspected_on',
  monthly: true,
  columns: {
    inspection_id: id('检查编号', 'inspection number', '检查记录编号 检查单号 检查记录号 检查文书号'),
    region_code: region(),
    site_id: siteId(),
    site_name: optional(siteName()),
    inspected_on: day('检查日期', 'inspection day', '检查时间 检查日 检查年月日'),
    kind: code('检查类型', 'inspection kind', codes.inspectionKind, '检查类别 检查方式 检查形式'),
    campaign_id: optional(id('检查批次', 'campaign', '批次 批次号 检查文件号 专项行动')),
    hazard_count: optional(
      count('发现隐患数', 'hazards found', '隐患数 隐患数量 发现问题数 发现隐患（条）', {
        min: 0,
        max: 1000,
        unit: units.hazards,
      }),
    ),
    inspector: optional(
      personal('检查人员', 'inspectors', '检查人 执法人员 检查组成员 检查员 参加人员 带队人'),
    ),
    remark: remark(),
  },
  order: [],
  unsaid: ['检查'],
});
