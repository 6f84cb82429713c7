import { codes } from '../../codes/index.ts';
import { code, count, month, region } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { remark } from '../shared-columns.ts';

const households = { min: 0, max: 10_000_000, unit: units.households };

export const heatingBalance = dataset({
  name: 'heating_balance',
  title: { zh: '双代用户增减', en: 'balance of clean-heating users' },
  key: ['region_code', 'month', 'energy'],
  replaces: 'county-month',
  period: 'month',
  monthly: false,
  columns: {
    region_code: region(),
    month: month('月份', 'month', '统计月份 年月 报告期 统计期'),
    energy: code('改造类别', 'kind of conversion', codes.heatingEnergy, '能源类别 双代类别 类别'),
    opening_count: count('期初户数', 'opening', '期初用户数 上期末户数 月初户数', households),
    added_count: count('增户数', 'added', '本期增户 新增户数 增户 增户户数', households),
    closed_count: count('销户数', 'closed', '本期销户 销户 销户户数 减少户数', households),
    merged_count: count('并户数', 'merged', '本期并户 并户 并户户数 合并户数', households),
    closing_count: count('期末户数', 'closing', '期末用户数 本期末户数 月末户数', households),
    remark: remark(),
  },
  order: [],
  // 期末 = 期初 + 增户 − 销户 − 并户
  balance: {
    opening: 'opening_count',
    added: ['added_count'],
    taken: ['closed_count', 'merged_count'],
    closing: 'closing_count',
    of: ['region_code', 'energy'],
  },
  unsaid: ['用户', '户'],
});
