import { codes } from '../../codes/index.ts';
import { code, day, decimal, flag, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { enterpriseCode, phone, remark } from '../shared-columns.ts';

export const fireStandard = dataset({
  name: 'fire_standard',
  title: { zh: '消防标准化管理', en: 'fire standardisation' },
  key: ['unit_name', 'assessed_on'],
  replaces: 'key',
  monthly: false,
  columns: {
    unit_name: text('单位名称', 'unit', '达标单位 创建单位 被评定单位 参评单位'),
    enterprise_code: optional(enterpriseCode()),
    region_code: region(),
    line: optional(code('行业领域', 'line of work', codes.workLine, '领域 行业类别 所属行业')),
    assessed_on: day('评定日期', 'assessed', '验收日期 达标日期 考评日期 评定时间'),
    score: optional(decimal('评定得分', 'points', '考评得分 得分', { min: 0, max: 100, unit: units.points })),
    result: code(
      '消防标准化等级',
      'result',
      codes.safetyGrade,
      '消防标准化评定结果 消防标准化达标情况 消防达标等级 标准化管理等级',
    ),
    has_duty_system: optional(flag('是否落实消防安全责任制', 'duties laid down', '消防安全责任制')),
    has_micro_station: optional(flag('是否建立微型消防站', 'micro fire station', '微型消防站')),
    manager: optional(personal('消防安全管理人', 'fire safety manager', '消防管理人 消防安全责任人')),
    phone: phone(),
    remark: remark(),
  },
  order: [],
  unsaid: ['消防'],
});
