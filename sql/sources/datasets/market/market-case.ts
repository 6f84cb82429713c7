import { codes } from '../../codes/index.ts';
import { code, day, id, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { listedEnterpriseCode, remark, siteId, siteName } from '../shared-columns.ts';

export const marketCase = dataset({
  name: 'market_case',
  title: { zh: '建筑市场违法案件', en: 'construction-market cases' },
  key: ['case_id'],
  replaces: 'key',
  monthly: false,
  columns: {
    case_id: id('案件编号', 'case number', '案件号 立案编号 案件登记号 案件序号'),
    region_code: region(),
    enterprise_name: text('涉案企业', 'enterprise', '当事人名称 企业名称 违法主体 涉案单位 当事人'),
    enterprise_code: optional(listedEnterpriseCode('涉案企业信用代码')),
    site_id: optional(siteId()),
    site_name: optional(siteName()),
    violation_kind: code(
      '违法行为类型',
      'kind of violation',
      codes.violationKind,
      '违法行为 违法类型 违法行为种类 案件类型 违法情形',
    ),
    clue_source: optional(code('线索来源', 'clue', codes.clueSource, '案件来源 来源')),
    found_on: optional(day('发现日期', 'found', '线索发现日期 发现时间 受理日期')),
    filed_on: day('立案日期', 'filed', '立案时间 立案审批日期'),
    status: code('案件状态', 'state', codes.caseStatus, '办理状态 案件进展 办理进展 状态 当前状态'),
    decided_on: optional(day('处罚决定日期', 'decided', '决定日期 作出处罚决定日期')),
    document_id: optional(id('处罚决定书文号', 'decision document', '决定书文号 行政处罚决定书文号')),
    published_on: optional(day('公示日期', 'published', '公示时间 公开日期')),
    closed_on: optional(day('结案日期', 'closed', '结案时间')),
    fact: optional(personal('违法事实', 'facts', '案情摘要 主要违法事实 案情说明')),
    person: optional(personal('涉案个人', 'person', '涉案人员 直接责任人')),
    remark: remark(),
  },
  order: [
    { earlier: 'filed_on', later: 'decided_on' },
    { earlier: 'filed_on', later: 'closed_on' },
    { earlier: 'decided_on', later: 'published_on' },
  ],
  unsaid: ['案件', '处罚'],
});
