import { intCampaignCountiesAppeared } from '../intermediate/int_campaign_counties__appeared.ts';
import { fctCampaignMonth } from '../marts/fct_campaign_month.ts';
import { indicator } from './indicator.ts';

export const campaignIndicators = [
  indicator({
    version: 1,
    name: 'campaign_coverage',
    title: { zh: '全市检查区县覆盖率', en: 'Counties covered by city-wide inspections' },
    definition: {
      zh: '期内开始的全市检查（检查批次）中，已有检查记录写明该批次的区县所占比例；一次检查每个区县计一次。',
      en: 'Of the city-wide inspections begun in the period, each counted once for every county, the share in which that county has an inspection under its number.',
    },
    unit: { zh: '', en: '' },
    kind: 'ratio',
    better: 'more',
    role: 'leading',
    source: '年度安全生产工作计划 三（二）2 建筑施工方面',
    mart: fctCampaignMonth,
    numerator: 'appeared_count',
    denominator: 'expected_count',
    evidence: {
      rows: intCampaignCountiesAppeared,
      numerator: 'appeared_count',
      denominator: 'expected_count',
      at: { month: 'started_month' },
    },
  }),
];
