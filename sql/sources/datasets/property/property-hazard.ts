import { codes } from '../../codes/index.ts';
import { code, day, id, optional, personal, region } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { communityName, enterpriseName, remark } from '../shared-columns.ts';

export const propertyHazard = dataset({
  name: 'property_hazard',
  title: { zh: '物业隐患台账', en: 'property hazards' },
  key: ['hazard_id'],
  replaces: 'county-month',
  period: 'found_on',
  monthly: false,
  columns: {
    hazard_id: id('隐患编号', 'hazard number', '问题编号 隐患序号 隐患单号'),
    region_code: region(),
    community_name: communityName(),
    enterprise_name: optional(enterpriseName('物业服务企业 物业企业 物业公司')),
    part: code('隐患部位', 'place', codes.propertyPart, '重点部位 隐患所在部位 设备类别 隐患类别'),
    found_on: day('发现日期', 'found', '发现时间 排查日期 检查日期 检查时间'),
    level: optional(code('隐患等级', 'level', codes.hazardLevel, '隐患级别 等级')),
    description: optional(personal('隐患描述', 'description', '隐患内容 问题描述')),
    due_on: day('整改期限', 'due', '整改时限 限期整改日期'),
    rectified_on: optional(day('整改完成日期', 'rectified', '整改日期 整改完成时间')),
    responsible: optional(personal('整改责任人', 'responsible person', '责任人')),
    remark: remark(),
  },
  order: [
    { earlier: 'found_on', later: 'due_on' },
    { earlier: 'found_on', later: 'rectified_on' },
  ],
  unsaid: ['隐患', '检查', '物业'],
});
