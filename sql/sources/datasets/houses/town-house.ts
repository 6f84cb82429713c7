import { codes } from '../../codes/index.ts';
import { code, count, day, flag, id, optional, personal, region, sqm, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { remark } from '../shared-columns.ts';

export const townHouse = dataset({
  name: 'town_house',
  title: { zh: '城镇房屋安全排查', en: 'town houses' },
  key: ['house_id'],
  replaces: 'key',
  monthly: false,
  columns: {
    house_id: id('房屋编号', 'house number', '房屋编码 房屋代码 楼栋编号 房屋统一编码 建筑编号'),
    region_code: region(),
    street: optional(text('街道', 'street office', '所属街道 街道（镇） 街道办事处')),
    community: optional(text('社区', 'community', '所属社区 居委会 社区居委会')),
    estate: optional(text('小区名称', 'estate', '小区 所在小区')),
    building: text('建筑名称', 'building', '楼栋名称 房屋名称 建筑物名称 楼栋号 楼栋'),
    owner: optional(personal('产权单位（产权人）', 'owner', '产权单位 产权人 产权人名称')),
    address: optional(personal('地址', 'address', '房屋地址 坐落 详细地址')),
    is_registered: optional(flag('产权登记', 'title registered', '是否产权登记 是否登记')),
    storey_count: optional(
      count('地上层数', 'storeys', '层数 总层数 建筑层数', { min: 1, max: 200, unit: units.storeys }),
    ),
    area_sqm: optional(sqm('建筑面积', 'floor area', '面积 房屋面积', { min: 0, max: 1_000_000 })),
    structure: optional(code('结构类型', 'structure', codes.houseStructure, '房屋结构 结构 结构形式')),
    is_professional: optional(flag('是否专业设计建造', 'professionally built', '专业设计建造')),
    is_cracked: optional(
      flag('有无明显裂缝、倾斜、变形', 'cracks or tilt', '有无裂缝倾斜变形 明显裂缝倾斜变形'),
    ),
    is_altered: optional(flag('是否改造', 'altered', '是否进行改造')),
    is_business: optional(flag('是否用作经营', 'used for business', '是否经营 是否经营性自建房')),
    is_managed: optional(flag('物业管理', 'managed', '有无物业管理 是否有物业管理')),
    judgement: code(
      '安全隐患初判',
      'first judgement',
      codes.townJudgement,
      '初判结果 初判 隐患初判 初判结论',
    ),
    grade: optional(code('安全鉴定结果', 'grade', codes.houseGrade, '鉴定等级 鉴定结果 鉴定结论')),
    remedy: optional(code('整治办法', 'remedy', codes.townRemedy, '整治措施 处置办法 整治方式')),
    surveyed_on: optional(day('采集日期', 'surveyed', '排查日期 调查日期 采集时间 排查时间')),
    surveyor: optional(personal('采集人', 'surveyed by', '排查人 调查人 采集人员')),
    remark: remark(),
  },
  order: [],
  unsaid: ['房屋', '城镇'],
});
