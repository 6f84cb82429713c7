import { count, month, region } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { remark } from '../shared-columns.ts';

/** What GB 6441-1986 第6章 rates injuries by; the days lost to each as GB/T 15499 sets them, 6000 for a death. */
export const workHours = dataset({
  name: 'work_hours',
  title: { zh: '工时与损失工作日', en: 'hours worked and days lost' },
  key: ['region_code', 'month'],
  replaces: 'county-month',
  period: 'month',
  monthly: false,
  columns: {
    region_code: region(),
    month: month('月份', 'month', '统计月份 年月 报告期 统计期'),
    hour_count: count('实际总工时', 'hours worked', '总工时 工时 工时数 实际工时 工时总数 作业工时', {
      max: 1_000_000_000,
      unit: units.workHours,
    }),
    injured_count: count(
      '伤害人次',
      'persons injured',
      '受伤害人次 受伤害人数 伤害人数 伤亡人次 工伤人次 受伤人数',
      {
        unit: units.persons,
      },
    ),
    lost_day_count: count('损失工作日', 'working days lost', '总损失工作日 损失工作日数 损失工日 歇工日数', {
      unit: units.workdays,
    }),
    remark: remark(),
  },
  order: [],
  unsaid: ['施工', '项目', '本月'],
});
