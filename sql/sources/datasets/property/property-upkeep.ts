import { codes } from '../../codes/index.ts';
import { code, count, day, flag, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { communityName, enterpriseName, remark } from '../shared-columns.ts';

export const propertyUpkeep = dataset({
  name: 'property_upkeep',
  title: { zh: '物业重点设备维保', en: 'upkeep of property equipment' },
  key: ['community_name', 'part', 'maintained_on'],
  replaces: 'key',
  monthly: false,
  columns: {
    community_name: communityName(),
    region_code: region(),
    enterprise_name: optional(enterpriseName('物业服务企业 物业企业 物业公司')),
    part: code(
      '设备类别',
      'equipment',
      codes.propertyPart,
      '重点设备 重点部位 设备设施类别 设施设备类别 设备名称 重点设备类别',
    ),
    equipment_count: optional(
      count('设备数量', 'pieces', '台数 数量（台） 设备台数', { unit: units.pieces }),
    ),
    maintained_on: day('维保日期', 'maintained', '维护日期 保养日期 维护保养日期 检修日期 维保时间'),
    is_sound: optional(flag('是否完好', 'sound', '运行是否正常 设备是否完好')),
    problem_count: optional(count('发现问题数', 'problems found', '问题数 隐患数', { unit: units.problems })),
    next_on: optional(day('下次维保日期', 'next due', '下次维护日期 下次检修日期')),
    upkeep_unit: optional(text('维保单位', 'upkeep by', '维护单位 维保公司')),
    worker: optional(personal('维保人员', 'worker', '维护人员 检修人员')),
    remark: remark(),
  },
  order: [],
  unsaid: ['物业'],
});
