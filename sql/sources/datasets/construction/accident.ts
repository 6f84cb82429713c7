import { codes } from '../../codes/index.ts';
import { code, count, fen, flag, id, instant, optional, personal, region } from '../../column.ts';
import { dataset, keepingFirst } from '../../dataset.ts';
import { highestClass } from '../../derived.ts';
import accidentClass from '../../thresholds/accident-class.json' with { type: 'json' };
import { units } from '../../units.ts';
import { contractorCode, remark, siteId, siteName } from '../shared-columns.ts';

export const accident = keepingFirst(
  dataset({
    name: 'accident',
    title: { zh: '生产安全事故', en: 'accidents' },
    key: ['accident_id'],
    replaces: 'county-month',
    period: 'occurred_at',
    monthly: true,
    columns: {
      accident_id: id('事故编号', 'accident number', '事故序号 事故单号 编号'),
      region_code: region(),
      site_id: optional(siteId()),
      site_name: optional(siteName()),
      contractor_code: contractorCode(),
      occurred_at: instant('发生时间', 'occurred', '事故发生时间 发生日期 事故时间 事故日期 事发时间'),
      reported_at: optional(instant('上报时间', 'reported', '报告时间 上报日期 接报时间')),
      type: code('事故类型', 'type', codes.accidentType, '事故类别 类型 类别 事故种类 伤害方式'),
      death_count: count('死亡人数', 'deaths', '死亡 死亡（人） 亡人数 死亡人员数 亡', {
        min: 0,
        max: 1000,
        unit: units.persons,
      }),
      missing_count: optional(
        count('失踪人数', 'missing', '下落不明人数 失踪 下落不明', {
          min: 0,
          max: 1000,
          unit: units.persons,
        }),
      ),
      serious_injury_count: count('重伤人数', 'serious injuries', '重伤 重伤（人） 重伤人员数', {
        min: 0,
        max: 10000,
        unit: units.persons,
      }),
      minor_injury_count: optional(
        count('轻伤人数', 'minor injuries', '轻伤 轻伤（人）', { min: 0, max: 10000, unit: units.persons }),
      ),
      direct_loss_fen: optional(fen('直接经济损失', 'direct loss', '经济损失 直接损失 损失金额')),
      reported_class: optional(
        code('事故等级', 'reported class', codes.accidentClass, '上报等级 事故级别 等级'),
      ),
      place: optional(code('发生部位', 'place on site', codes.accidentPlace, '事故部位 事故发生部位')),
      is_liability: optional(flag('是否责任事故', 'liability accident', '责任事故')),
      is_high_risk_work: optional(flag('是否涉及危大工程', 'in high-risk work', '涉及危大工程')),
      summary: optional(personal('简要经过', 'summary', '事故简况 事故经过 事故概况 基本情况')),
      remark: remark(),
    },
    order: [{ earlier: 'occurred_at', later: 'reported_at' }],
    derived: [
      {
        column: 'reported_class',
        from: ['death_count', 'serious_injury_count', 'direct_loss_fen'],
        value: highestClass(accidentClass, {
          deaths: 'death_count',
          seriousInjuries: 'serious_injury_count',
          directLossFen: 'direct_loss_fen',
        }),
        source: { zh: '国务院令第493号第三条', en: 'State Council Order 493, article 3' },
      },
    ],
    unsaid: ['事故', '发生'],
  }),
);
