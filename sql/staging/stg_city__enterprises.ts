import { code, maybe, origin, region, text } from '../model/columns.ts';
import { model } from '../model/model.ts';
import { sources } from '../model/source.ts';
import { codes } from '../sources/codes/index.ts';

export const stgCityEnterprises = model({
  name: 'stg_city__enterprises',
  line: 'market',
  about: { zh: '企业名录', en: 'enterprises' },
  grain: ['enterprise_code'],
  columns: {
    enterprise_code: text('统一社会信用代码', 'unified social credit code'),
    enterprise_name: text('企业名称', 'enterprise'),
    region_code: region(),
    kind: code('企业类型', 'kind', codes.enterpriseKind),
    qualification: maybe(text('资质等级', 'qualification'), { zh: '未填报', en: 'not filled in' }),
    ...origin,
  },
  imports: { enterprises: sources.enterprise },
  checks: [],
  query: (db) =>
    db
      .selectFrom('enterprises')
      .select([
        'enterprise_code',
        'enterprise_name',
        'region_code',
        'kind',
        'qualification',
        'batch_id',
        'row_number',
      ]),
});
