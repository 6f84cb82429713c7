import { between } from '../../sql/checks/index.ts';
import { intCountyMonthsReported } from '../../sql/intermediate/int_county_months__reported.ts';
import { intStrataCounted } from '../../sql/intermediate/int_strata__counted.ts';
import { intUnitsCounted } from '../../sql/intermediate/int_units__counted.ts';
import { code, count, estimate, flag, maybe, text } from '../../sql/model/columns.ts';
import { analysis } from './analysis.ts';
import { areaCodes } from './areas/codes.ts';

const noExposure = { zh: '没有规模数据', en: 'no exposure' };
const noLimits = { zh: '应有不足0.01', en: 'fewer than 0.01 expected' };

const noCounty = { zh: '只按区县说明', en: 'told of counties alone' };

const months = { zh: '个月', en: 'months' };
const times = { zh: '倍', en: 'times' };
const events = { zh: '次', en: 'events' };
const unstandardised = { zh: '未标化，原因另列', en: 'not standardised; the reason stands beside' };
const few = {
  zh: '单元不足5个，或各单元差异可完全由偶然性解释，或没有规模数据',
  en: 'fewer than 5 units, or chance alone explains how they differ, or no exposure',
};

/**
 * Shrunk by Marshall's (1991) empirical Bayes; limits by Spiegelhalter (2005); standardised indirectly over the strata of
 * the sites (Breslow & Day 1987).
 */
export const anaAreaRate = analysis({
  name: 'ana_area_rate',
  line: 'construction',
  about: {
    zh: '薄弱环节：各区县、企业、工程、隐患类别、危大工程类别、时刻、月份的发生数与同类平均相比',
    en: 'weak areas: what happened in each county, enterprise, site, trade, high-risk work, hour and month against its peers',
  },
  grain: ['window_months', 'event', 'unit_kind', 'exposure', 'unit'],
  columns: {
    window_months: count('统计月数', 'months', months),
    event: code('事项', 'event', areaCodes.event),
    unit_kind: code('单元种类', 'kind of unit', areaCodes.unitKind),
    exposure: code('规模口径', 'exposure', areaCodes.exposure),
    unit: text('单元', 'unit'),
    unit_name: maybe(text('单元名称', 'name'), {
      zh: '按代码或数字称呼，或名录中没有',
      en: 'called by its code or number, or not in the register',
    }),
    observed: count('发生数', 'observed', events),
    exposure_amount: maybe(estimate('规模', 'exposure'), noExposure),
    rate: maybe(estimate('发生率（单位见规模口径）', 'rate, in the unit of its exposure'), noExposure),
    expected: maybe(
      estimate(
        '按同类平均应有（平均含本单元，明显偏离的单元不计入平均）',
        'expected at the mean rate of its kind, itself included, units that lie far out left out',
        events,
      ),
      noExposure,
    ),
    ratio: maybe(estimate('发生数与应有之比', 'observed over expected', times), {
      zh: '没有规模数据或应有为0',
      en: 'no exposure, or 0 expected',
    }),
    eb_ratio: maybe(estimate('修正后的比', 'ratio drawn towards the mean', times), few),
    eb_low: maybe(estimate('修正后的比95%下限', 'its 95 % interval, low', times), few),
    eb_high: maybe(estimate('修正后的比95%上限', 'its 95 % interval, high', times), few),
    above_p: maybe(estimate('高于同类平均的概率', 'probability of being above its peers'), few),
    low_95: maybe(estimate('95%下限', '95 % limit, low', times), noLimits),
    high_95: maybe(estimate('95%上限', '95 % limit, high', times), noLimits),
    low_998: maybe(estimate('99.8%下限', '99.8 % limit, low', times), noLimits),
    high_998: maybe(estimate('99.8%上限', '99.8 % limit, high', times), noLimits),
    phi: maybe(estimate('离散系数', 'over-dispersion'), {
      zh: '可估计的同类不足5个',
      en: 'fewer than 5 peers that can be estimated',
    }),
    signal: maybe(code('信号', 'signal', areaCodes.signal), noExposure),
    excess_per_year: maybe(
      estimate('降到同类平均每年可少', 'fewer a year at the rate of its peers', events),
      few,
    ),
    strata_expected: maybe(
      estimate(
        '按同类各分层的平均应有（平均含本单元，明显偏离的单元不计入平均）',
        'expected at the mean rates of its kind, stratum by stratum, itself included, units that lie far out left out',
        events,
      ),
      unstandardised,
    ),
    strata_ratio: maybe(estimate('标化比', 'standardised ratio', times), unstandardised),
    strata_low: maybe(estimate('标化比95%下限', 'its 95 % interval, low', times), unstandardised),
    strata_high: maybe(estimate('标化比95%上限', 'its 95 % interval, high', times), unstandardised),
    strata_reason: maybe(code('未标化的原因', 'why it is not standardised', areaCodes.strataReason), {
      zh: '已标化',
      en: 'standardised',
    }),
    reported_months: maybe(count('计入的月数', 'months counted', months), noCounty),
    expected_months: maybe(count('有区县报送的月数', 'months that any county reported', months), noCounty),
    state: text('数据状态', 'state'),
    is_approximate: flag('近似', 'approximate'),
    reason: maybe(code('说明', 'reason', areaCodes.reason), { zh: '可以比较', en: 'they can be compared' }),
  },
  imports: { units: intUnitsCounted, strata: intStrataCounted, returns: intCountyMonthsReported },
  checks: [between('above_p', 0, 1)],
  rows: async (given) => (await import('./areas/area-rates.ts')).areaRates(given),
});
