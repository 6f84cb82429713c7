import { count, fen, month, optional, region, sqm } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { remark } from '../shared-columns.ts';

export const exposure = dataset({
  name: 'exposure',
  title: { zh: '施工规模月报', en: 'monthly exposure' },
  key: ['region_code', 'month'],
  replaces: 'county-month',
  period: 'month',
  monthly: true,
  columns: {
    region_code: region(),
    month: month('月份', 'month', '统计月份 所属月份 年月 报告期 统计期 报告月份'),
    construction_area_sqm: optional(
      sqm('在建面积', 'area under construction', '在建工程面积 施工面积 在建建筑面积 在施面积 房屋施工面积'),
    ),
    worker_count: optional(
      count('从业人员', 'workers', '从业人数 从业人员数 在岗人数 现场从业人员 平均从业人数 施工人员数 工人', {
        unit: units.persons,
      }),
    ),
    output_fen: optional(
      fen('建筑业产值', 'construction output', '建筑业总产值 建安产值 本月建筑业产值 建筑业产值（亿元）'),
    ),
    remark: remark(),
  },
  order: [],
  unsaid: ['在建', '项目', '施工', '房屋', '上报'],
});
