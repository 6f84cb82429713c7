import { day, id, optional, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';

/**
 * The counties of the city and what became of them. A line with a successor or a last day is one of the past: rows that
 * name it, by code or by name, are read as its successor's, and told where their date is later. Without a successor it
 * is no county any more. A county that kept its code under another name has 曾用名. Months that two counties sent before
 * they were merged are months of one county now: they must come in one file, or the later takes the earlier's place.
 */
export const regionList = dataset({
  name: 'region',
  title: { zh: '行政区划', en: 'regions' },
  key: ['region_code'],
  replaces: 'all',
  monthly: false,
  columns: {
    region_code: id('行政区划代码', 'region code', '区划代码 代码 行政区划编码'),
    region_name: text('行政区划名称', 'region name', '区县名称 名称 区划名称 单位名称 县区名称 区县'),
    former_names: optional(text('曾用名', 'former names', '原名称 曾用名称')),
    valid_from: optional(day('启用日期', 'in use from', '启用时间')),
    valid_until: optional(day('停用日期', 'in use until', '停用时间 撤销日期')),
    successor_code: optional(id('变更后代码', 'successor code', '继任代码 并入代码 新代码')),
  },
  order: [{ earlier: 'valid_from', later: 'valid_until' }],
});
