import { codes } from './codes/index.ts';
import {
  code,
  count,
  creditCode,
  day,
  fen,
  flag,
  id,
  instant,
  month,
  optional,
  personal,
  region,
  sqm,
  text,
} from './column.ts';
import { type Dataset, dataset } from './dataset.ts';

const siteId = () =>
  id(
    '项目编码',
    'project code',
    '项目编号',
    '工程编码',
    '工程编号',
    '工地编号',
    '工地编码',
    '项目代码',
    '项目归档编码',
  );
const siteName = () =>
  text(
    '工程名称',
    'project name',
    '项目名称',
    '工地名称',
    '受检项目',
    '受检工地',
    '工程项目名称',
    '单位工程名称',
  );
const remark = () => optional(personal('备注', 'remark', '说明', '备注说明', '备注信息'));
const contractorCode = () =>
  optional(
    creditCode(
      '施工单位统一社会信用代码',
      'contractor credit code',
      '施工单位代码',
      '施工企业统一社会信用代码',
      '施工企业信用代码',
      '施工单位信用代码',
      '责任单位统一社会信用代码',
    ),
  );

export const regionList = dataset({
  name: 'region',
  title: { zh: '行政区划', en: 'regions' },
  key: ['region_code'],
  replaces: 'all',
  monthly: false,
  columns: {
    region_code: id('行政区划代码', 'region code', '区划代码', '代码', '行政区划编码'),
    region_name: text('行政区划名称', 'region name', '区县名称', '名称', '区划名称', '单位名称', '县区名称'),
  },
  order: [],
});

export const exposure = dataset({
  name: 'exposure',
  title: { zh: '施工规模月报', en: 'monthly exposure' },
  key: ['region_code', 'month'],
  replaces: 'county-month',
  period: 'month',
  monthly: true,
  columns: {
    region_code: region(),
    month: month('月份', 'month', '统计月份', '所属月份', '年月', '报告期', '统计期', '报告月份'),
    construction_area_sqm: optional(
      sqm('在建面积', 'area under construction', [
        '在建工程面积',
        '施工面积',
        '在建建筑面积',
        '在施面积',
        '房屋施工面积',
      ]),
    ),
    worker_count: optional(
      count('从业人员', 'workers', [
        '从业人数',
        '从业人员数',
        '在岗人数',
        '现场从业人员',
        '平均从业人数',
        '施工人员数',
      ]),
    ),
    remark: remark(),
  },
  order: [],
});

export const site = dataset({
  name: 'site',
  title: { zh: '在建工程', en: 'sites' },
  key: ['site_id'],
  replaces: 'key',
  period: 'started_on',
  monthly: false,
  columns: {
    site_id: siteId(),
    site_name: siteName(),
    region_code: region(),
    owner_name: optional(text('建设单位', 'project owner', '建设单位名称', '业主单位')),
    contractor_name: optional(
      text('施工单位', 'contractor', '施工单位名称', '总包单位', '施工总承包单位', '承建单位'),
    ),
    contractor_code: contractorCode(),
    area_sqm: optional(sqm('建筑面积', 'floor area', ['面积', '总建筑面积', '建设规模', '工程面积'])),
    started_on: day('开工日期', 'start', '开工时间', '实际开工日期', '开工日'),
    due_on: optional(
      day('计划竣工日期', 'planned completion', '计划竣工时间', '合同竣工日期', '计划完工日期'),
    ),
    finished_on: optional(day('实际竣工日期', 'completion', '竣工日期', '竣工验收日期', '完工日期')),
    safety_officer: optional(personal('专职安全员', 'safety officer', '安全员', '安全负责人', '安全员姓名')),
    safety_officer_phone: optional(
      personal('安全员电话', 'safety officer phone', '联系电话', '联系方式', '手机号码', '电话'),
    ),
    remark: remark(),
  },
  order: [{ earlier: 'started_on', later: 'finished_on' }],
});

