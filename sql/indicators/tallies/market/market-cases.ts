import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';
import { plan } from './clauses.ts';

const recognition = '建筑工程施工发包与承包违法行为认定查处管理办法（建市规〔2019〕1号）';
const four = ['illegal_award', 'subcontract_all', 'illegal_subcontract', 'affiliation'] as const;

export const marketCases = tally({
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
