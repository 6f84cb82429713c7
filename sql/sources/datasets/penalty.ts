import { codes } from '../codes/index.ts';
import { code, creditCode, day, fen, id, optional, personal, region, text } from '../column.ts';
import { dataset } from '../dataset.ts';
import { remark } from './shared-columns.ts';

export const penalty = dataset({
  name: 'penalty',
  title: { zh: '行政处罚', en: 'penalties' },
  key: ['document_id'],
  replaces: 'county-month',
  period: 'decided_on',
  monthly: false,
  columns: {
    document_id: id(
      '行政处罚决定书文号',
      'decision document number',
      '处罚决定书文号 决定书文号 文号 处罚文号 行政处罚文书号 处罚文书号 决定书编号 决定书号 处罚决定书编号 处罚编号',
    ),
    enterprise_name: text(
      '行政相对人名称',
      'party',
      '被处罚企业 企业名称 被处罚单位 当事人名称 处罚对象 当事人 被处罚人 相对人 相对人名称 被罚单位',
    ),
    enterprise_code: optional(
      creditCode(
        '行政相对人代码_1(统一社会信用代码)',
        'party credit code',
        '统一社会信用代码 行政相对人代码（统一社会信用代码） 信用代码 社会信用代码 企业代码 当事人代码 被处罚人信用代码 相对人代码 被处罚人代码 被处罚单位信用代码',
      ),
    ),
    region_code: region('处罚机关所在区县'),
    violation_kind: code(
      '违法行为类型',
      'kind of violation',
      codes.violationKind,
      '违法行为 违法类型 违法行为种类 案件类型 违法事由 违法类别 案由 处罚事由类型 违法情形',
    ),
    fact: optional(personal('违法事实', 'facts', '处罚事由 主要违法事实 案由')),
    basis: optional(text('处罚依据', 'legal basis', '法律依据 依据')),
    penalty_kind: code(
      '处罚类别',
      'kind of penalty',
      codes.penaltyKind,
      '处罚种类 处罚类别1 处罚方式 处罚措施 处罚形式 处罚结果种类',
    ),
    fine_fen: optional(fen('罚款金额', 'fine', '罚款 处罚金额 罚款数额 罚没金额 处罚数额 罚款额')),
    decided_on: day(
      '处罚决定日期',
      'decided',
      '处罚日期 决定日期 作出处罚日期 处罚决定日期/处罚生效期 作出日期 决定时间 处罚时间 处罚作出日期',
    ),
    published_on: optional(
      day(
        '公示日期',
        'published',
        '公示时间 公开日期 上网公示日期 网上公示时间 网上公示日期 公开时间 公告日期',
      ),
    ),
    authority: optional(text('处罚机关', 'authority', '处罚单位 决定机关 处罚实施机关')),
    legal_person: optional(personal('法定代表人', 'legal representative', '法定代表人姓名 法人代表 法人')),
    remark: remark(),
  },
  order: [{ earlier: 'decided_on', later: 'published_on' }],
});
