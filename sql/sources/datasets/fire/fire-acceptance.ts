import { codes } from '../../codes/index.ts';
import { code, day, id, optional, personal, region, sqm, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { phone, remark, siteId, siteName } from '../shared-columns.ts';

export const fireAcceptance = dataset({
  name: 'fire_acceptance',
  title: { zh: '消防验收备案', en: 'fire acceptance' },
  key: ['acceptance_id'],
  replaces: 'key',
  monthly: false,
  columns: {
    acceptance_id: id(
      '消防受理编号',
      'number',
      '受理编号 消防验收受理编号 受理凭证号 消防受理号 受理凭证编号',
    ),
    region_code: region(),
    site_id: optional(siteId()),
    site_name: siteName(),
    procedure: code(
      '审验类别',
      'procedure',
      codes.fireProcedure,
      '办理类型 申请类别 消防审验类型 业务类型 审验类型',
    ),
    owner_name: optional(text('建设单位', 'project owner', '申请单位 建设单位名称')),
    area_sqm: optional(sqm('建筑面积', 'floor area', '总建筑面积 面积', { min: 0, max: 10_000_000 })),
    applied_on: day('受理日期', 'applied', '申请日期 受理时间 申报日期'),
    inspected_on: optional(day('现场评定日期', 'inspected', '现场检查日期 现场验收日期 现场评定时间')),
    decided_on: optional(day('出具意见日期', 'decided', '办结日期 意见书日期 出具意见书日期')),
    result: optional(code('审验结果', 'result', codes.fireResult, '验收结果 办理结果 验收结论 审验结论')),
    document_id: optional(id('意见书文号', 'document', '验收意见书文号 备案凭证号 文号')),
    contact: optional(personal('联系人', 'contact', '申请人')),
    phone: phone(),
    remark: remark(),
  },
  order: [
    { earlier: 'applied_on', later: 'inspected_on' },
    { earlier: 'applied_on', later: 'decided_on' },
  ],
  unsaid: ['消防'],
});
