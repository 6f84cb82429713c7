import type { Variants } from './variants.ts';

export const market = {
  market_case: [
    '案件号=case_id 县区=region_code 当事人名称=enterprise_name 统一社会信用代码=enterprise_code 工程名称=site_name 违法情形=violation_kind 案件来源=clue_source 线索发现日期=found_on 立案时间=filed_on 办理状态=status 决定日期=decided_on 处罚决定书文号=document_id 公示时间=published_on 结案时间=closed_on',
    '立案编号=case_id 属地=region_code 涉案单位=enterprise_name 违法类型=violation_kind 立案日期=filed_on 案件进展=status 处罚决定日期=decided_on 公示日期=published_on',
    '案件登记号=case_id 区县名称=region_code 违法主体=enterprise_name 项目编码=site_id 违法行为种类=violation_kind 线索来源=clue_source 立案审批日期=filed_on 当前状态=status 案情摘要=fact 直接责任人=person',
  ],
  good_record: [
    '企业名称=enterprise_name 统一社会信用代码=enterprise_code 良好行为名称=award_name 获奖级别=award_level 获奖类别 获奖证书编号=certificate_id 颁奖单位=authority 获奖时间=awarded_on',
    '获奖单位=enterprise_name 信用代码=enterprise_code 注册属地=region_code 奖项名称=award_name 奖励级别=award_level 表彰文号=certificate_id 表彰机关=authority 表彰日期=awarded_on 获奖工程=site_name',
    '公司名称=enterprise_name 表彰名称=award_name 证书编号=certificate_id 颁证机关=authority 颁证日期=awarded_on',
  ],
  bad_record: [
    '被处罚企业=enterprise_name 处罚日期 被处罚工程=site_name 工程地址 行为事实=fact 处罚决定 认定单位=authority 处罚分数=score 不良行为发生日期=happened_on 核定日期=confirmed_on 处罚文件=document_id 不良行为代码=behaviour',
    '责任单位=enterprise_name 统一社会信用代码=enterprise_code 属地=region_code 行为代码=behaviour 不良行为分类=behaviour_group 扣分值=score 行为发生日期=happened_on 认定日期=confirmed_on 公布日期=published_on 公布截止日期=valid_until',
    '企业名称=enterprise_name 项目名称=site_name 不良行为名称=behaviour 行为类别=behaviour_group 记分=score 不良行为认定日期=confirmed_on 认定机关=authority 处罚文号=document_id 不良行为事实=fact',
  ],
  person_record: [
    '人员姓名=person_name 证件号码=person_number 人员类别=person_kind 注册证书编号=licence_id 所在企业=enterprise_name 信用类型=nature 不良行为代码=behaviour 扣分值=score 剩余分值=score_left 行为发生日期=happened_on 是否锁定=is_locked',
    '姓名=person_name 身份证号码=person_number 执业类别=person_kind 执业证号=licence_id 受聘单位=enterprise_name 县区=region_code 信息类型=nature 行为名称=behaviour 记分=score 记录日期=happened_on 认定机关=authority 处罚文号=document_id',
    '从业人员姓名=person_name 注册类别=person_kind 注册号=licence_id 注册单位=enterprise_name 行为性质=nature 行为编码=behaviour 认定日期=happened_on 工程名称=site_name',
  ],
  dishonest_subject: [
    '主体名称=subject_name 主体类型=subject_kind 统一社会信用代码=enterprise_code 列入原因=ground 列入时间=listed_on 公示日期=published_on 管理期限=due_on 移出时间=removed_on 认定机关=authority',
    '失信主体=subject_name 失信主体代码=enterprise_code 属地=region_code 失信情形=ground 列入名单日期=listed_on 向社会公布日期=published_on 移出名单日期=removed_on 行政处罚决定书文号=document_id 列入决定书文号=list_document_id',
    '黑名单企业=subject_name 信用代码=enterprise_code 列入情形=ground 列入日期=listed_on 发布日期=published_on 期限届满日期=due_on 列入单位=authority',
  ],
  market_step: [
    '企业名称=enterprise_name 统一社会信用代码=enterprise_code 区县=region_code 惩戒措施=step 执行日期=happened_on 惩戒截止日期=valid_until 文件文号=document_id 执行部门=authority 惩戒原因=reason',
    '惩戒对象=enterprise_name 属地=region_code 联合惩戒措施=step 实施时间=happened_on 期限至=valid_until 决定文号=document_id',
    '单位名称=enterprise_name 信用代码=enterprise_code 县区=region_code 准入清出措施=step 措施日期=happened_on 实施部门=authority',
  ],
  enterprise: [
    '企业信用代码=enterprise_code 企业名=enterprise_name 注册区县=region_code 企业类别=kind 资质等级=qualification 法定代表人姓名=legal_person 联系手机=phone',
    '统一信用代码=enterprise_code 单位全名=enterprise_name 所属地区=region_code 单位性质=kind 法人姓名=legal_person',
    '公司信用代码=enterprise_code 公司全称=enterprise_name 公司注册地=region_code 公司类型=kind',
    '社会统一信用代码=enterprise_code 机构名称=enterprise_name 属地区划=region_code 机构类型=kind',
    '统一社会信用编码=enterprise_code 企业全名=enterprise_name 注册所在区县=region_code 企业种类=kind 法定代表=legal_person 安全许可证号=licence_id 许可证到期日=licence_until',
    '统一社会信用代码=enterprise_code 企业名称（全称）=enterprise_name 注册所在地=region_code 单位类型=kind 资质类别等级=qualification 法定代表人=legal_person 法人电话',
    '企业统一信用代码=enterprise_code 单位名=enterprise_name 属地=region_code 企业性质类别=kind',
  ],
  penalty: [
    '处罚决定文号=document_id 被处罚单位名称=enterprise_name 被处罚单位代码=enterprise_code 区县名称=region_code 违法行为类别=violation_kind 行政处罚种类=penalty_kind 罚款额度（元）=fine_fen 决定作出日期=decided_on 公告时间=published_on',
    '决定书文书号=document_id 受罚单位=enterprise_name 受罚单位信用代码=enterprise_code 属地=region_code 违规类型=violation_kind 行政处罚方式=penalty_kind 罚金（万元）=fine_fen 作出决定日期=decided_on 公示上网日期=published_on',
    '案号=document_id 当事人名称或姓名=enterprise_name 违法案由=violation_kind 处罚类型=penalty_kind 罚没款数额（元）=fine_fen 处罚作出时间=decided_on 公布日期=published_on',
    '行政处罚文号=document_id 被罚企业=enterprise_name 被罚企业信用代码=enterprise_code 县市区=region_code 违法种类=violation_kind 处罚结果类别=penalty_kind 罚款数（元）=fine_fen 行政处罚日期=decided_on 公开发布日期=published_on',
    '处罚书编号=document_id 行政相对人=enterprise_name 行政相对人信用代码=enterprise_code 承办地区=region_code 案由类型=violation_kind 处罚种类=penalty_kind 处罚金额（元）=fine_fen 下达日期=decided_on',
    '行政处罚决定书编号=document_id 行政相对人名称=enterprise_name 统一信用代码=enterprise_code 违法行为种类=violation_kind 处罚内容 处罚种类=penalty_kind 罚款金额（万元）=fine_fen 处罚决定时间=decided_on 公示期限',
    '处罚决定书号=document_id 被处罚对象=enterprise_name 违法行为分类=violation_kind 行政处罚类别=penalty_kind 处罚金额=fine_fen 作出处罚决定日期=decided_on 公示日=published_on',
  ],
} satisfies Variants;
