import { staged } from '../../staging/index.ts';
import { tally } from '../tally.ts';
import { units } from './units.ts';

const plan = '年度安全生产工作计划 三（二）3 房屋安全方面';
const planRural = '年度安全生产工作计划 三（二）4 农房建设方面';

const appraisals = tally({
  of: staged.houseAppraisals,
  entity: 'house_appraisal',
  about: { zh: '房屋安全鉴定', en: 'house appraisals' },
  measures: {
    appraised_count: { label: { zh: '鉴定户数', en: 'appraised' }, unit: units.houses, on: 'appraised_on' },
    dangerous_count: {
      label: { zh: '其中C、D级', en: 'of these, grade C or D' },
      unit: units.houses,
      on: 'appraised_on',
      where: (row) => row.is('grade', 'C', 'D'),
    },
  },
  indicators: {
    houses_appraised: {
      title: { zh: '房屋安全鉴定份数', en: 'Houses appraised' },
      definition: { zh: '鉴定日期在期内的鉴定报告份数。', en: 'Appraisal reports dated in the period.' },
      better: 'neutral',
      role: 'leading',
      source: planRural,
      unit: { zh: '份', en: 'reports' },
      numerator: 'appraised_count',
    },
    appraisals_dangerous: {
      title: { zh: '鉴定为C、D级的比例', en: 'Appraised as dangerous' },
      definition: {
        zh: '鉴定日期在期内的鉴定报告中，等级为C级或D级的比例。',
        en: 'Of the appraisals of the period, the share graded C or D.',
      },
      better: 'neutral',
      role: 'leading',
      source: '农村住房安全性鉴定技术导则（建村函〔2019〕200号）',
      numerator: 'dangerous_count',
      denominator: 'appraised_count',
    },
  },
});

const townHouses = tally({
  of: staged.townHouses,
  entity: 'town_house',
  about: { zh: '城镇房屋安全排查', en: 'survey of town houses' },
  measures: {
    surveyed_count: {
      label: { zh: '排查栋数', en: 'surveyed' },
      unit: { zh: '栋', en: 'houses' },
      on: 'surveyed_on',
    },
    risky_count: {
      label: { zh: '初判存在风险栋数', en: 'found at risk' },
      unit: { zh: '栋', en: 'houses' },
      on: 'surveyed_on',
      where: (row) => row.is('judgement', 'risk', 'collapse'),
    },
  },
  indicators: {
    town_houses_surveyed: {
      title: { zh: '城镇房屋排查栋数', en: 'Town houses surveyed' },
      definition: { zh: '采集日期在期内的城镇房屋排查栋数。', en: 'Town houses surveyed in the period.' },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'surveyed_count',
    },
    town_houses_risky: {
      title: { zh: '城镇房屋初判风险率', en: 'Town houses found at risk' },
      definition: {
        zh: '采集日期在期内排查的城镇房屋中，初判存在风险或可能坍塌的比例。',
        en: 'Of the town houses surveyed in the period, the share first judged to be at risk or near collapse.',
      },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'risky_count',
      denominator: 'surveyed_count',
    },
  },
});

