import type { Label } from '../../../words/label.ts';
import { codes } from '../../codes/index.ts';
import { code, day, decimal, id, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { highestClass } from '../../derived.ts';
import riskLevel from '../../thresholds/risk-level.json' with { type: 'json' };
import { units } from '../../units.ts';
import { remark, siteId, siteName } from '../shared-columns.ts';

const product = 'likelihood * exposure * consequence';
const method: Label = { zh: 'LEC 评价法', en: 'the LEC method' };

export const risk = dataset({
  name: 'risk',
  title: { zh: '风险分级管控清单', en: 'risk register' },
  key: ['risk_id'],
  replaces: 'key',
  monthly: false,
  columns: {
    risk_id: id('风险点编号', 'risk number', '风险编号 风险源编号 危险源编号 风险点代码 风险辨识编号'),
    region_code: region(),
    site_id: optional(siteId()),
    site_name: optional(siteName()),
    enterprise_name: optional(text('企业名称', 'enterprise', '施工单位 责任单位 单位名称')),
    place: text('风险点名称', 'risk point', '风险点 风险部位 作业活动 风险点（作业活动） 风险单元'),
    danger: optional(text('危险源', 'danger', '危险有害因素 风险因素 主要危险因素 危险因素')),
    accident_type: optional(
      code(
        '可能导致的事故类型',
        'possible accident',
        codes.accidentType,
        '可能发生的事故类型 事故类型 可能造成的事故',
      ),
    ),
    likelihood: optional(
      decimal('可能性L', 'likelihood L', 'L L值 可能性 事故发生可能性', {
        min: 0.1,
        max: 10,
        unit: units.factor,
      }),
    ),
    exposure: optional(
      decimal('暴露频度E', 'exposure E', 'E E值 暴露频度 频繁程度 暴露频繁程度', {
        min: 0.5,
        max: 10,
        unit: units.factor,
      }),
    ),
    consequence: optional(
      decimal('后果C', 'consequence C', 'C C值 严重性 后果严重性 事故后果', {
        min: 1,
        max: 100,
        unit: units.factor,
      }),
    ),
    danger_score: optional(
      decimal('风险值D', 'danger D', 'D D值 风险值 风险度', { min: 0, max: 10_000, unit: units.factor }),
    ),
    level: code('风险等级', 'level', codes.riskLevel, '风险级别 风险颜色 四色等级 风险分级 风险标识颜色'),
    control_level: optional(code('管控层级', 'controlled by', codes.controlLevel, '责任层级 管控级别')),
    identified_on: optional(day('辨识日期', 'identified', '辨识时间 评估日期 风险评估日期')),
    measures: optional(personal('管控措施说明', 'measures', '管控措施 控制措施 风险管控措施')),
    responsible: optional(personal('管控责任人', 'responsible', '责任人 风险管控责任人')),
    remark: remark(),
  },
  order: [],
  derived: [
    {
      column: 'danger_score',
      from: ['likelihood', 'exposure', 'consequence'],
      value: product,
      // D is often written as a whole number.
      tolerance: 0.5,
      source: method,
    },
    {
      column: 'level',
      from: ['danger_score'],
      value: highestClass(riskLevel, { danger: 'danger_score' }),
      source: method,
    },
  ],
  unsaid: ['风险'],
});
