import { codes } from '../../codes/index.ts';
import { code, day, id, optional, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { enterpriseName, listedEnterpriseCode, remark } from '../shared-columns.ts';

export const goodRecord = dataset({
  name: 'good_record',
  title: { zh: '良好信用信息', en: 'good records' },
  key: ['enterprise_name', 'certificate_id'],
  replaces: 'key',
  monthly: false,
  columns: {
    enterprise_name: enterpriseName('获奖单位 获奖企业'),
    enterprise_code: optional(listedEnterpriseCode()),
    region_code: optional(region('企业注册属地 注册属地')),
    award_name: text('良好行为名称', 'award', '奖项名称 获奖名称 良好信用信息名称 表彰名称'),
    award_level: optional(code('奖项级别', 'level', codes.awardLevel, '获奖级别 表彰级别 奖励级别')),
    certificate_id: id('证书编号', 'certificate number', '获奖证书编号 表彰文号 文件编号 获奖文号'),
    authority: optional(text('颁证机关', 'awarded by', '颁奖单位 表彰机关 颁发单位 授予单位')),
    awarded_on: day('颁证时间', 'awarded', '获奖时间 颁证日期 获奖日期 表彰日期 颁奖日期'),
    site_name: optional(text('获奖工程', 'project', '工程名称 获奖项目')),
    remark: remark(),
  },
  order: [],
  unsaid: ['企业'],
});
