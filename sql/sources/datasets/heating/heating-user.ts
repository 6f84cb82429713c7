import { codes } from '../../codes/index.ts';
import {
  code,
  count,
  creditCode,
  identity,
  optional,
  personal,
  pseudonymOf,
  region,
  sqm,
  text,
} from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { heatingUserId, phone, remark, town, village } from '../shared-columns.ts';

export const heatingUser = dataset({
  name: 'heating_user',
  title: { zh: '双代用户台账', en: 'clean-heating users' },
  key: ['user_id'],
  replaces: 'key',
  monthly: false,
  columns: {
    user_id: pseudonymOf(heatingUserId(), ['owner_number', 'address']),
    region_code: region(),
    town: town(),
    village: village(),
    address: optional(personal('地址', 'address', '详细地址 门牌号')),
    owner_name: personal('户主姓名', 'owner', '户主 用户姓名'),
    owner_number: optional(identity('身份证号', 'ID number', '身份证 身份证号码')),
    phone: phone(),
    heated_sqm: optional(sqm('采暖面积', 'heated area', '采暖面积（㎡） 供暖面积', { min: 0, max: 100_000 })),
    converted_in: optional(
      count('改造年限', 'year of conversion', '改造年份 改造年度 改造时间（年）', {
        min: 2013,
        max: 2099,
        unit: units.year,
      }),
    ),
    energy: code(
      '改造类别',
      'kind of conversion',
      codes.heatingEnergy,
      '改造类别（1-电代煤、2-气代煤） 能源类别 双代类别 取暖方式',
    ),
    device: optional(code('改造类型', 'device', codes.heatingDevice, '设备类型 取暖设备类型')),
    batch: optional(code('改造批次', 'batch', codes.heatingBatch, '任务批次')),
    subsidy: optional(code('发放补贴方式', 'subsidy paid by', codes.heatingSubsidy, '补贴方式 补贴发放方式')),
    use: optional(code('房屋用途', 'use of the house', codes.heatingUse, '用途')),
    user_kind: optional(code('用户分类', 'kind of user', codes.heatingUserKind, '用户类别 用户类型')),
    state: optional(code('使用状态', 'state', codes.heatingState, '用户状态 状态')),
    supplier: optional(text('供气企业', 'gas supplier', '燃气企业 供气单位 燃气公司')),
    supplier_code: optional(creditCode('企业信用代码', 'supplier credit code', '供气企业信用代码')),
    boiler_year: optional(
      count('壁挂炉安装年份', 'boiler installed', '安装年份 壁挂炉安装年度', {
        min: 2000,
        max: 2099,
        unit: units.year,
      }),
    ),
    meter_kind: optional(code('燃气表类型', 'meter', codes.meterKind, '气表类型')),
    safety_device: optional(code('安全装置配备情况', 'safety devices', codes.safetyDevice, '安全装置')),
    remark: remark(),
  },
  order: [],
  unsaid: ['用户', '户'],
});
