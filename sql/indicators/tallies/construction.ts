import { staged } from '../../staging/index.ts';
import { stgCountySites } from '../../staging/stg_county__sites.ts';
import { tally } from '../tally.ts';
import { workHours } from './construction/work-hours.ts';
import { units } from './units.ts';

const plan = '年度安全生产工作计划 三（二）2 建筑施工方面';
const planDuty = '年度安全生产工作计划 三（一）2 企业主体责任';
const planResponse = '年度安全生产工作计划 三（三）事故应急机制';
const order37 = '危险性较大的分部分项工程安全管理规定（住房和城乡建设部令第37号）';
const order493 = '生产安全事故报告和调查处理条例（国务院令第493号）';
const leading = { role: 'leading' } as const;

const sites = tally({
  of: stgCountySites,
  entity: 'site',
  about: { zh: '在建工程', en: 'sites under construction' },
  measures: {
    started_count: { label: { zh: '开工项目数', en: 'sites started' }, unit: units.sites, on: 'started_on' },
    active_count: {
      label: { zh: '在建项目数', en: 'active sites' },
      unit: units.sites,
      on: 'started_on',
      until: 'finished_on',
    },
  },
  indicators: {
    sites_active: {
      ...leading,
      title: { zh: '在建项目数', en: 'Active sites' },
      definition: {
        zh: '期末已开工而尚未竣工的项目数。检查、达标等覆盖率的底数。',
        en: 'Sites started and not finished at the end of the period; what coverage of inspections and standards is measured against.',
      },
      better: 'neutral',
      source: plan,
      numerator: 'active_count',
    },
    sites_started: {
      ...leading,
      title: { zh: '新开工项目数', en: 'Sites started' },
      definition: { zh: '开工日期在期内的项目数。', en: 'Sites whose work began in the period.' },
      better: 'neutral',
      source: plan,
      numerator: 'started_count',
    },
  },
});

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

const risks = tally({
  of: staged.risks,
  entity: 'risk',
  about: { zh: '风险分级管控清单', en: 'graded risks' },
  measures: {
    risk_count: {
      label: { zh: '风险点数', en: 'risk points' },
      unit: units.points,
      on: 'identified_on',
      until: 'stays',
    },
    red_count: {
      label: { zh: '重大风险点数', en: 'red risk points' },
      unit: units.points,
      on: 'identified_on',
      until: 'stays',
      where: (row) => row.is('level', 'red'),
    },
    identified_count: {
      label: { zh: '新辨识风险点数', en: 'risk points identified' },
      unit: units.points,
      on: 'identified_on',
    },
    serious_count: {
      label: { zh: '新辨识红橙风险点数', en: 'red and orange points identified' },
      unit: units.points,
      on: 'identified_on',
      where: (row) => row.is('level', 'red', 'orange'),
    },
    lifted_count: {
      label: { zh: '红橙风险由公司或项目管控数', en: 'of these, held by company or project' },
      unit: units.points,
      on: 'identified_on',
      where: (row) =>
        row.all(row.is('level', 'red', 'orange'), row.is('control_level', 'company', 'project')),
    },
  },
  indicators: {
    risks_registered: {
      ...leading,
      title: { zh: '在册风险点数', en: 'Risk points registered' },
      definition: {
        zh: '期末双控清单中已辨识的风险点数，不论颜色。',
        en: 'Risk points identified up to the end of the period, of every colour.',
      },
      better: 'neutral',
      source: '安全生产法（2021）第四十一条',
      numerator: 'risk_count',
    },
    risks_red: {
      ...leading,
      title: { zh: '重大（红色）风险点数', en: 'Red risk points' },
      definition: {
        zh: '期末已辨识的红色（重大）风险点数。',
        en: 'Risk points of the red level identified up to the end of the period.',
      },
      better: 'less',
      source: '安全生产法（2021）第四十一条',
      numerator: 'red_count',
    },
    risks_lifted: {
      ...leading,
      title: { zh: '红橙风险上提管控率', en: 'Serious risks held at the right level' },
      definition: {
        zh: '期内新辨识的红、橙色风险点中，由公司或项目层级管控的比例。',
        en: 'Of the red and orange risk points identified in the period, the share held by the company or the project and not by a team or a post.',
      },
      better: 'more',
      source: '安全生产法（2021）第四十一条',
      numerator: 'lifted_count',
      denominator: 'serious_count',
    },
  },
});

