import { codes } from '../../codes/index.ts';
import { code, day, id, optional, personal, region } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { remark, siteId } from '../shared-columns.ts';

export const hazard = dataset({
  name: 'hazard',
  title: { zh: '隐患台账', en: 'hazards' },
  key: ['hazard_id'],
  replaces: 'county-month',
  period: 'found_on',
  monthly: true,
  columns: {
    hazard_id: id('隐患编号', 'hazard number', '隐患序号 问题编号 隐患台账编号 隐患单号'),
    inspection_id: optional(
      id('检查编号', 'inspection number', '检查记录编号 检查单号 检查记录号 检查文书号'),
    ),
    region_code: region(),
    site_id: siteId(),
    found_on: day('发现日期', 'found', '发现时间 排查日期 检查日期 检查时间 排查时间 检查日'),
    level: code('隐患等级', 'level', codes.hazardLevel, '隐患级别 等级 隐患分级'),
    trade: code('隐患类别', 'category', codes.hazardTrade, '隐患类型 类别 隐患分类 分项工程 分项 问题类别'),
    description: optional(personal('隐患描述', 'description', '隐患内容 问题描述 隐患问题描述 隐患情况')),
    due_on: day('整改期限', 'due', '整改时限 限期整改日期 要求整改完成日期 整改截止日期 应完成日期'),
    rectified_on: optional(
      day('整改完成日期', 'rectified', '整改日期 完成整改日期 实际整改日期 整改完成时间 完成日期'),
    ),
    rechecked_on: optional(day('复查日期', 'rechecked', '复查时间 复查合格日期 销号日期 复查销号日期')),
    responsible: optional(personal('整改责任人', 'responsible person', '责任人 整改负责人')),
    remark: remark(),
  },
  order: [
    { earlier: 'found_on', later: 'due_on' },
    { earlier: 'found_on', later: 'rectified_on' },
    { earlier: 'rectified_on', later: 'rechecked_on' },
  ],
  unsaid: ['隐患', '检查', '调查'],
});
