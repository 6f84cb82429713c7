import { count, day, flag, optional, personal, region } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { remark, siteId, siteName } from '../shared-columns.ts';

/**
 * 一（五）抓好建筑工地疫情防控工作 of the plan of 2022: on until a home turns it off. A line for as long as it is sent:
 * nothing is owed each month, and no month waits for it.
 */
const people = { min: 0, max: 100_000, unit: units.persons };

export const siteEpidemic = dataset({
  name: 'site_epidemic',
  title: { zh: '工地疫情防控', en: 'epidemic control on sites' },
  key: ['site_id', 'counted_on'],
  replaces: 'county-month',
  period: 'counted_on',
  monthly: false,
  switchable: true,
  columns: {
    site_id: siteId(),
    site_name: optional(siteName()),
    region_code: region(),
    counted_on: day('统计日期', 'counted', '填报日期 报告日期 日期 数据日期'),
    present_count: count('在场人数', 'on site', '实名制在场人数 在岗人数 现场人数 工地总人数', people),
    test_due_count: optional(count('应检人数', 'tests due', '核酸应检人数 应检核酸人数', people)),
    tested_count: count('核酸已检人数', 'tested', '已检人数 核酸检测人数 已检核酸人数', people),
    first_dose_count: optional(count('第一针接种人数', 'first dose', '首针接种人数 第1针人数', people)),
    full_dose_count: count(
      '全程接种人数',
      'fully vaccinated',
      '疫苗接种人数 全程接种疫苗人数 完成接种人数',
      people,
    ),
    booster_count: optional(count('加强针接种人数', 'booster', '加强免疫人数 加强针人数', people)),
    is_closed: optional(flag('是否封闭管理', 'closed site', '封闭管理 封闭式管理')),
    disinfection_count: optional(
      count('消杀次数', 'disinfections', '食堂宿舍消杀次数 消毒次数', { unit: units.times }),
    ),
    has_isolation_room: optional(flag('是否设置隔离用房', 'isolation room', '隔离用房 隔离场所')),
    problem_count: optional(
      count('发现问题数', 'problems found', '检查问题数 问题数', { unit: units.problems }),
    ),
    rectified_count: optional(
      count('已整改问题数', 'rectified', '整改数 已整改数', { unit: units.problems }),
    ),
    officer: optional(personal('防疫专员', 'officer', '防疫负责人 疫情防控专员 疫情防控负责人')),
    remark: remark(),
  },
  order: [],
  unsaid: ['项目', '疫情'],
});