const scoreSheets = tally({
  of: staged.scoreSummaries,
  entity: 'score',
  about: { zh: '安全检查评分', en: 'safety scores' },
  measures: {
    scored_count: { label: { zh: '评分次数', en: 'scorings' }, unit: units.checks, on: 'checked_on' },
    good_count: {
      label: { zh: '优良次数', en: 'good' },
      unit: units.checks,
      on: 'checked_on',
      where: (row) => row.is('grade', 'good'),
    },
    failed_count: {
      label: { zh: '不合格次数', en: 'failed' },
      unit: units.checks,
      on: 'checked_on',
      where: (row) => row.is('grade', 'failed'),
    },
  },
  indicators: {
    scores_good: {
      ...leading,
      title: { zh: '检查评分优良率', en: 'Scored good' },
      definition: {
        zh: '检查日期在期内的评分汇总中，评定为优良的比例。',
        en: 'Of the safety scorings in the period, the share graded good.',
      },
      better: 'more',
      source: '建筑施工安全检查标准 JGJ 59-2011 第5章',
      numerator: 'good_count',
      denominator: 'scored_count',
    },
    scores_failed: {
      ...leading,
      title: { zh: '检查评分不合格率', en: 'Scored failed' },
      definition: {
        zh: '检查日期在期内的评分汇总中，评定为不合格的比例；不合格工地须限期整改达到合格。',
        en: 'Of the safety scorings in the period, the share graded failed; such sites must be put right within a set time.',
      },
      better: 'less',
      source: '建筑施工安全检查标准 JGJ 59-2011 第5章',
      numerator: 'failed_count',
      denominator: 'scored_count',
    },
  },
});

const fiveMet = [
  'is_duty_met',
  'is_management_met',
  'is_investment_met',
  'is_training_met',
  'is_rescue_met',
] as const;

const siteStandards = tally({
  of: staged.siteStandards,
  entity: 'site_standard',
  about: { zh: '标准化工地评定', en: 'site standardisation' },
  measures: {
    assessed_count: { label: { zh: '评定次数', en: 'assessments' }, unit: units.checks, on: 'assessed_on' },
    passed_count: {
      label: { zh: '达标次数', en: 'passed' },
      unit: units.checks,
      on: 'assessed_on',
      where: (row) => row.is('result', 'good', 'passed'),
    },
    five_count: {
      label: { zh: '“五到位”次数', en: 'with all five in place' },
      unit: units.checks,
      on: 'assessed_on',
      where: (row) => row.all(...fiveMet.map((column) => row.yes(column))),
    },
  },
  indicators: {
    site_standards_passed: {
      ...leading,
      title: { zh: '标准化评定达标率', en: 'Site standards passed' },
      definition: {
        zh: '评定日期在期内的标准化工地评定中，结果为优良或合格的比例。分母是已评定的工地，未评定的不在其中。',
        en: 'Of the standardisation assessments in the period, the share with good or passed. The denominator holds assessed sites only.',
      },
      better: 'more',
      source: '建筑施工安全生产标准化考评暂行办法（建质〔2014〕111号）',
      numerator: 'passed_count',
      denominator: 'assessed_count',
    },
    site_five_in_place: {
      ...leading,
      title: { zh: '工地“五到位”率', en: 'Sites with all five in place' },
      definition: {
        zh: '评定日期在期内的工地评定中，责任、管理、投入、培训、应急救援五项全部到位的比例。',
        en: 'Of the site assessments in the period, the share with duty, management, investment, training and rescue all in place.',
      },
      better: 'more',
      source: plan,
      numerator: 'five_count',
      denominator: 'assessed_count',
    },
  },
});

