import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';

const leading = { role: 'leading' } as const;
const order37 = '危险性较大的分部分项工程安全管理规定（住房和城乡建设部令第37号）';

export const highRiskWorks = tally({
  of: staged.highRiskWorks,
  entity: 'high_risk_work',
  about: { zh: '危大工程', en: 'high-risk works' },
  measures: {
    started_count: { label: { zh: '开始实施数', en: 'works begun' }, unit: units.works, on: 'started_on' },
    running_count: {
      label: { zh: '正在实施数', en: 'works under way' },
      unit: units.works,
      on: 'started_on',
      until: 'finished_on',
    },
    planned_count: {
      label: { zh: '实施前方案已审批数', en: 'with a plan approved before work began' },
      unit: units.works,
      on: 'started_on',
      where: (row) => row.doneBy('plan_approved_on', 'started_on'),
    },
    over_scale_count: {
      label: { zh: '超过一定规模数', en: 'above the scale that needs expert review' },
      unit: units.works,
      on: 'started_on',
      where: (row) => row.yes('is_over_scale'),
    },
    reviewed_count: {
      label: { zh: '超规模且实施前论证通过数', en: 'of these, passed by experts before work began' },
      unit: units.works,
      on: 'started_on',
      where: (row) =>
        row.all(
          row.yes('is_over_scale'),
          row.doneBy('reviewed_on', 'started_on'),
          row.is('review_result', 'passed', 'amended'),
        ),
    },
    briefed_count: {
      label: { zh: '实施前已交底数', en: 'briefed before work began' },
      unit: units.works,
      on: 'started_on',
      where: (row) => row.doneBy('briefed_on', 'started_on'),
    },
    finished_count: { label: { zh: '完成数', en: 'works finished' }, unit: units.works, on: 'finished_on' },
    accepted_count: {
      label: { zh: '完成且已验收数', en: 'of these, accepted' },
      unit: units.works,
      on: 'finished_on',
      where: (row) => row.done('accepted_on'),
    },
  },
  indicators: {
    high_risk_works_running: {
      ...leading,
      title: { zh: '在施危大工程数', en: 'High-risk works under way' },
      definition: {
        zh: '期末已开始实施而尚未完成的危险性较大的分部分项工程数。',
        en: 'High-risk works begun and not finished at the end of the period.',
      },
      better: 'neutral',
      source: order37,
      numerator: 'running_count',
    },
    high_risk_works_planned: {
      ...leading,
      title: { zh: '危大工程专项方案审批率', en: 'High-risk works with an approved plan' },
      definition: {
        zh: '期内开始实施的危大工程中，专项施工方案在实施前已审批的比例。',
        en: 'Of the high-risk works begun in the period, the share whose special plan was approved before the work began.',
      },
      better: 'more',
      source: `${order37}第十条、第十一条`,
      numerator: 'planned_count',
      denominator: 'started_count',
    },
    high_risk_works_reviewed: {
      ...leading,
      title: { zh: '超规模危大工程专家论证率', en: 'Over-scale works reviewed by experts' },
      definition: {
        zh: '期内开始实施的超过一定规模的危大工程中，实施前已经专家论证且结论为通过或修改后通过的比例。',
        en: 'Of the works above the review scale begun in the period, the share that experts had passed, as it was or as amended, before the work began.',
      },
      better: 'more',
      source: `${order37}第十二条`,
      numerator: 'reviewed_count',
      denominator: 'over_scale_count',
    },
    high_risk_works_briefed: {
      ...leading,
      title: { zh: '危大工程交底率', en: 'High-risk works briefed' },
      definition: {
        zh: '期内开始实施的危大工程中，实施前已作安全技术交底的比例。',
        en: 'Of the high-risk works begun in the period, the share whose workers were briefed before it began.',
      },
      better: 'more',
      source: `${order37}第十五条`,
      numerator: 'briefed_count',
      denominator: 'started_count',
    },
    high_risk_works_accepted: {
      ripens: true,
      ...leading,
      title: { zh: '危大工程验收率', en: 'High-risk works accepted' },
      definition: {
        zh: '期内完成的危大工程中，截至时间已验收的比例。',
        en: 'Of the high-risk works finished in the period, the share accepted by the as-of day.',
      },
      better: 'more',
      source: `${order37}第二十一条`,
      numerator: 'accepted_count',
      denominator: 'finished_count',
    },
  },
});
