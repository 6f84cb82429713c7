import { codes } from '../../codes/index.ts';
import { code, day, id, identity, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { enterpriseCode, enterpriseName, phone, remark, siteId } from '../shared-columns.ts';

export const certificate = dataset({
  name: 'certificate',
  title: { zh: '持证人员', en: 'certificates' },
  key: ['certificate_id'],
  replaces: 'key',
  monthly: false,
  columns: {
    certificate_id: id(
      '证书编号',
      'certificate number',
      '考核合格证编号 证书号 操作证编号 岗位证书编号 合格证书编号',
    ),
    kind: code('证书类别', 'kind', codes.certificateKind, '证书类型 证书种类 工种 人员类别 持证类别'),
    holder: personal('姓名', 'holder', '持证人 持证人姓名 人员姓名'),
    holder_number: optional(identity('身份证号', 'ID number', '身份证号码 证件号码')),
    enterprise_name: optional(enterpriseName('所在单位 所在企业 受聘企业 工作单位')),
    enterprise_code: optional(enterpriseCode()),
    region_code: region(),
    site_id: optional(siteId()),
    issued_on: optional(day('发证日期', 'issued', '发证时间 初次领证日期 领证日期')),
    valid_until: day('有效期至', 'valid until', '证书有效期至 证书有效期 到期日期 有效期截止日期'),
    state: optional(code('证书状态', 'state', codes.certificateState, '状态')),
    authority: optional(text('发证机关', 'issued by', '发证单位')),
    phone: phone(),
    remark: remark(),
  },
  order: [{ earlier: 'issued_on', later: 'valid_until' }],
  unsaid: ['证书'],
});
