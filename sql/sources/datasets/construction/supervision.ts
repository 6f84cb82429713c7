import { codes } from '../../codes/index.ts';
import { code, day, id, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { remark, siteId, siteName } from '../shared-columns.ts';

export const supervision = dataset({
  name: 'supervision',
  title: { zh: '挂牌督办', en: 'listed supervision' },
  key: ['document_id'],
  replaces: 'key',
  monthly: false,
  columns: {
    document_id: id(
      '督办文号',
      'supervision document',
      '挂牌督办文号 督办通知书文号 督办通知书编号 督办编号',
    ),
    region_code: region(),
    subject: code('督办对象', 'subject', codes.supervisionSubject, '督办类型 督办类别 督办事项类型'),
    subject_id: id('督办事项编号', 'accident or hazard number', '事故编号 隐患编号 事故或隐患编号 督办事项'),
    site_id: optional(siteId()),
    site_name: optional(siteName()),
    responsible_unit: optional(text('责任单位', 'responsible unit', '被督办单位 整改责任单位 承办单位')),
    authority: optional(text('督办单位', 'authority', '督办机关 挂牌单位')),
    issued_on: day('督办下达日期', 'issued', '挂牌日期 下达日期 督办日期 挂牌督办日期 下达督办通知书日期'),
    due_on: optional(day('督办期限', 'due', '督办时限 办结时限 督办办结期限')),
    lifted_on: optional(day('解除督办日期', 'lifted', '解除日期 摘牌日期 督办解除时间 解除挂牌日期')),
    demand: optional(personal('督办要求说明', 'demand', '督办要求 督办内容')),
    remark: remark(),
  },
  order: [{ earlier: 'issued_on', later: 'lifted_on' }],
  unsaid: ['督办'],
});
