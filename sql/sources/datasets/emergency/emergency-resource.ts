import { codes } from '../../codes/index.ts';
import { code, count, day, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { phone, remark } from '../shared-columns.ts';

export const emergencyResource = dataset({
  name: 'emergency_resource',
  title: { zh: '应急物资', en: 'emergency resources' },
  key: ['region_code', 'depot', 'item'],
  replaces: 'key',
  monthly: false,
  columns: {
    region_code: region(),
    depot: text('存放地点', 'depot', '存放位置 储备库 储备点 仓库名称 储备地点'),
    item: text('物资名称', 'item', '应急物资名称 装备名称 物资装备名称 品名'),
    kind: optional(code('物资类别', 'kind', codes.resourceKind, '装备类别 物资类型 物资种类')),
    quantity: count('储备数量', 'quantity', '现有数量 数量 库存数量 储备量', { unit: units.pieces }),
    measure: optional(text('计量单位', 'measure', '单位')),
    unit: optional(text('储备单位', 'kept by', '管理单位 所属单位')),
    checked_on: optional(day('盘点日期', 'counted', '检查日期 盘库日期 清点日期')),
    valid_until: optional(day('有效期至', 'valid until', '到期日期')),
    keeper: optional(personal('保管人', 'keeper', '管理人员 保管员')),
    phone: phone(),
    remark: remark(),
  },
  order: [],
  unsaid: ['物资'],
});
