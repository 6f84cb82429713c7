import { codes } from '../../codes/index.ts';
import { code, day, decimal, flag, id, identity, optional, personal, region, text } from '../../column.ts';
import { dataset } from '../../dataset.ts';
import { units } from '../../units.ts';
import { enterpriseName, listedEnterpriseCode, remark } from '../shared-columns.ts';

export const personRecord = dataset({
  name: 'person_record',
  title: { zh: '人员信用记录', en: 'records of persons' },
  key: ['licence_id', 'happened_on', 'behaviour'],
  replaces: 'key',
  monthly: false,
  columns: {
    licence_id: id(
      '注册证书编号',
      'licence number',
      '执业证号 注册号 证书编号 执业印章号 岗位证书编号 资格证书编号',
    ),
    person_name: personal('姓名', 'name', '人员姓名 从业人员姓名'),
    person_number: optional(identity('身份证号', 'ID number', '身份证号码 证件号码')),
    person_kind: code('人员类型', 'kind of person', codes.personKind, '人员类别 执业类别 注册类别'),
    enterprise_name: optional(enterpriseName('所在企业 受聘单位 聘用单位 注册单位')),
    enterprise_code: optional(listedEnterpriseCode()),
    region_code: optional(region()),
    nature: code('记录性质', 'nature', codes.recordNature, '信用类型 信息类型 行为性质 记录类型'),
    behaviour: text('行为代码', 'conduct', '不良行为代码 行为名称 不良行为 行为编码'),
    score: optional(
      decimal('扣分值', 'points', '扣分 记分 记分值', { min: 0, max: 1000, unit: units.points }),
    ),
    score_left: optional(
      decimal('剩余分值', 'points left', '剩余分 剩余分数', { min: 0, max: 1000, unit: units.points }),
    ),
    happened_on: day('行为日期', 'day', '行为发生日期 发生日期 记录日期 认定日期'),
    authority: optional(text('认定单位', 'confirmed by', '认定机关')),
    document_id: optional(id('处罚文件', 'document', '处罚文号 文件文号')),
    is_locked: optional(flag('是否锁定', 'locked', '锁定')),
    site_name: optional(text('工程名称', 'project', '项目名称 涉及工程')),
    remark: remark(),
  },
  order: [],
  unsaid: ['人员'],
});
