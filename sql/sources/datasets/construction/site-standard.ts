import { codes } from '../../codes/index.ts';
import { code, day, decimal, flag, optional, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { contractorCode, remark, siteId, siteName } from '../shared-columns.ts';

const inPlace = (at: number) => {
  const { zh, en, aliases } = codes.siteFive.items[at]!;
  return optional(flag(zh, en, aliases.join(' ')));
};

export const siteStandard = dataset({
  name: 'site_standard',
  title: { zh: '标准化工地评定', en: 'standard sites' },
  key: ['site_id', 'assessed_on'],
  replaces: 'key',
  monthly: false,
  columns: {
    site_id: siteId(),
    site_name: optional(siteName()),
    region_code: region(),
    contractor_code: contractorCode(),
    assessed_on: day('评定日期', 'assessed', '考评日期 评定时间 达标验收日期 考评时间 自评日期'),
    self_score: optional(
      decimal('自评得分', 'own score', '自评分 项目自评得分', { min: 0, max: 100, unit: units.points }),
    ),
    is_duty_met: inPlace(0),
    is_management_met: inPlace(1),
    is_investment_met: inPlace(2),
    is_training_met: inPlace(3),
    is_rescue_met: inPlace(4),

    result: code(
      '评定结果',
      'result',
      codes.safetyGrade,
      '评定等级 考评结果 考评等级 达标结果 标准化评定结果 达标等级',
    ),
    authority: optional(text('评定单位', 'assessed by', '考评单位 评定机构 考评主体')),
    remark: remark(),
  },
  order: [],
  unsaid: ['项目', '标准化'],
});
