import { codes } from '../../codes/index.ts';
import { code, count, day, flag, id, identity, optional, personal, region, sqm, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { remark } from '../shared-columns.ts';

export const ruralHouse = dataset({
  name: 'rural_house',
  title: { zh: '农村房屋', en: 'rural houses' },
  key: ['house_id'],
  replaces: 'key',
  monthly: false,
  columns: {
    house_id: id('房屋编号', 'house number', '农房编号 房屋编码 房屋代码 宅基地代码 农房编码 户号'),
    region_code: region(),
    town: text('乡镇', 'town', '所属乡镇 乡（镇） 乡镇（街道） 乡镇街道'),
    village: text('村', 'village', '行政村 所属村 村（居） 村名称 所属村名称'),
    owner_name: personal('户主姓名', 'owner', '产权人 户主 房屋所有人 产权人姓名'),
    owner_id: optional(
      identity('身份证号', 'owner ID number', '身份证 身份证号码 户主身份证号 公民身份号码 证件号码'),
    ),
    phone: optional(personal('联系电话', 'phone', '联系方式 电话 手机号码')),
    household_kind: code(
      '对象类别',
      'household kind',
      codes.householdKind,
      '户类型 农户类别 家庭类型 重点对象类别 农户类别',
    ),
    area_sqm: optional(
      sqm('建筑面积', 'floor area', '面积 房屋面积 农房面积', {
        min: 5,
        max: 5000,
      }),
    ),
    storey_count: optional(
      count('建筑层数', 'storeys', '层数 房屋层数 楼层数 主体层数', { min: 1, max: 20, unit: units.storeys }),
    ),
    structure: optional(code('结构类型', 'structure', codes.houseStructure, '房屋结构 结构 结构形式')),
    is_business: optional(
      flag('是否用作经营', 'used for business', '是否经营 经营性 是否经营性自建房 是否用作经营用途'),
    ),
    built_era: optional(code('建造年代', 'built in', codes.buildEra, '建成年代 建设年代')),
    build_mode: optional(code('建造方式', 'how it was built', codes.buildMode, '建设方式')),
    land: optional(code('土地性质', 'kind of land', codes.landKind)),
    has_plot_papers: optional(flag('宅基地手续', 'papers of the plot', '有无宅基地手续')),
    has_building_permit: optional(flag('规划建设手续', 'building permit', '有无规划建设手续')),
    has_acceptance: optional(flag('竣工验收手续', 'accepted when built', '有无竣工验收手续')),
    has_title: optional(flag('房屋登记手续', 'title registered', '有无房屋登记手续')),
    is_altered: optional(flag('是否改造', 'altered', '是否改扩建')),
    has_business_permit: optional(flag('经营审批手续', 'business permit', '有无经营审批手续')),
    surveyed_on: optional(
      day('排查日期', 'surveyed', '排查时间 调查日期 调查时间 采集日期 摸底日期 排查时间'),
    ),
    judgement: optional(
      code('安全隐患初判', 'first judgement', codes.houseJudgement, '初判结果 初判 隐患初判 房屋安全初判'),
    ),
    grade: optional(
      code('鉴定等级', 'appraised grade', codes.houseGrade, '危险等级 房屋等级 鉴定结论 危险性等级 鉴定结果'),
    ),
    appraised_on: optional(day('鉴定日期', 'appraised', '鉴定时间')),
    remark: remark(),
  },
  order: [{ earlier: 'surveyed_on', later: 'appraised_on' }],
  unsaid: ['房屋', '户'],
});
