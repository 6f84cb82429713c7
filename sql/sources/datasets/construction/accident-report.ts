import { codes } from '../../codes/index.ts';
import { code, count, fen, id, instant, optional, personal, region } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { remark } from '../shared-columns.ts';

const casualties = (max: number) => ({ min: 0, max, unit: units.persons });

export const accidentReport = dataset({
  name: 'accident_report',
  title: { zh: '事故续报', en: 'accident reports' },
  key: ['accident_id', 'report_kind', 'reported_at'],
  replaces: 'key',
  monthly: false,
  columns: {
    accident_id: id('事故编号', 'accident number', '事故序号 事故单号'),
    region_code: region(),
    report_kind: code(
      '报告种类',
      'kind of report',
      codes.accidentReportKind,
      '报告类型 续报种类 报告类别 报告阶段',
    ),
    reported_at: instant('报告时间', 'reported', '续报时间 报送时间 报告日期 续报日期'),
    death_count: count('死亡人数', 'deaths', '死亡 累计死亡 累计死亡人数', casualties(1000)),
    missing_count: optional(count('失踪人数', 'missing', '下落不明人数 失踪', casualties(1000))),
    serious_injury_count: count('重伤人数', 'serious injuries', '重伤 累计重伤人数', casualties(10_000)),
    minor_injury_count: optional(count('轻伤人数', 'minor injuries', '轻伤', casualties(10_000))),
    direct_loss_fen: optional(fen('直接经济损失', 'direct loss', '经济损失 直接损失')),
    reported_class: optional(code('事故等级', 'reported class', codes.accidentClass, '事故级别 等级')),
    measures: optional(personal('已采取措施说明', 'what was done', '已采取的措施 采取措施 处置情况')),
    reporter: optional(personal('报告人', 'reporter', '报送人 续报人')),
    remark: remark(),
  },
  order: [],
  unsaid: ['事故'],
});
