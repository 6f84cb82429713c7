import { codes } from '../../codes/index.ts';
import { code, day, id, optional, personal, region } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { enterpriseName, heatingUserId, remark, town, village } from '../shared-columns.ts';

export const heatingHazard = dataset({
  name: 'heating_hazard',
  title: { zh: '双代燃气电力隐患', en: 'gas and power hazards' },
  key: ['hazard_id'],
  replaces: 'county-month',
  period: 'found_on',
  monthly: false,
  columns: {
    hazard_id: id('隐患编号', 'hazard number', '隐患单号 隐患序号 问题编号'),
    region_code: region(),
    town: optional(town()),
    village: village(),
    user_id: optional(heatingUserId()),
    energy: optional(code('能源类别', 'energy', codes.heatingEnergy, '改造类别 燃气电力类别 双代类别')),
    kind: code('隐患类别', 'kind', codes.heatingHazardKind, '隐患类型 类别 隐患种类'),
    level: optional(code('隐患等级', 'level', codes.hazardLevel, '隐患级别 等级')),
    found_on: day('发现日期', 'found', '发现时间 排查日期 检查日期 安检日期 巡检日期'),
    due_on: optional(day('整改期限', 'due', '整改时限 限期整改日期')),
    rectified_on: optional(day('整改完成日期', 'rectified', '整改日期 整改完成时间')),
    enterprise_name: optional(enterpriseName('责任企业 供气企业 整改单位')),
    owner_name: optional(personal('户主姓名', 'owner', '户主')),
    description: optional(personal('隐患描述', 'description', '隐患内容 问题描述')),
    remark: remark(),
  },
  order: [{ earlier: 'found_on', later: 'rectified_on' }],
  unsaid: ['隐患', '检查'],
});
