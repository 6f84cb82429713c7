import { codes } from '../../codes/index.ts';
import { code, day, id, optional, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { listedEnterpriseCode, remark } from '../shared-columns.ts';

export const dishonestSubject = dataset({
  name: 'dishonest_subject',
  title: { zh: '严重失信名单', en: 'serious dishonesty list' },
  key: ['subject_name', 'listed_on'],
  replaces: 'key',
  monthly: false,
  columns: {
    subject_name: text('失信主体名称', 'subject', '主体名称 失信主体 严重失信主体 列入对象 黑名单企业'),
    subject_kind: optional(code('主体类别', 'kind of subject', codes.subjectKind, '主体类型 失信主体类别')),
    enterprise_code: optional(listedEnterpriseCode('失信主体代码')),
    region_code: optional(region()),
    ground: code('列入事由', 'ground', codes.dishonestGround, '列入原因 列入情形 失信情形 失信行为'),
    listed_on: day('列入日期', 'listed', '列入时间 列入名单日期'),
    published_on: optional(day('公布日期', 'published', '公示日期 发布日期 向社会公布日期')),
    due_on: optional(day('列入期限', 'until', '管理期限 期限届满日期 名单期限')),
    removed_on: optional(day('移出日期', 'removed', '移出时间 移出名单日期')),
    document_id: optional(id('处罚决定书文号', 'penalty document', '处罚文号 行政处罚决定书文号 认定文书号')),
    list_document_id: optional(id('列入决定文号', 'listing document', '列入文号 列入决定书文号')),
    authority: optional(text('列入机关', 'listed by', '认定机关 列入单位 认定部门')),
    remark: remark(),
  },
  order: [
    { earlier: 'listed_on', later: 'published_on' },
    { earlier: 'listed_on', later: 'removed_on' },
  ],
  unsaid: ['失信'],
});
