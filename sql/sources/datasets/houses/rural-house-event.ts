import { codes } from '../../codes/index.ts';
import { code, day, id, optional, personal, region } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { remark } from '../shared-columns.ts';

export const ruralHouseEvent = dataset({
  name: 'rural_house_event',
  title: { zh: '农村危房处置', en: 'steps for dangerous rural houses' },
  key: ['house_id', 'step', 'happened_on'],
  replaces: 'key',
  period: 'happened_on',
  monthly: false,
  columns: {
    house_id: id('房屋编号', 'house number', '农房编号 房屋编码 房屋代码 宅基地代码 农房编码 户号'),
    region_code: region(),
    step: code('处置环节', 'step', codes.houseStep, '环节 处置步骤 事项 整治措施 处置措施 工作环节'),
    happened_on: day('办理日期', 'day', '日期 完成日期 处置日期 发生日期 办理时间 处置时间'),
    reported_on: optional(day('上报日期', 'reported', '上报时间 乡镇上报日期 乡镇上报时间 报告日期')),
    grade: optional(code('危险等级', 'grade', codes.houseGrade, '鉴定等级 等级 房屋等级')),
    found_by: optional(code('发现来源', 'how it was found', codes.houseFoundBy, '来源')),
    planned_on: optional(day('计划完成日期', 'planned', '计划完成时间 计划整治完成日期')),
    revisit_result: optional(code('回头看结果', 'result of the revisit', codes.revisitResult, '回访结果')),
    handler: optional(personal('经办人', 'handled by', '责任人 乡村责任人 办理人')),
    remark: remark(),
  },
  order: [{ earlier: 'happened_on', later: 'reported_on' }],
  unsaid: ['房屋', '危险', '处置', '整改', '环节'],
});
