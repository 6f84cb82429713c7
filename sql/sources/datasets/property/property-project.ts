import { count, id, optional, personal, region, sqm } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { communityName, enterpriseCode, enterpriseName, phone, remark } from '../shared-columns.ts';

export const propertyProject = dataset({
  name: 'property_project',
  title: { zh: '物业项目名录', en: 'property projects' },
  key: ['project_id'],
  replaces: 'key',
  monthly: false,
  columns: {
    project_id: id('物业项目编码', 'project number', '物业项目编号 小区编码 小区编号 物业项目代码'),
    community_name: communityName(),
    region_code: region(),
    enterprise_name: enterpriseName('物业服务企业 物业企业 物业公司 物业服务企业名称'),
    enterprise_code: optional(enterpriseCode('物业企业信用代码')),
    area_sqm: optional(
      sqm('管理面积', 'area managed', '物业管理面积 服务面积 建筑面积', { min: 0, max: 10_000_000 }),
    ),
    household_count: optional(
      count('户数', 'households', '总户数 业主户数 住户数', {
        min: 0,
        max: 1_000_000,
        unit: units.households,
      }),
    ),
    lift_count: optional(
      count('电梯数', 'lifts', '电梯数量 电梯台数 电梯（台）', { min: 0, max: 10_000, unit: units.pieces }),
    ),
    manager: optional(personal('项目负责人', 'manager', '项目经理 物业经理 小区经理')),
    phone: phone(),
    remark: remark(),
  },
  order: [],
  unsaid: ['物业'],
});