export const inspection = dataset({
  name: 'inspection',
  title: { zh: '安全检查', en: 'inspections' },
  key: ['inspection_id'],
  replaces: 'county-month',
  period: 'inspected_on',
  monthly: true,
  columns: {
    inspection_id: id(
      '检查编号',
      'inspection number',
      '检查记录编号',
      '检查单号',
      '检查记录号',
      '检查文书号',
    ),
    region_code: region(),
    site_id: siteId(),
    site_name: optional(siteName()),
    inspected_on: day('检查日期', 'inspection day', '检查时间', '检查日', '检查年月日'),
    kind: code('检查类型', 'inspection kind', codes.inspectionKind, '检查类别', '检查方式', '检查形式'),
    campaign_id: optional(id('检查批次', 'campaign', '批次', '批次号', '检查文件号', '专项行动')),
    hazard_count: optional(
      count('发现隐患数', 'hazards found', ['隐患数', '隐患数量', '发现问题数', '发现隐患（条）'], {
        min: 0,
        max: 1000,
      }),
    ),
    inspector: optional(personal('检查人员', 'inspectors', '检查人', '执法人员', '检查组成员', '检查员')),
    remark: remark(),
  },
  order: [],
});

export const hazard = dataset({
  name: 'hazard',
  title: { zh: '隐患台账', en: 'hazards' },
  key: ['hazard_id'],
  replaces: 'county-month',
  period: 'found_on',
  monthly: true,
  columns: {
    hazard_id: id('隐患编号', 'hazard number', '隐患序号', '问题编号', '隐患台账编号', '隐患单号'),
    inspection_id: optional(
      id('检查编号', 'inspection number', '检查记录编号', '检查单号', '检查记录号', '检查文书号'),
    ),
    region_code: region(),
    site_id: siteId(),
    found_on: day('发现日期', 'found', '发现时间', '排查日期', '检查日期', '检查时间', '排查时间'),
    level: code('隐患等级', 'level', codes.hazardLevel, '隐患级别', '等级', '隐患分级'),
    trade: code(
      '隐患类别',
      'category',
      codes.hazardTrade,
      '隐患类型',
      '类别',
      '隐患分类',
      '分项工程',
      '问题类别',
    ),
    description: optional(
      personal('隐患描述', 'description', '隐患内容', '问题描述', '隐患问题描述', '隐患情况'),
    ),
    due_on: day(
      '整改期限',
      'due',
      '整改时限',
      '限期整改日期',
      '要求整改完成日期',
      '整改截止日期',
      '应完成日期',
    ),
    rectified_on: optional(
      day(
        '整改完成日期',
        'rectified',
        '整改日期',
        '完成整改日期',
        '实际整改日期',
        '整改完成时间',
        '完成日期',
      ),
    ),
    rechecked_on: optional(
      day('复查日期', 'rechecked', '复查时间', '复查合格日期', '销号日期', '复查销号日期'),
    ),
    responsible: optional(personal('整改责任人', 'responsible person', '责任人', '整改负责人')),
    remark: remark(),
  },
  order: [
    { earlier: 'found_on', later: 'due_on' },
    { earlier: 'found_on', later: 'rectified_on' },
    { earlier: 'rectified_on', later: 'rechecked_on' },
  ],
});

