import { codes } from '../../codes/index.ts';
import { code, day, decimal, flag, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { contractorCode, remark, siteId, siteName } from '../shared-columns.ts';

const metres = { unit: units.metres, max: 1000 };

export const highRiskWork = dataset({
  name: 'high_risk_work',
  title: { zh: '危大工程清单', en: 'high-risk works' },
  key: ['site_id', 'kind', 'part'],
  replaces: 'key',
  monthly: false,
  columns: {
    site_id: siteId(),
    site_name: optional(siteName()),
    region_code: region(),
    contractor_code: contractorCode(),
    kind: code(
      '危大工程类别',
      'kind',
      codes.highRiskWork,
      '危大类别 危大工程类型 分部分项工程类别 危大工程种类',
    ),
    part: text('危大工程名称', 'work', '分部分项工程名称 危大工程部位 危大工程内容 分部分项工程 部位'),
    is_over_scale: flag(
      '是否超过一定规模',
      'over the set scale',
      '超过一定规模 是否超规模 超规模 超危大工程 是否超危',
    ),
    depth_m: optional(decimal('开挖深度', 'depth', '基坑深度 开挖深度（m）', metres)),
    height_m: optional(decimal('搭设高度', 'height', '支模高度 架体高度 高度 搭设高度（m）', metres)),
    span_m: optional(decimal('跨度', 'span', '最大跨度 跨度（m）', metres)),
    load_kn: optional(
      decimal('施工总荷载', 'load', '荷载 总荷载 施工总荷载（kN/m2）', {
        unit: units.kilonewtons,
        max: 1000,
      }),
    ),
    plan_approved_on: optional(
      day(
        '专项方案审批日期',
        'plan approved',
        '方案审批日期 专项施工方案审批日期 专项方案审批时间 方案批准日期',
      ),
    ),
    reviewed_on: optional(day('专家论证日期', 'reviewed by experts', '论证日期 专家论证时间 方案论证日期')),
    review_result: optional(
      code('专家论证结论', 'result of the review', codes.reviewResult, '论证结论 专家论证意见 论证意见'),
    ),
    briefed_on: optional(day('安全技术交底日期', 'workers briefed', '交底日期 技术交底日期 交底时间')),
    started_on: optional(day('实施开始日期', 'started', '开始施工日期 施工开始日期 开始日期 实施日期')),
    finished_on: optional(day('实施完成日期', 'finished', '施工完成日期 结束日期 完成日期')),
    is_monitored: optional(flag('是否第三方监测', 'monitored by a third party', '第三方监测')),
    accepted_on: optional(day('验收日期', 'accepted', '验收时间 危大工程验收日期')),
    has_notice: optional(flag('是否设置公示牌', 'notice board', '公示牌 危大工程公示牌')),
    watcher: optional(personal('现场监督人员', 'watcher', '旁站人员 专职监督人员 现场监管人员')),
    remark: remark(),
  },
  order: [{ earlier: 'started_on', later: 'finished_on' }],
  unsaid: ['项目', '危大'],
});
