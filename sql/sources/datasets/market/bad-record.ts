import { codes } from '../../codes/index.ts';
import { code, day, decimal, id, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { enterpriseName, listedEnterpriseCode, remark } from '../shared-columns.ts';

export const badRecord = dataset({
  name: 'bad_record',
  title: { zh: '不良行为记录', en: 'bad records' },
  key: ['enterprise_name', 'behaviour', 'confirmed_on'],
  replaces: 'key',
  monthly: false,
  columns: {
    enterprise_name: enterpriseName('被处罚企业 责任单位 不良行为企业'),
    enterprise_code: optional(listedEnterpriseCode()),
    region_code: optional(region()),
    site_name: optional(text('被处罚工程', 'project', '工程名称 项目名称 涉及工程')),
    behaviour: text('不良行为代码', 'conduct', '不良行为名称 不良行为编码 行为代码 不良行为 行为编码'),
    behaviour_group: optional(code('不良行为类别', 'group', codes.behaviourGroup, '行为类别 不良行为分类')),
    score: decimal('处罚分数', 'points', '扣分 记分 扣分值 记分值 不良行为扣分', {
      min: 0,
      max: 1000,
      unit: units.points,
    }),
    happened_on: optional(day('不良行为发生日期', 'happened', '行为发生日期 发生日期')),
    confirmed_on: day('核定日期', 'confirmed', '认定日期 记录日期 不良行为认定日期 记入日期'),
    published_on: optional(day('公布日期', 'published', '公示日期 发布日期')),
    valid_until: optional(day('有效期至', 'valid until', '公布截止日期 失效日期 信用有效期至')),
    authority: optional(text('认定单位', 'confirmed by', '认定机关 认定部门')),
    document_id: optional(id('处罚文件', 'document', '处罚文号 处罚决定书文号 文件文号')),
    fact: optional(personal('行为事实', 'facts', '不良行为事实 违法事实')),
    remark: remark(),
  },
  order: [],
  unsaid: ['企业', '不良'],
});