export const accident = dataset({
  name: 'accident',
  title: { zh: '生产安全事故', en: 'accidents' },
  key: ['accident_id'],
  replaces: 'county-month',
  period: 'occurred_at',
  monthly: true,
  columns: {
    accident_id: id('事故编号', 'accident number', '事故序号', '事故单号', '编号'),
    region_code: region(),
    site_id: optional(siteId()),
    site_name: optional(siteName()),
    contractor_code: contractorCode(),
    occurred_at: instant(
      '发生时间',
      'occurred',
      '事故发生时间',
      '发生日期',
      '事故时间',
      '事故日期',
      '事发时间',
    ),
    reported_at: optional(instant('上报时间', 'reported', '报告时间', '上报日期', '接报时间')),
    type: code('事故类型', 'type', codes.accidentType, '事故类别', '类型', '类别', '事故种类'),
    death_count: count('死亡人数', 'deaths', ['死亡', '死亡（人）', '亡人数', '死亡人员数', '亡'], {
      min: 0,
      max: 1000,
    }),
    missing_count: optional(
      count('失踪人数', 'missing', ['下落不明人数', '失踪', '下落不明'], { min: 0, max: 1000 }),
    ),
    serious_injury_count: count('重伤人数', 'serious injuries', ['重伤', '重伤（人）', '重伤人员数'], {
      min: 0,
      max: 10000,
    }),
    minor_injury_count: optional(
      count('轻伤人数', 'minor injuries', ['轻伤', '轻伤（人）'], { min: 0, max: 10000 }),
    ),
    direct_loss_fen: optional(fen('直接经济损失', 'direct loss', ['经济损失', '直接损失', '损失金额'])),
    reported_class: optional(
      code('事故等级', 'reported class', codes.accidentClass, '上报等级', '事故级别', '等级'),
    ),
    summary: optional(personal('简要经过', 'summary', '事故简况', '事故经过', '事故概况', '基本情况')),
    remark: remark(),
  },
  order: [{ earlier: 'occurred_at', later: 'reported_at' }],
});

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
      '信用代码',
      '社会信用代码',
      '企业代码',
      '统一代码',
      '企业统一社会信用代码',
    ),
    enterprise_name: text('企业名称', 'enterprise name', '单位名称', '公司名称', '名称', '市场主体名称'),
    region_code: region('企业注册属地', '注册属地', '注册地区划代码'),
    kind: code('企业类型', 'kind', codes.enterpriseKind, '企业类别', '单位类型', '主体类型', '类型'),
    qualification: optional(text('资质等级', 'qualification', '资质', '企业资质', '资质类别及等级')),
    licence_id: optional(
      id('安全生产许可证编号', 'safety licence number', '安全生产许可证号', '安许证编号', '许可证编号'),
    ),
    licence_until: optional(
      day('许可证有效期至', 'licence valid until', '有效期至', '安许证有效期', '许可证有效期'),
    ),
    legal_person: optional(
      personal('法定代表人', 'legal representative', '法人代表', '企业法定代表人', '法人', '法定代表人姓名'),
    ),
    phone: optional(personal('联系电话', 'phone', '电话', '联系方式', '手机号码')),
    remark: remark(),
  },
  order: [],
});

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
      '处罚决定书文号',
      '决定书文号',
      '文号',
      '处罚文号',
      '行政处罚文书号',
    ),
    enterprise_name: text(
      '行政相对人名称',
      'party',
      '被处罚企业',
      '企业名称',
      '被处罚单位',
      '当事人名称',
      '处罚对象',
    ),
    enterprise_code: optional(
      creditCode(
        '行政相对人代码_1(统一社会信用代码)',
        'party credit code',
        '统一社会信用代码',
        '行政相对人代码（统一社会信用代码）',
        '信用代码',
        '社会信用代码',
        '企业代码',
      ),
    ),
    region_code: region('处罚机关所在区县'),
    violation_kind: code(
      '违法行为类型',
      'kind of violation',
      codes.violationKind,
      '违法行为',
      '违法类型',
      '违法行为种类',
      '案件类型',
    ),
    fact: optional(personal('违法事实', 'facts', '处罚事由', '主要违法事实', '案由')),
    basis: optional(text('处罚依据', 'legal basis', '法律依据', '依据')),
    penalty_kind: code('处罚类别', 'kind of penalty', codes.penaltyKind, '处罚种类', '处罚类别1', '处罚方式'),
    fine_fen: optional(fen('罚款金额', 'fine', ['罚款', '处罚金额', '罚款数额', '罚没金额'])),
    decided_on: day(
      '处罚决定日期',
      'decided',
      '处罚日期',
      '决定日期',
      '作出处罚日期',
      '处罚决定日期/处罚生效期',
    ),
    published_on: optional(day('公示日期', 'published', '公示时间', '公开日期', '上网公示日期')),
    authority: optional(text('处罚机关', 'authority', '处罚单位', '决定机关', '处罚实施机关')),
    legal_person: optional(
      personal('法定代表人', 'legal representative', '法定代表人姓名', '法人代表', '法人'),
    ),
    remark: remark(),
  },
  order: [{ earlier: 'decided_on', later: 'published_on' }],
});

