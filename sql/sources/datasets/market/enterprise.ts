import { codes } from '../../codes/index.ts';
import { code, creditCode, day, id, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { remark } from '../shared-columns.ts';

export const enterprise = dataset({
  name: 'enterprise',
  title: { zh: '企业名录', en: 'enterprises' },
  key: ['enterprise_code'],
  replaces: 'key',
  monthly: false,
  columns: {
    enterprise_code: creditCode(
      '统一社会信用代码',
      'unified social credit code',
      '信用代码 社会信用代码 企业代码 统一代码 企业统一社会信用代码',
    ),
    enterprise_name: text('企业名称', 'enterprise name', '单位名称 公司名称 名称 市场主体名称'),
    region_code: region('企业注册属地 注册属地 注册地区划代码'),
    kind: code('企业类型', 'kind', codes.enterpriseKind, '企业类别 单位类型 主体类型 类型'),
    qualification: optional(text('资质等级', 'qualification', '资质 企业资质 资质类别及等级')),
    licence_id: optional(
      id('安全生产许可证编号', 'safety licence number', '安全生产许可证号 安许证编号 许可证编号'),
    ),
    licence_until: optional(
      day('许可证有效期至', 'licence valid until', '有效期至 安许证有效期 许可证有效期'),
    ),
    legal_person: optional(
      personal('法定代表人', 'legal representative', '法人代表 企业法定代表人 法人 法定代表人姓名'),
    ),
    phone: optional(personal('联系电话', 'phone', '电话 联系方式 手机号码')),
    remark: remark(),
  },
  order: [],
  unsaid: ['企业'],
});
