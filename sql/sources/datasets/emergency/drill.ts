import { codes } from '../../codes/index.ts';
import { code, count, day, id, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { remark } from '../shared-columns.ts';

export const drill = dataset({
  name: 'drill',
  title: { zh: '应急演练', en: 'emergency drills' },
  key: ['region_code', 'drill_name', 'held_on'],
  replaces: 'county-month',
  period: 'held_on',
  monthly: false,
  columns: {
    region_code: region(),
    drill_name: text('演练名称', 'drill', '应急演练名称 演练项目 演练活动名称'),
    form: optional(code('演练形式', 'form', codes.drillForm, '演练方式')),
    level: optional(code('预案类别', 'kind of plan', codes.planKind, '演练类型 演练类别')),
    subject: code('演练科目', 'subject', codes.emergencySubject, '演练内容 科目 演练主题 演练事故类型'),
    line: optional(code('行业领域', 'line of work', codes.workLine, '领域 所属行业')),
    held_on: day('演练日期', 'held', '演练时间 演练日'),
    organiser: text('组织单位', 'organiser', '演练单位 主办单位 演练组织单位'),
    partner_count: optional(
      count('参与单位数', 'units taking part', '参演单位数 参加单位数', { unit: units.enterprises }),
    ),
    person_count: optional(
      count('参演人数', 'persons taking part', '参加人数 参与人数 参演人员数', {
        min: 0,
        max: 1_000_000,
        unit: units.persons,
      }),
    ),
    plan_id: optional(id('预案编号', 'plan number', '依据预案编号 应急预案编号')),
    result: optional(code('评估结论', 'assessment', codes.drillResult, '演练效果 评估结果 演练评估')),
    problem_count: optional(
      count('发现问题数', 'problems found', '问题数 存在问题数', { unit: units.problems }),
    ),
    rectified_count: optional(
      count('已整改问题数', 'rectified', '整改数 已整改数', { unit: units.problems }),
    ),
    place: optional(text('演练地点', 'place', '地点')),
    contact: optional(personal('联系人', 'contact', '总指挥 演练负责人')),
    remark: remark(),
  },
  order: [],
  unsaid: ['演练'],
});
