import { codes } from '../../codes/index.ts';
import { code, day, flag, id, optional, personal, region } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { phone, remark } from '../shared-columns.ts';

export const houseComplaint = dataset({
  name: 'house_complaint',
  title: { zh: '房屋安全投诉', en: 'house complaints' },
  key: ['complaint_id'],
  replaces: 'key',
  monthly: false,
  columns: {
    complaint_id: id('投诉编号', 'complaint number', '投诉单号 受理编号 工单编号 投诉件编号 信访编号'),
    region_code: region(),
    received_on: day('投诉日期', 'received', '受理日期 投诉时间 受理时间 来电日期 接诉日期'),
    kind: code('投诉类别', 'kind', codes.complaintKind, '投诉类型 投诉事项类别 问题类别 投诉内容类别'),
    house_id: optional(id('房屋编号', 'house number', '房屋编码 房屋代码')),
    inspected_on: optional(day('现场检测日期', 'inspected', '现场检查日期 检测日期 到场日期 现场勘查日期')),
    result: optional(code('现场检测结论', 'finding', codes.complaintResult, '检测结论 检测结果 勘查结论')),
    replied_on: optional(day('回复日期', 'replied', '答复日期 回复时间 答复时间 办结日期')),
    is_satisfied: optional(flag('是否满意', 'satisfied', '满意情况 群众是否满意')),
    complainant: optional(personal('投诉人', 'complainant', '来电人 投诉人姓名 反映人')),
    phone: phone(),
    address: optional(personal('房屋地址', 'address', '地址 反映地址 投诉地址')),
    matter: optional(personal('投诉内容', 'matter', '反映问题 诉求内容 投诉事项')),
    remark: remark(),
  },
  order: [
    { earlier: 'received_on', later: 'inspected_on' },
    { earlier: 'received_on', later: 'replied_on' },
  ],
  unsaid: ['投诉'],
});