const enterpriseDuties = tally({
  of: staged.enterpriseDuties,
  entity: 'enterprise_duty',
  about: { zh: '企业主体责任检查', en: 'checks of enterprises’ own duties' },
  measures: {
    checked_count: {
      label: { zh: '检查企业次数', en: 'enterprise checks' },
      unit: units.checks,
      on: 'checked_on',
    },
    five_count: {
      label: { zh: '“五到位”次数', en: 'with all five in place' },
      unit: units.checks,
      on: 'checked_on',
      where: (row) => row.all(...fiveMet.map((column) => row.yes(column))),
    },
    listed_count: {
      label: { zh: '建立全员责任清单次数', en: 'with a duty list for every post' },
      unit: units.checks,
      on: 'checked_on',
      where: (row) => row.yes('has_duty_list'),
    },
    staffed_count: {
      label: { zh: '专职安全员配足次数', en: 'with safety officers enough' },
      unit: units.checks,
      on: 'checked_on',
      where: (row) => row.atLeast('officer_count', 'officer_due_count'),
    },
    problem_count: {
      label: { zh: '发现问题数', en: 'problems found' },
      unit: { zh: '个', en: 'problems' },
      on: 'checked_on',
      sum: 'problem_count',
    },
  },
  indicators: {
    enterprise_five_in_place: {
      ...leading,
      title: { zh: '企业“五到位”率', en: 'Enterprises with all five in place' },
      definition: {
        zh: '检查日期在期内的企业主体责任检查中，责任、管理、投入、培训、应急救援五项全部到位的比例。',
        en: 'Of the checks of enterprises in the period, the share with duty, management, investment, training and rescue all in place.',
      },
      better: 'more',
      source: planDuty,
      numerator: 'five_count',
      denominator: 'checked_count',
    },
    enterprise_duty_lists: {
      ...leading,
      title: { zh: '全员责任清单建立率', en: 'Enterprises with a duty list for every post' },
      definition: {
        zh: '检查日期在期内的企业检查中，已建立全员安全生产责任清单的比例。',
        en: 'Of the checks of enterprises in the period, the share with a list of safety duties for every post.',
      },
      better: 'more',
      source: '安全生产法（2021）第二十二条',
      numerator: 'listed_count',
      denominator: 'checked_count',
    },
    enterprise_officers_enough: {
      ...leading,
      title: { zh: '专职安全员配足率', en: 'Enterprises with safety officers enough' },
      definition: {
        zh: '检查日期在期内的企业检查中，实配专职安全员不少于应配数的比例。',
        en: 'Of the checks of enterprises in the period, the share with at least as many full-time safety officers as required.',
      },
      better: 'more',
      source: '安全生产法（2021）第二十四条',
      numerator: 'staffed_count',
      denominator: 'checked_count',
    },
    enterprise_problems: {
      ...leading,
      title: { zh: '企业检查发现问题数', en: 'Problems found in enterprise checks' },
      definition: {
        zh: '检查日期在期内的企业主体责任检查发现的问题数合计。数据状态按检查次数判定。',
        en: 'Problems found in all checks of enterprises in the period. How much the figure can bear follows the number of checks.',
      },
      better: 'neutral',
      source: planDuty,
      events: 'checked_count',
      numerator: 'problem_count',
    },
  },
});

const officerDuties = tally({
  of: staged.officerDuties,
  entity: 'officer_duty',
  about: { zh: '安全管理人员在岗履职', en: 'safety staff on duty' },
  measures: {
    due_count: {
      label: { zh: '应在岗人次', en: 'due' },
      unit: units.people,
      on: 'checked_on',
      sum: 'due_count',
    },
    present_count: {
      label: { zh: '实际在岗人次', en: 'present' },
      unit: units.people,
      on: 'checked_on',
      sum: 'present_count',
    },
    post_count: { label: { zh: '抽查岗位次数', en: 'posts checked' }, unit: units.posts, on: 'checked_on' },
    performed_count: {
      label: { zh: '履职到位岗位次数', en: 'posts whose duty was done' },
      unit: units.posts,
      on: 'checked_on',
      where: (row) => row.yes('performed'),
    },
  },
  indicators: {
    officers_on_duty: {
      ...leading,
      title: { zh: '关键岗位人员到岗率', en: 'Key staff on duty' },
      definition: {
        zh: '检查日期在期内抽查的岗位中，实际在岗人次占应在岗人次的比例。',
        en: 'Of the staff due at the posts checked in the period, the share who were there.',
      },
      better: 'more',
      source: plan,
      numerator: 'present_count',
      denominator: 'due_count',
    },
    officers_performing: {
      ...leading,
      title: { zh: '安全管理人员履职到位率', en: 'Posts whose duty was done' },
      definition: {
        zh: '检查日期在期内抽查的岗位中，履职到位的岗位次数占比。',
        en: 'Of the posts checked in the period, the share whose duty was found done.',
      },
      better: 'more',
      source: plan,
      numerator: 'performed_count',
      denominator: 'post_count',
    },
  },
});

export const supervisions = tally({
  of: staged.supervisions,
  entity: 'supervision',
  about: { zh: '挂牌督办', en: 'listed supervision' },
  measures: {
    issued_count: { label: { zh: '下达督办件数', en: 'issued' }, unit: units.cases, on: 'issued_on' },
    open_count: {
      label: { zh: '未解除督办件数', en: 'not lifted' },
      unit: units.cases,
      on: 'issued_on',
      until: 'lifted_on',
    },
    due_count: { label: { zh: '到期督办件数', en: 'due' }, unit: units.cases, on: 'due_on' },
    ontime_count: {
      label: { zh: '按期解除件数', en: 'lifted in time' },
      unit: units.cases,
      on: 'due_on',
      where: (row) => row.doneBy('lifted_on', 'due_on'),
    },
  },
  indicators: {
    supervisions_issued: {
      ...leading,
      title: { zh: '挂牌督办件数', en: 'Supervisions listed' },
      definition: {
        zh: '督办下达日期在期内的挂牌督办件数。',
        en: 'Listed supervisions issued in the period.',
      },
      better: 'neutral',
      source: planResponse,
      numerator: 'issued_count',
    },
    supervisions_open: {
      ...leading,
      title: { zh: '未解除督办件数', en: 'Supervisions not lifted' },
      definition: {
        zh: '期末已下达而尚未解除的挂牌督办件数。',
        en: 'Listed supervisions issued and not lifted at the end of the period.',
      },
      better: 'less',
      source: planResponse,
      numerator: 'open_count',
    },
    supervisions_ontime: {
      ...leading,
      title: { zh: '督办按期解除率', en: 'Supervisions lifted in time' },
      definition: {
        zh: '督办期限在期内（且不晚于数据截至日）的督办中，不晚于期限解除的比例。',
        en: 'Of the supervisions due in the period (and by the as-of day), the share lifted on or before the due day.',
      },
      better: 'more',
      source: '房屋市政工程生产安全和质量事故查处督办暂行办法（建质〔2011〕66号）',
      numerator: 'ontime_count',
      denominator: 'due_count',
    },
  },
});