const townDangers = tally({
  of: staged.townDangers,
  entity: 'town_danger',
  about: { zh: '城镇危旧房管控', en: 'dangerous town houses' },
  measures: {
    found_count: { label: { zh: '新发现数', en: 'found' }, unit: { zh: '处', en: 'houses' }, on: 'found_on' },
    told_count: {
      label: { zh: '已告知产权人数', en: 'owner told' },
      unit: { zh: '处', en: 'houses' },
      on: 'found_on',
      where: (row) => row.done('told_on'),
    },
    advised_count: {
      label: { zh: '已提整治建议数', en: 'owner advised' },
      unit: { zh: '处', en: 'houses' },
      on: 'found_on',
      where: (row) => row.done('advised_on'),
    },
    guarded_count: {
      label: { zh: '已设警示牌并专人监管数', en: 'warned and watched' },
      unit: { zh: '处', en: 'houses' },
      on: 'found_on',
      where: (row) => row.all(row.done('warned_on'), row.done('watched_on')),
    },
    prepared_count: {
      label: { zh: '已制定应急预案数', en: 'with an emergency plan' },
      unit: { zh: '处', en: 'houses' },
      on: 'found_on',
      where: (row) => row.done('planned_on'),
    },
    open_count: {
      label: { zh: '未完成整治数', en: 'not put right' },
      unit: { zh: '处', en: 'houses' },
      on: 'found_on',
      until: 'finished_on',
    },
    due_count: { label: { zh: '应完成整治数', en: 'due' }, unit: { zh: '处', en: 'houses' }, on: 'due_on' },
    ontime_count: {
      label: { zh: '按期完成整治数', en: 'put right in time' },
      unit: { zh: '处', en: 'houses' },
      on: 'due_on',
      where: (row) => row.doneBy('finished_on', 'due_on'),
    },
  },
  indicators: {
    town_dangers_found: {
      title: { zh: '新发现城镇危旧房数', en: 'Dangerous town houses found' },
      definition: { zh: '发现日期在期内的城镇危旧房数。', en: 'Dangerous town houses found in the period.' },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'found_count',
    },
    town_dangers_told: {
      ripens: true,
      title: { zh: '危旧房告知产权人率', en: 'Owners of dangerous houses told' },
      definition: {
        zh: '发现日期在期内的城镇危旧房中，截至时间已将问题告知产权人（使用人）的比例。',
        en: 'Of the dangerous town houses found in the period, the share whose owner or user was told by the as-of day.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'told_count',
      denominator: 'found_count',
    },
    town_dangers_advised: {
      ripens: true,
      title: { zh: '危旧房整治建议率', en: 'Owners advised what to do' },
      definition: {
        zh: '发现日期在期内的城镇危旧房中，截至时间已提出整治建议的比例。',
        en: 'Of the dangerous town houses found in the period, the share whose owner was advised by the as-of day.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'advised_count',
      denominator: 'found_count',
    },
    town_dangers_guarded: {
      ripens: true,
      title: { zh: '危旧房警示与专人监管率', en: 'Dangerous houses warned and watched' },
      definition: {
        zh: '发现日期在期内的城镇危旧房中，截至时间既设立警示牌又落实专人监管的比例。',
        en: 'Of the dangerous town houses found in the period, the share with both a warning sign and a person to watch by the as-of day.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'guarded_count',
      denominator: 'found_count',
    },
    town_dangers_prepared: {
      ripens: true,
      title: { zh: '危旧房应急预案率', en: 'Dangerous houses with an emergency plan' },
      definition: {
        zh: '发现日期在期内的城镇危旧房中，截至时间已制定应急预案的比例。',
        en: 'Of the dangerous town houses found in the period, the share with an emergency plan by the as-of day.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'prepared_count',
      denominator: 'found_count',
    },
    town_dangers_open: {
      title: { zh: '未完成整治的城镇危旧房数', en: 'Dangerous town houses not put right' },
      definition: {
        zh: '期末已发现而尚未完成整治的城镇危旧房数。',
        en: 'Dangerous town houses found and not put right at the end of the period.',
      },
      better: 'less',
      role: 'leading',
      source: plan,
      numerator: 'open_count',
    },
    town_dangers_ontime: {
      title: { zh: '危旧房按计划消化率', en: 'Dangerous houses put right as planned' },
      definition: {
        zh: '计划完成日期在期内（且不晚于数据截至日）的城镇危旧房中，按期完成整治的比例。',
        en: 'Of the dangerous town houses due in the period (and by the as-of day), the share put right by the planned day.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'ontime_count',
      denominator: 'due_count',
    },
  },
});

const complaints = tally({
  of: staged.houseComplaints,
  entity: 'house_complaint',
  about: { zh: '房屋安全投诉', en: 'complaints on house safety' },
  measures: {
    received_count: { label: { zh: '投诉件数', en: 'received' }, unit: units.cases, on: 'received_on' },
    inspected_count: {
      label: { zh: '已现场检测件数', en: 'inspected' },
      unit: units.cases,
      on: 'received_on',
      where: (row) => row.done('inspected_on'),
    },
    replied_count: {
      label: { zh: '已回复件数', en: 'answered' },
      unit: units.cases,
      on: 'received_on',
      where: (row) => row.done('replied_on'),
    },
    open_count: {
      label: { zh: '未回复件数', en: 'unanswered' },
      unit: units.cases,
      on: 'received_on',
      until: 'replied_on',
    },
    answered_count: { label: { zh: '回复件数', en: 'answers given' }, unit: units.cases, on: 'replied_on' },
    satisfied_count: {
      label: { zh: '满意件数', en: 'satisfied' },
      unit: units.cases,
      on: 'replied_on',
      where: (row) => row.yes('is_satisfied'),
    },
  },
  indicators: {
    complaints_received: {
      title: { zh: '房屋安全投诉件数', en: 'Complaints on house safety' },
      definition: {
        zh: '投诉日期在期内的房屋安全投诉件数。',
        en: 'Complaints on house safety received in the period.',
      },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'received_count',
    },
    complaints_inspected: {
      ripens: true,
      title: { zh: '投诉现场检测率', en: 'Complaints inspected on site' },
      definition: {
        zh: '投诉日期在期内的投诉中，截至时间已派员现场检测的比例。',
        en: 'Of the complaints received in the period, the share inspected on site by the as-of day.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'inspected_count',
      denominator: 'received_count',
    },
    complaints_replied: {
      ripens: true,
      title: { zh: '投诉回复率', en: 'Complaints answered' },
      definition: {
        zh: '投诉日期在期内的投诉中，截至时间已提交回复建议的比例。',
        en: 'Of the complaints received in the period, the share answered by the as-of day.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'replied_count',
      denominator: 'received_count',
    },
    complaints_open: {
      title: { zh: '未回复投诉件数', en: 'Complaints unanswered' },
      definition: {
        zh: '期末已收到而尚未回复的投诉件数。',
        en: 'Complaints received and not answered at the end of the period.',
      },
      better: 'less',
      role: 'leading',
      source: plan,
      numerator: 'open_count',
    },
    complaints_satisfied: {
      title: { zh: '投诉满意率', en: 'Complainants satisfied' },
      definition: {
        zh: '回复日期在期内的投诉中，投诉人表示满意的比例；未填报满意与否的不算满意。',
        en: 'Of the complaints answered in the period, the share whose complainant was satisfied; not filled in counts as not.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'satisfied_count',
      denominator: 'answered_count',
    },
  },
});

const convertedHouses = tally({
  of: staged.convertedHouses,
  entity: 'converted_house',
  about: { zh: '住改商房屋', en: 'dwellings turned to business' },
  measures: {
    surveyed_count: { label: { zh: '排查户数', en: 'surveyed' }, unit: units.houses, on: 'surveyed_on' },
    hazard_count: {
      label: { zh: '存在安全隐患户数', en: 'with a hazard' },
      unit: units.houses,
      on: 'surveyed_on',
      where: (row) => row.yes('has_hazard'),
    },
    reported_count: {
      label: { zh: '有隐患且已上报户数', en: 'with a hazard and reported' },
      unit: units.houses,
      on: 'surveyed_on',
      where: (row) => row.all(row.yes('has_hazard'), row.done('reported_on')),
    },
    acted_count: {
      label: { zh: '有隐患且已处置户数', en: 'with a hazard and acted on' },
      unit: units.houses,
      on: 'surveyed_on',
      where: (row) =>
        row.all(row.yes('has_hazard'), row.is('action', 'ordered', 'restored', 'closed', 'passed_on')),
    },
  },
  indicators: {
    converted_surveyed: {
      title: { zh: '住改商排查户数', en: 'Converted dwellings surveyed' },
      definition: {
        zh: '排查日期在期内的临街“住改商”房屋户数。',
        en: 'Street-side dwellings turned to business that were surveyed in the period.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'surveyed_count',
    },
    converted_hazardous: {
      title: { zh: '住改商隐患率', en: 'Converted dwellings with a hazard' },
      definition: {
        zh: '排查日期在期内的“住改商”房屋中，存在安全隐患的比例。',
        en: 'Of the converted dwellings surveyed in the period, the share with a hazard.',
      },
      better: 'less',
      role: 'leading',
      source: plan,
      numerator: 'hazard_count',
      denominator: 'surveyed_count',
    },
    converted_reported: {
      ripens: true,
      title: { zh: '住改商隐患上报率', en: 'Hazardous conversions reported' },
      definition: {
        zh: '排查日期在期内且存在安全隐患的“住改商”房屋中，截至时间已上报的比例。',
        en: 'Of the hazardous converted dwellings surveyed in the period, the share reported by the as-of day.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'reported_count',
      denominator: 'hazard_count',
    },
    converted_acted: {
      ripens: true,
      title: { zh: '住改商隐患处置率', en: 'Hazardous conversions acted on' },
      definition: {
        zh: '排查日期在期内且存在安全隐患的“住改商”房屋中，已责令整改、恢复、关停或移交的比例。',
        en: 'Of the hazardous converted dwellings surveyed in the period, the share ordered right, restored, closed or passed on.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'acted_count',
      denominator: 'hazard_count',
    },
  },
});

export const houseTallies = [appraisals, townHouses, townDangers, complaints, convertedHouses];
