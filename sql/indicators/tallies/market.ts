import { staged } from '../../staging/index.ts';
import { tally } from '../tally.ts';
import { units } from './units.ts';

const plan = '年度安全生产工作计划 三（二）1 建筑市场方面';
const creditRules = '建筑市场信用管理暂行办法（建市〔2017〕241号）';
const recognition = '建筑工程施工发包与承包违法行为认定查处管理办法（建市规〔2019〕1号）';
const four = ['illegal_award', 'subcontract_all', 'illegal_subcontract', 'affiliation'] as const;

const marketCases = tally({
  of: staged.marketCases,
  entity: 'market_case',
  about: { zh: '建筑市场违法案件', en: 'market violation cases' },
  measures: {
    found_count: { label: { zh: '发现线索件数', en: 'found' }, unit: units.cases, on: 'found_on' },
    four_count: {
      label: {
        zh: '违法发包、转包、违法分包、挂靠线索件数',
        en: 'found, of the four contracting violations',
      },
      unit: units.cases,
      on: 'found_on',
      where: (row) => row.is('violation_kind', ...four),
    },
    open_count: {
      label: { zh: '立案未结件数', en: 'filed and not closed' },
      unit: units.cases,
      on: 'filed_on',
      until: 'closed_on',
    },
    filed_count: { label: { zh: '立案件数', en: 'filed' }, unit: units.cases, on: 'filed_on' },
    decided_count: { label: { zh: '作出处罚决定件数', en: 'decided' }, unit: units.cases, on: 'decided_on' },
    decided_in_time_count: {
      label: { zh: '立案后90日内决定件数', en: 'decided within 90 days of filing' },
      unit: units.cases,
      on: 'decided_on',
      where: (row) => row.within(90, 'filed_on', 'decided_on'),
    },
    closed_count: { label: { zh: '结案件数', en: 'closed' }, unit: units.cases, on: 'closed_on' },
  },
  indicators: {
    market_cases_found: {
      title: { zh: '市场违法线索件数', en: 'Market violations found' },
      definition: {
        zh: '发现日期在期内的建筑市场违法线索件数，各类违法行为都计。',
        en: 'Leads of market violations found in the period, of every kind.',
      },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'found_count',
    },
    contracting_violations: {
      title: { zh: '违法发包、转包、违法分包、挂靠线索件数', en: 'Contracting violations found' },
      definition: {
        zh: '发现日期在期内、类型为违法发包、转包、违法分包或挂靠的线索件数。',
        en: 'Leads found in the period of unlawful award, whole subcontracting, unlawful subcontracting or borrowed qualification.',
      },
      better: 'neutral',
      role: 'leading',
      source: recognition,
      numerator: 'four_count',
    },
    market_cases_filed: {
      title: { zh: '市场违法立案件数', en: 'Market cases filed' },
      definition: { zh: '立案日期在期内的案件数。', en: 'Cases filed in the period.' },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'filed_count',
    },
    market_cases_open: {
      title: { zh: '立案未结件数', en: 'Market cases open' },
      definition: {
        zh: '期末已立案而尚未结案的案件数。',
        en: 'Cases filed and not closed at the end of the period.',
      },
      better: 'less',
      role: 'leading',
      source: plan,
      numerator: 'open_count',
    },
    market_cases_closed: {
      title: { zh: '市场违法结案件数', en: 'Market cases closed' },
      definition: { zh: '结案日期在期内的案件数。', en: 'Cases closed in the period.' },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'closed_count',
    },
    market_cases_decided_in_time: {
      title: { zh: '法定期限内处罚决定率', en: 'Cases decided in the legal time' },
      definition: {
        zh: '处罚决定日期在期内的案件中，自立案之日起90日内作出决定的比例。',
        en: 'Of the cases decided in the period, the share decided within 90 days of filing.',
      },
      better: 'more',
      role: 'leading',
      source: '行政处罚法（2021）第六十条',
      numerator: 'decided_in_time_count',
      denominator: 'decided_count',
    },
  },
});