const caseSteps = tally({
  of: staged.caseSteps,
  entity: 'case_step',
  about: { zh: '事故查处环节', en: 'steps of accident cases' },
  measures: {
    reported_count: {
      label: { zh: '提交调查报告件数', en: 'inquiry reports' },
      unit: units.cases,
      on: 'happened_on',
      where: (row) => row.is('step', 'report'),
    },
    closed_count: {
      label: { zh: '结案件数', en: 'closed' },
      unit: units.cases,
      on: 'happened_on',
      where: (row) => row.is('step', 'closed'),
    },
    penalised_person_count: {
      label: { zh: '处罚人员数', en: 'persons penalised' },
      unit: units.people,
      on: 'happened_on',
      sum: 'penalised_person_count',
      where: (row) => row.is('step', 'penalised'),
    },
    credit_count: {
      label: { zh: '记入诚信档案件数', en: 'entered in credit files' },
      unit: units.cases,
      on: 'happened_on',
      where: (row) => row.is('step', 'credit'),
    },
  },
  indicators: {
    inquiries_reported: {
      ...leading,
      title: { zh: '提交调查报告件数', en: 'Inquiry reports handed in' },
      definition: {
        zh: '办理日期在期内的“提交调查报告”环节件数。',
        en: 'Accident cases whose inquiry report was handed in in the period.',
      },
      better: 'neutral',
      source: `${order493}第二十九条`,
      numerator: 'reported_count',
    },
    accident_cases_closed: {
      ...leading,
      title: { zh: '事故结案件数', en: 'Accident cases closed' },
      definition: { zh: '办理日期在期内的“结案”环节件数。', en: 'Accident cases closed in the period.' },
      better: 'neutral',
      source: planResponse,
      numerator: 'closed_count',
    },
    accident_persons_penalised: {
      ...leading,
      title: { zh: '事故责任人员处罚人数', en: 'Persons penalised for accidents' },
      definition: {
        zh: '办理日期在期内的处罚环节所处罚的责任人员人数合计。',
        en: 'Responsible persons penalised in accident cases in the period, added up.',
      },
      better: 'neutral',
      source: planResponse,
      numerator: 'penalised_person_count',
    },
    accident_credit_entries: {
      ...leading,
      title: { zh: '事故责任记入诚信档案件数', en: 'Accident cases entered in credit files' },
      definition: {
        zh: '办理日期在期内的“记入诚信档案”环节件数。',
        en: 'Accident cases entered in the credit files in the period.',
      },
      better: 'neutral',
      source: planResponse,
      numerator: 'credit_count',
    },
  },
});

const accidentReports = tally({
  of: staged.accidentReports,
  entity: 'accident_report',
  about: { zh: '事故报告与续报', en: 'accident reports' },
  measures: {
    revision_count: {
      label: { zh: '续报补报次数', en: 'later reports' },
      unit: units.checks,
      on: 'reported_at',
      where: (row) => row.not(row.is('report_kind', 'first')),
    },
  },
  indicators: {
    accident_revisions: {
      ...leading,
      title: { zh: '事故续报补报次数', en: 'Later reports of accidents' },
      definition: {
        zh: '报告时间在期内的续报、补报次数。事故发生之日起30日内伤亡变化须补报，期内数据因此可能仍会变动。',
        en: 'Reports after the first one, made in the period. Casualties that change within 30 days must be reported again, so figures of a recent period may still move.',
      },
      better: 'neutral',
      source: `${order493}第十三条`,
      numerator: 'revision_count',
    },
  },
});

export const constructionTallies = [
  sites,
  highRiskWorks,
  risks,
  scoreSheets,
  siteStandards,
  enterpriseDuties,
  officerDuties,
  supervisions,
  caseSteps,
  accidentReports,
  workHours,
];
