import type { Variants } from './variants.ts';

export const city = {
  region: [
    '区划编码=region_code 区划全称=region_name',
    '行政区代码=region_code 行政区名称=region_name 级次',
    '县（市、区）代码=region_code 县（市、区）=region_name',
    '序号 地区编码=region_code 地区=region_name 简称',
    '辖区名称=region_name 辖区编号=region_code',
    '区划代码（六位）=region_code 区划名=region_name 区划级别 排序',
    '市县名称=region_name 市县代码=region_code 备注',
  ],
} satisfies Variants;
