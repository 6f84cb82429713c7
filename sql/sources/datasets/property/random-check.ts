import { codes } from '../../codes/index.ts';
import { code, count, day, id, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { enterpriseCode, remark } from '../shared-columns.ts';

export const randomCheck = dataset({
  name: 'random_check',
  title: { zh: '双随机检查', en: 'random checks' },
  key: ['task_id', 'object_name'],
  replaces: 'key',
  monthly: false,
  columns: {
    task_id: id('抽查任务编号', 'task number', '任务编号 双随机任务编号 抽查任务号'),
    task_name: optional(text('抽查任务名称', 'task', '任务名称 双随机任务名称')),
    line: optional(code('行业领域', 'line of work', codes.workLine, '领域 抽查领域 所属行业')),
    region_code: region(),
    mode: optional(code('抽查类型', 'mode', codes.checkMode, '抽查方式 抽取方式')),
    matter: optional(text('抽查事项', 'matter', '检查事项 抽查内容 抽查事项名称')),
    object_name: text('抽查对象名称', 'object', '检查对象名称 检查对象 抽查对象 被抽查企业 被检查主体'),
    enterprise_code: optional(enterpriseCode('检查对象信用代码 抽查对象信用代码')),
    drawn_on: day('抽取日期', 'drawn', '抽取时间 随机抽取日期 抽签日期'),
    inspector_count: optional(
      count('检查人员数', 'inspectors', '检查人数 执法人员数 抽取检查人员数', {
        min: 0,
        max: 100,
        unit: units.persons,
      }),
    ),
    inspectors: optional(personal('检查人员', 'inspectors', '执法人员 检查人 抽取检查人员')),
    checked_on: optional(day('检查日期', 'checked', '检查时间 实施检查日期')),
    result: optional(code('抽查结果', 'result', codes.checkResult, '检查结果 检查结论 抽查检查结果')),
    published_on: optional(day('公示日期', 'published', '结果公示日期 公开日期 公示时间')),
    due_on: optional(day('整改期限', 'due', '限期整改日期 整改时限')),
    rectified_on: optional(day('整改完成日期', 'rectified', '整改日期 整改完成时间')),
    remark: remark(),
  },
  order: [
    { earlier: 'drawn_on', later: 'checked_on' },
    { earlier: 'checked_on', later: 'published_on' },
  ],
  unsaid: ['检查'],
});