const badRecords = tally({
  of: staged.badRecords,
  entity: 'bad_record',
  about: { zh: '企业不良行为记录', en: 'bad records of enterprises' },
  measures: {
    confirmed_count: { label: { zh: '核定条数', en: 'confirmed' }, unit: units.records, on: 'confirmed_on' },
    safety_count: {
      label: { zh: '其中工程安全类', en: 'of these, on safety' },
      unit: units.records,
      on: 'confirmed_on',
      where: (row) => row.is('behaviour_group', 'safety'),
    },
    published_count: {
      label: { zh: '已公布条数', en: 'published' },
      unit: units.records,
      on: 'confirmed_on',
      where: (row) => row.done('published_on'),
    },
    standing_count: {
      label: { zh: '有效条数', en: 'in force' },
      unit: units.records,
      on: 'confirmed_on',
      until: 'valid_until',
    },
  },
  indicators: {
    bad_records: {
      title: { zh: '企业不良行为记录条数', en: 'Bad records confirmed' },
      definition: {
        zh: '核定日期在期内的企业不良行为记录条数。',
        en: 'Bad records of enterprises confirmed in the period.',
      },
      better: 'neutral',
      role: 'leading',
      source: creditRules,
      numerator: 'confirmed_count',
    },
    bad_records_safety: {
      title: { zh: '安全类不良行为记录条数', en: 'Bad records on safety' },
      definition: {
        zh: '核定日期在期内、类别为工程安全的企业不良行为记录条数。',
        en: 'Bad records of enterprises confirmed in the period that concern safety.',
      },
      better: 'neutral',
      role: 'lagging',
      source: creditRules,
      numerator: 'safety_count',
    },
    bad_records_standing: {
      title: { zh: '有效不良行为记录条数', en: 'Bad records in force' },
      definition: {
        zh: '期末已核定且有效期未满的企业不良行为记录条数；有效期未填报的视为有效。',
        en: 'Bad records confirmed and not yet run out at the end of the period; without an end date they count as in force.',
      },
      better: 'less',
      role: 'lagging',
      source: creditRules,
      numerator: 'standing_count',
    },
    bad_records_published: {
      ripens: true,
      title: { zh: '不良行为记录公布率', en: 'Bad records published' },
      definition: {
        zh: '核定日期在期内的企业不良行为记录中，截至时间已公布的比例。',
        en: 'Of the bad records confirmed in the period, the share published by the as-of day.',
      },
      better: 'more',
      role: 'leading',
      source: creditRules,
      numerator: 'published_count',
      denominator: 'confirmed_count',
    },
  },
});

const goodRecords = tally({
  of: staged.goodRecords,
  entity: 'good_record',
  about: { zh: '企业良好行为', en: 'good records of enterprises' },
  measures: {
    awarded_count: { label: { zh: '良好行为条数', en: 'awards' }, unit: units.records, on: 'awarded_on' },
  },
  indicators: {
    good_records: {
      title: { zh: '企业良好行为条数', en: 'Good records' },
      definition: {
        zh: '颁证时间在期内的企业良好行为条数。',
        en: 'Awards to enterprises dated in the period.',
      },
      better: 'more',
      role: 'leading',
      source: creditRules,
      numerator: 'awarded_count',
    },
  },
});

const personRecords = tally({
  of: staged.personRecords,
  entity: 'person_record',
  about: { zh: '人员信用记录', en: 'credit records of persons' },
  measures: {
    bad_count: {
      label: { zh: '人员不良记录条数', en: 'bad records of persons' },
      unit: units.records,
      on: 'happened_on',
      where: (row) => row.is('nature', 'bad'),
    },
    locked_count: {
      label: { zh: '其中锁定', en: 'of these, locked' },
      unit: units.records,
      on: 'happened_on',
      where: (row) => row.all(row.is('nature', 'bad'), row.yes('is_locked')),
    },
  },
  indicators: {
    person_bad_records: {
      title: { zh: '人员不良记录条数', en: 'Bad records of persons' },
      definition: {
        zh: '行为日期在期内、性质为不良的人员信用记录条数。',
        en: 'Credit records of persons that are bad and whose act falls in the period.',
      },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'bad_count',
    },
    person_records_locked: {
      title: { zh: '不良人员锁定率', en: 'Persons locked for bad records' },
      definition: {
        zh: '行为日期在期内的人员不良记录中，已锁定的比例。',
        en: 'Of the bad records of persons in the period, the share whose person is locked.',
      },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'locked_count',
      denominator: 'bad_count',
    },
  },
});

