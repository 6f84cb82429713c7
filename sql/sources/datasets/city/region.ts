import { id, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';

export const regionList = dataset({
  name: 'region',
  title: { zh: '行政区划', en: 'regions' },
  key: ['region_code'],
  replaces: 'all',
  monthly: false,
  columns: {
    region_code: id('行政区划代码', 'region code', '区划代码 代码 行政区划编码'),
    region_name: text('行政区划名称', 'region name', '区县名称 名称 区划名称 单位名称 县区名称 区县'),
  },
  order: [],
});