export const ruralHouse = dataset({
  name: 'rural_house',
  title: { zh: '农村房屋', en: 'rural houses' },
  key: ['house_id'],
  replaces: 'key',
  monthly: false,
  columns: {
    house_id: id('房屋编号', 'house number', '农房编号', '房屋编码', '房屋代码', '宅基地代码', '农房编码'),
    region_code: region(),
    town: text('乡镇', 'town', '所属乡镇', '乡（镇）', '乡镇（街道）', '乡镇街道'),
    village: text('村', 'village', '行政村', '所属村', '村（居）', '村名称', '所属村名称'),
    owner_name: personal('户主姓名', 'owner', '产权人', '户主', '房屋所有人', '产权人姓名'),
    owner_id: optional(
      personal(
        '身份证号',
        'owner ID number',
        '身份证',
        '身份证号码',
        '户主身份证号',
        '公民身份号码',
        '证件号码',
      ),
    ),
    phone: optional(personal('联系电话', 'phone', '联系方式', '电话', '手机号码')),
    household_kind: code(
      '对象类别',
      'household kind',
      codes.householdKind,
      '户类型',
      '农户类别',
      '家庭类型',
      '重点对象类别',
    ),
    area_sqm: optional(
      sqm('建筑面积', 'floor area', ['面积', '房屋面积', '农房面积'], { min: 5, max: 5000 }),
    ),
    storey_count: optional(
      count('建筑层数', 'storeys', ['层数', '房屋层数', '楼层数', '主体层数'], { min: 1, max: 20 }),
    ),
    structure: optional(code('结构类型', 'structure', codes.houseStructure, '房屋结构', '结构', '结构形式')),
    is_business: optional(
      flag('是否用作经营', 'used for business', '是否经营', '经营性', '是否经营性自建房', '是否用作经营用途'),
    ),
    surveyed_on: optional(
      day('排查日期', 'surveyed', '排查时间', '调查日期', '调查时间', '采集日期', '摸底日期'),
    ),
    judgement: optional(
      code(
        '安全隐患初判',
        'first judgement',
        codes.houseJudgement,
        '初判结果',
        '初判',
        '隐患初判',
        '房屋安全初判',
      ),
    ),
    grade: optional(
      code(
        '鉴定等级',
        'appraised grade',
        codes.houseGrade,
        '危险等级',
        '房屋等级',
        '鉴定结论',
        '危险性等级',
        '鉴定结果',
      ),
    ),
    appraised_on: optional(day('鉴定日期', 'appraised', '鉴定时间')),
    remark: remark(),
  },
  order: [{ earlier: 'surveyed_on', later: 'appraised_on' }],
});

export const ruralHouseEvent = dataset({
  name: 'rural_house_event',
  title: { zh: '农村危房处置', en: 'steps for dangerous rural houses' },
  key: ['house_id', 'step', 'happened_on'],
  replaces: 'key',
  period: 'happened_on',
  monthly: false,
  columns: {
    house_id: id('房屋编号', 'house number', '农房编号', '房屋编码', '房屋代码', '宅基地代码', '农房编码'),
    region_code: region(),
    step: code(
      '处置环节',
      'step',
      codes.houseStep,
      '环节',
      '处置步骤',
      '事项',
      '整治措施',
      '处置措施',
      '工作环节',
    ),
    happened_on: day('办理日期', 'day', '日期', '完成日期', '处置日期', '发生日期', '办理时间', '处置时间'),
    grade: optional(code('危险等级', 'grade', codes.houseGrade, '鉴定等级', '等级', '房屋等级')),
    handler: optional(personal('经办人', 'handled by', '责任人', '乡村责任人', '办理人')),
    remark: remark(),
  },
  order: [],
});

export const datasets = {
  region: regionList,
  exposure,
  site,
  inspection,
  hazard,
  accident,
  enterprise,
  penalty,
  rural_house: ruralHouse,
  rural_house_event: ruralHouseEvent,
} as const;

export type DatasetName = keyof typeof datasets;
export const datasetNames = Object.keys(datasets) as DatasetName[];

/** The contract as the generic value, for code that treats all datasets alike. */
export function datasetNamed(name: DatasetName): Dataset {
  return datasets[name];
}