const dishonestSubjects = tally({
  of: staged.dishonestSubjects,
  entity: 'dishonest_subject',
  about: { zh: '严重失信名单', en: 'the serious-dishonesty list' },
  measures: {
    listed_count: { label: { zh: '列入数', en: 'listed' }, unit: units.enterprises, on: 'listed_on' },
    published_count: {
      label: { zh: '已公布数', en: 'published' },
      unit: units.enterprises,
      on: 'listed_on',
      where: (row) => row.done('published_on'),
    },
    standing_count: {
      label: { zh: '在列数', en: 'on the list' },
      unit: units.enterprises,
      on: 'listed_on',
      until: 'removed_on',
    },
    removed_count: { label: { zh: '移出数', en: 'removed' }, unit: units.enterprises, on: 'removed_on' },
  },
  indicators: {
    dishonest_listed: {
      title: { zh: '列入严重失信名单主体数', en: 'Put on the serious-dishonesty list' },
      definition: { zh: '列入日期在期内的失信主体数。', en: 'Subjects put on the list in the period.' },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'listed_count',
    },
    dishonest_standing: {
      title: { zh: '在列严重失信主体数', en: 'On the serious-dishonesty list' },
      definition: {
        zh: '期末已列入而尚未移出的失信主体数。',
        en: 'Subjects listed and not removed at the end of the period.',
      },
      better: 'less',
      role: 'lagging',
      source: plan,
      numerator: 'standing_count',
    },
    dishonest_removed: {
      title: { zh: '移出严重失信名单主体数', en: 'Removed from the serious-dishonesty list' },
      definition: { zh: '移出日期在期内的失信主体数。', en: 'Subjects removed from the list in the period.' },
      better: 'neutral',
      role: 'leading',
      source: creditRules,
      numerator: 'removed_count',
    },
    dishonest_published: {
      ripens: true,
      title: { zh: '严重失信名单公布率', en: 'Listings published' },
      definition: {
        zh: '列入日期在期内的失信主体中，截至时间已向社会公布的比例。',
        en: 'Of the subjects listed in the period, the share made public by the as-of day.',
      },
      better: 'more',
      role: 'leading',
      source: plan,
      numerator: 'published_count',
      denominator: 'listed_count',
    },
  },
});

const marketSteps = tally({
  of: staged.marketSteps,
  entity: 'market_step',
  about: { zh: '联合惩戒与准入清出', en: 'joint punishment, admission and clearing out' },
  measures: {
    punished_count: {
      label: { zh: '联合惩戒措施数', en: 'measures of joint punishment' },
      unit: { zh: '项', en: 'measures' },
      on: 'happened_on',
      where: (row) =>
        row.is('step', 'watched', 'bid_limited', 'suspended', 'benefit_limited', 'downgraded', 'revoked'),
    },
    admitted_count: {
      label: { zh: '准入数', en: 'admitted' },
      unit: units.enterprises,
      on: 'happened_on',
      where: (row) => row.is('step', 'admitted'),
    },
    cleared_count: {
      label: { zh: '清出数', en: 'cleared out' },
      unit: units.enterprises,
      on: 'happened_on',
      where: (row) => row.is('step', 'cleared'),
    },
    repaired_count: {
      label: { zh: '信用修复数', en: 'credit repaired' },
      unit: units.enterprises,
      on: 'happened_on',
      where: (row) => row.is('step', 'repaired'),
    },
  },
  indicators: {
    joint_punishments: {
      title: { zh: '联合惩戒措施数', en: 'Measures of joint punishment' },
      definition: {
        zh: '实施日期在期内的重点监管、限制投标、暂停承揽、限制优惠、降级、吊销等措施数。',
        en: 'Measures taken in the period: closer watch, limits on bidding, suspension, limits on benefits, downgrading, revocation.',
      },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'punished_count',
    },
    market_admitted: {
      title: { zh: '市场准入企业数', en: 'Enterprises admitted to the market' },
      definition: { zh: '实施日期在期内的准入措施数。', en: 'Admissions to the market in the period.' },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'admitted_count',
    },
    market_cleared: {
      title: { zh: '市场清出企业数', en: 'Enterprises cleared out of the market' },
      definition: {
        zh: '实施日期在期内的清出措施数。',
        en: 'Enterprises cleared out of the market in the period.',
      },
      better: 'neutral',
      role: 'leading',
      source: plan,
      numerator: 'cleared_count',
    },
    credit_repaired: {
      title: { zh: '信用修复企业数', en: 'Credit repairs' },
      definition: { zh: '实施日期在期内的信用修复措施数。', en: 'Credit repairs carried out in the period.' },
      better: 'neutral',
      role: 'leading',
      source: creditRules,
      numerator: 'repaired_count',
    },
  },
});

export const marketTallies = [
  marketCases,
  badRecords,
  goodRecords,
  personRecords,
  dishonestSubjects,
  marketSteps,
];
