import { codes } from '../../codes/index.ts';
import { code, day, flag, id, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { phone, remark } from '../shared-columns.ts';

export const emergencyPlan = dataset({
  name: 'emergency_plan',
  title: { zh: '应急预案', en: 'emergency plans' },
  key: ['plan_id'],
  replaces: 'key',
  monthly: false,
  columns: {
    plan_id: id('预案编号', 'plan number', '预案备案编号 应急预案编号 预案备案号'),
    plan_name: text('预案名称', 'plan', '应急预案名称'),
    region_code: region(),
    kind: code('预案类别', 'kind', codes.planKind, '预案类型 应急预案类别 预案种类'),
    subject: optional(code('预案科目', 'subject', codes.emergencySubject, '事故类型 针对事故类型 预案事项')),
    line: optional(code('行业领域', 'line of work', codes.workLine, '领域 所属行业')),
    unit: text('编制单位', 'made by', '预案单位 编制部门 制定单位'),
    issued_on: optional(day('发布日期', 'issued', '印发日期 实施日期 签发日期')),
    filed_on: optional(day('备案日期', 'filed', '备案时间 预案备案日期')),
    revised_on: optional(day('修订日期', 'revised', '最近修订日期 修订时间')),
    valid_until: optional(day('有效期至', 'valid until', '预案有效期 到期日期')),
    is_linked: optional(
      flag('是否与政府预案衔接', 'linked with the government plan', '政企衔接 是否政企衔接 与政府预案衔接'),
    ),
    contact: optional(personal('联系人', 'contact', '预案联系人')),
    phone: phone(),
    remark: remark(),
  },
  order: [],
  unsaid: ['预案'],
});
