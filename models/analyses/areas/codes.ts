import { codeList } from '../code-list.ts';

export const areaCodes = {
  event: codeList('area_event', '事项', 'event', {
    hazard: ['隐患', 'hazards'],
    major_hazard: ['重大隐患', 'major hazards'],
    late_hazard: ['到期未整改隐患', 'hazards not rectified in time'],
    accident: ['生产安全事故', 'accidents'],
    casualty_accident: ['一般伤亡事故', 'ordinary casualty accidents'],
  }),
  unitKind: codeList('area_unit_kind', '单元种类', 'kind of unit', {
    county: ['区县', 'county'],
    enterprise: ['企业', 'enterprise'],
    site: ['工程', 'site'],
    trade: ['隐患类别', 'trade'],
    high_risk_work: ['危大工程类别', 'high-risk work'],
    hour: ['时刻', 'hour of day'],
    season: ['月份', 'month of the year'],
  }),
  exposure: codeList('area_exposure', '规模口径', 'exposure', {
    visits: ['本单元的检查次数（每次检查）', 'its own inspection visits (a visit)'],
    due: ['到期隐患数（每项到期隐患）', 'hazards due (a hazard due)'],
    equal: ['各类均分（每次检查都看各类）', 'equal shares (a visit looks at every trade)'],
    area: [
      '在建面积，企业为其在建工程的建筑面积（每百万平方米·年）',
      'area under construction, of an enterprise that of its own sites (a million m² and year)',
    ],
    workers: ['从业人员（每千人·年）', 'workers (a thousand persons and year)'],
    none: ['没有规模数据', 'no exposure known'],
  }),
  signal: codeList('area_signal', '信号', 'signal', {
    special: ['异常：在99.8%限外', 'special: outside the 99.8 % limits'],
    watch: ['关注：在95%限外', 'watch: outside the 95 % limits'],
    chance: ['在控制限内', 'within limits'],
  }),
  reason: codeList('area_reason', '说明', 'reason', {
    no_exposure: ['没有规模数据，只列次数', 'no exposure known: counts alone'],
    no_events: ['各单元均未发生', 'nothing happened in any unit'],
    few_units: ['单元不足5个，不估计差异', 'fewer than five units: differences are not estimated'],
    chance: ['各单元差异可完全由偶然性解释', 'chance alone explains all differences'],
  }),
  strataReason: codeList('area_strata_reason', '未标化的原因', 'why it is not standardised', {
    no_strata: [
      '该事项或该类单元的规模没有按工程规模、开工时长分层的数据',
      'no exposure of it is known by size of the site and time since its start',
    ],
    unknown: [
      '五分之一以上的规模在名录中没有建筑面积或开工日期',
      'of more than a fifth of the exposure the list of sites knows neither floor area nor start',
    ],
    gap: [
      '某一分层有发生数而无规模，或同类均无规模',
      'a stratum has events without exposure, or none among its peers',
    ],
    few_units: ['单元不足5个', 'fewer than five units'],
    no_events: ['各单元均未发生', 'nothing happened in any unit'],
  }),
} as const;
