import { staged } from '../../../staging/index.ts';
import { tally } from '../../tally.ts';
import { units } from '../units.ts';

const perMillionHours = {
  measure: 'hour_count',
  units: 1_000_000,
  unit: { zh: '百万工时', en: 'million hours' },
  toldBy: 'return_count',
} as const;
const gb6441 = '企业职工伤亡事故分类 GB 6441-1986 第6章';

/** The rows of one return are rated by its own hours: who sends none of them stands in neither. */
export const workHours = tally({
  of: staged.workHours,
  entity: 'work_hour',
  about: { zh: '工时与损失工作日', en: 'hours worked and days lost' },
  measures: {
    return_count: {
      label: { zh: '工时月报', en: 'returns of hours' },
      unit: { zh: '份', en: 'returns' },
      on: 'month',
    },
    hour_count: {
      label: { zh: '实际总工时', en: 'hours worked' },
      unit: { zh: '工时', en: 'hours' },
      on: 'month',
      sum: 'hour_count',
    },
    injured_count: {
      label: { zh: '伤害人次', en: 'persons injured' },
      unit: units.people,
      on: 'month',
      sum: 'injured_count',
    },
    lost_day_count: {
      label: { zh: '损失工作日', en: 'working days lost' },
      unit: { zh: '日', en: 'days' },
      on: 'month',
      sum: 'lost_day_count',
    },
  },
  indicators: {
    injury_rate_hours: {
      version: 2,
      title: { zh: '百万工时伤害率', en: 'Injuries per million hours' },
      definition: {
        zh: '期内各月工时月报的伤害人次（歇工满一日以上的轻伤、重伤和死亡）与实际总工时（百万工时）之比。区间按各人次相互独立计；一起事故伤及多人时偏窄。未报或退回待更正的月报，人次与工时都不计入，并注明已报县月数与待更正行数；全未报工时的不给比率。',
        en: 'Persons injured (a day or more lost, serious injuries and deaths included) in the monthly returns of hours, per million hours worked. The interval takes injuries as independent and is too narrow where one accident hurts several. A return not sent, or sent back for correction, stands in neither, and the county-months reported and the rows waiting are told; where no hours are known no rate is given.',
      },
      better: 'less',
      role: 'lagging',
      source: gb6441,
      unit: { zh: '人次/百万工时', en: 'per million hours' },
      numerator: 'injured_count',
      per: perMillionHours,
    },
    severity_rate_hours: {
      version: 2,
      title: { zh: '伤害严重率', en: 'Days lost per million hours' },
      definition: {
        zh: '期内各月工时月报的损失工作日（按GB/T 15499核定：死亡6000日，重伤不少于105日）与实际总工时（百万工时）之比。少数伤害即可决定全数，不给区间，数据状态按伤害人次判定。未报或退回待更正的月报，日数与工时都不计入，并注明已报县月数与待更正行数；全未报工时的不给比率。',
        en: 'Working days lost (as GB/T 15499 sets them: 6000 for a death, 105 or more for a serious injury) in the monthly returns of hours, per million hours worked. A few injuries decide the sum, so it has no interval, and how much it can bear follows the number injured. A return not sent, or sent back for correction, stands in neither, and the county-months reported and the rows waiting are told; where no hours are known no rate is given.',
      },
      better: 'less',
      role: 'lagging',
      source: `${gb6441}；事故伤害损失工作日标准 GB/T 15499-1995`,
      unit: { zh: '日/百万工时', en: 'days per million hours' },
      numerator: 'lost_day_count',
      events: 'injured_count',
      per: perMillionHours,
    },
  },
});
