import { codes } from '../../codes/index.ts';
import {
  code,
  creditCode,
  day,
  fen,
  id,
  identity,
  listedIn,
  optional,
  personal,
  region,
  text,
} from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { remark } from '../shared-columns.ts';

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
      '处罚决定书文号 决定书文号 文号 处罚文号 行政处罚文书号',
    ),
    enterprise_name: text('行政相对人名称', 'party', '被处罚企业 企业名称 被处罚单位 当事人名称 处罚对象'),
    enterprise_code: optional(
      listedIn(
        'enterprise',
        creditCode(
          '行政相对人代码_1(统一社会信用代码)',
          'party credit code',
          '统一社会信用代码 行政相对人代码（统一社会信用代码） 信用代码 社会信用代码 企业代码',
        ),
      ),
    ),
    region_code: region('处罚机关所在区县'),
    party_kind: optional(code('行政相对人类别', 'kind of party', codes.subjectKind, '相对人类别')),
    organisation_id: optional(
      id('行政相对人代码_3(组织机构代码)', 'organisation code', '行政相对人代码_2(组织机构代码)'),
    ),
    registration_id: optional(
      id('行政相对人代码_2(工商注册号)', 'business registration', '行政相对人代码_3(工商登记码)'),
    ),
    person_number: optional(
      identity('自然人证件号码', 'ID number', '行政相对人代码_5(居民身份证号) 居民身份证号'),
    ),
    // The older edition of the exchange standard has no such column.
    violation_kind: optional(
      code(
        '违法行为类型',
        'kind of violation',
        codes.violationKind,
        '违法行为 违法类型 违法行为种类 案件类型 案由',
      ),
    ),
    fact: optional(personal('违法事实', 'facts', '处罚事由 主要违法事实')),
    basis: optional(text('处罚依据', 'legal basis', '法律依据 依据')),
    penalty_kind: code('处罚类别', 'kind of penalty', codes.penaltyKind, '处罚种类 处罚类别1 处罚方式'),
    fine_fen: optional(fen('罚款金额', 'fine', '罚款 处罚金额 罚款数额 罚没金额')),
    confiscated_fen: optional(
      fen('没收金额', 'confiscated', '没收违法所得金额 没收违法所得、没收非法财物的金额'),
    ),
    withdrawn_licence: optional(text('暂扣或吊销证照名称及编号', 'licence withdrawn', '暂扣吊销证照')),
    decided_on: day('处罚决定日期', 'decided', '处罚日期 决定日期 作出处罚日期 处罚决定日期/处罚生效期'),
    published_on: optional(day('公示日期', 'published', '公示时间 公开日期 上网公示日期')),
    valid_until: optional(day('处罚有效期', 'in force until', '处罚截止期 处罚有效期至')),
    public_until: optional(day('公示截止期', 'public until')),
    status: optional(text('当前状态', 'state', '数据状态')),
    authority_id: optional(id('处罚机关代码', 'authority code', '处罚机关统一社会信用代码')),
    authority: optional(text('处罚机关', 'authority', '处罚单位 决定机关 处罚实施机关')),
    legal_person: optional(personal('法定代表人', 'legal representative', '法定代表人姓名 法人代表 法人')),
    remark: remark(),
  },
  order: [{ earlier: 'decided_on', later: 'published_on' }],
  unsaid: ['处罚'],
});
