import { codes } from '../../codes/index.ts';
import { code, day, id, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { enterpriseName, listedEnterpriseCode, remark } from '../shared-columns.ts';

export const marketStep = dataset({
  name: 'market_step',
  title: { zh: '联合惩戒与准入清出', en: 'joint punishment, entry and exit' },
  key: ['enterprise_name', 'step', 'happened_on'],
  replaces: 'key',
  monthly: false,
  columns: {
    enterprise_name: enterpriseName('惩戒对象 被惩戒企业'),
    enterprise_code: optional(listedEnterpriseCode()),
    region_code: region(),
    step: code('措施', 'step', codes.marketStep, '惩戒措施 联合惩戒措施 管理措施 准入清出措施 措施类型'),
    happened_on: day('实施日期', 'day', '措施日期 执行日期 实施时间 措施实施日期'),
    valid_until: optional(day('措施截止日期', 'until', '截止日期 惩戒截止日期 期限至')),
    document_id: optional(id('依据文号', 'document', '文号 文件文号 决定文号')),
    authority: optional(text('实施单位', 'by', '实施部门 执行单位 执行部门')),
    reason: optional(personal('原因说明', 'reason', '实施原因 惩戒原因')),
    remark: remark(),
  },
  order: [{ earlier: 'happened_on', later: 'valid_until' }],
  unsaid: ['企业', '处罚'],
});
