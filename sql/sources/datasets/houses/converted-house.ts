import { codes } from '../../codes/index.ts';
import { code, day, flag, id, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { phone, remark } from '../shared-columns.ts';

export const convertedHouse = dataset({
  name: 'converted_house',
  title: { zh: '住改商房屋', en: 'dwellings turned into shops' },
  key: ['house_id'],
  replaces: 'key',
  monthly: false,
  columns: {
    house_id: id('房屋编号', 'house number', '房屋编码 房屋代码 门店编号 排查编号'),
    region_code: region(),
    street: optional(text('街道', 'street office', '所属街道 街道（镇） 街道办事处')),
    road: optional(text('临街道路', 'road', '所在路段 道路名称 路名')),
    address: optional(personal('坐落', 'address', '地址 房屋地址 房屋坐落 门牌号')),
    original_use: code('原用途', 'first use', codes.houseUse, '原规划用途 原房屋用途 登记用途 规划用途'),
    present_use: code('现用途', 'present use', codes.houseUse, '实际用途 现状用途 现使用用途 改变后用途'),
    is_load_wall_altered: optional(
      flag(
        '承重结构是否变动',
        'load-bearing structure altered',
        '是否改变承重结构 承重结构变动 是否拆改承重结构',
      ),
    ),
    has_hazard: flag('是否存在安全隐患', 'hazard', '是否存在隐患 存在安全隐患 有无安全隐患 有无隐患'),
    surveyed_on: day('排查日期', 'surveyed', '排查时间 摸排日期 检查日期'),
    reported_on: optional(day('上报日期', 'reported', '上报时间 报送日期')),
    action: optional(code('处置情况', 'action', codes.conversionAction, '处置措施 处理情况 处理结果')),
    user: optional(personal('使用人', 'user', '经营者 产权人（使用人） 经营人 产权人')),
    phone: phone(),
    remark: remark(),
  },
  order: [{ earlier: 'surveyed_on', later: 'reported_on' }],
  unsaid: ['房屋'],
});
