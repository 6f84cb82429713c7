import { codes } from '../../codes/index.ts';
import { code, day, id, optional, personal, region } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { heatingUserId, remark, town, village } from '../shared-columns.ts';

export const heatingChange = dataset({
  name: 'heating_change',
  title: { zh: '双代用户变动', en: 'changes of clean-heating users' },
  key: ['user_id', 'change', 'changed_on'],
  replaces: 'key',
  monthly: false,
  columns: {
    user_id: heatingUserId(),
    region_code: region(),
    town: optional(town()),
    village: optional(village()),
    energy: optional(code('改造类别', 'kind of conversion', codes.heatingEnergy, '能源类别 双代类别')),
    change: code('变动类型', 'change', codes.userChange, '变更类型 变动类别 变动情况 业务类型 动态类型'),
    changed_on: day('变动日期', 'day', '变更日期 办理日期 变动时间 变更时间'),
    merged_into: optional(id('并入用户编码', 'merged into', '并入户号 合并后用户编码 并入用户编号')),
    owner_name: optional(personal('户主姓名', 'owner', '户主')),
    reason: optional(personal('变动原因说明', 'reason', '变动原因 变更原因')),
    remark: remark(),
  },
  order: [],
  unsaid: ['用户', '户'],
});
