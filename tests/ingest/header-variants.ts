import type { DatasetName } from '../../sql/sources/datasets/index.ts';

/**
 * Headers a county might well send, `word=column`, a word without a column being none of the contract's. None of
 * them was taken from a file: they stand for the words nobody has listed yet.
 */
export const headerVariants: Readonly<Record<DatasetName, readonly string[]>> = {
  region: [
    '区划编码=region_code 区划全称=region_name',
    '行政区代码=region_code 行政区名称=region_name 级次',
    '县（市、区）代码=region_code 县（市、区）=region_name',
    '序号 地区编码=region_code 地区=region_name 简称',
    '辖区名称=region_name 辖区编号=region_code',
  ],
  exposure: [
    '所属年月=month 填报地区=region_code 在建房屋面积（万平方米）=construction_area_sqm 施工现场人数=worker_count',
    '统计月度=month 县区名称=region_code 在建项目面积=construction_area_sqm 现场作业人员数=worker_count',
    '报表期=month 区县名称=region_code 月末在建面积=construction_area_sqm 月末从业人数=worker_count',
    '数据月份=month 行政区名称=region_code 在建工程总面积（㎡）=construction_area_sqm 在岗工人数=worker_count',
    '所属期=month 市区县=region_code 施工总面积=construction_area_sqm 务工人员数=worker_count',
  ],
  site: [
    '工程登记编号=site_id 工程全称=site_name 工程所在区县=region_code 总承包企业=contractor_name 总承包企业信用代码=contractor_code 总面积（㎡）=area_sqm 开工年月日=started_on 合同完工日期=due_on 竣工验收时间=finished_on 专职安全管理人员=safety_officer 安全员手机号码=safety_officer_phone',
    '项目统一代码=site_id 建设项目名称=site_name 项目属地=region_code 中标施工企业=contractor_name 进场开工日期=started_on 计划交工日期=due_on 实际交工日期=finished_on 工程规模（平方米）=area_sqm',
    '工地代码=site_id 工地全称=site_name 所属辖区=region_code 施工总包企业=contractor_name 建筑总面积=area_sqm 动工时间=started_on 拟完工日期=due_on 完工时间=finished_on 安全主管=safety_officer 安全主管联系电话=safety_officer_phone',
    '标段编号=site_id 标段=site_name 县（市区）=region_code 业主名称=owner_name 施工方=contractor_name 建筑面积(万平米)=area_sqm 工程开工日期=started_on 工程竣工日期=finished_on',
    '在建项目编码=site_id 在建项目名称=site_name 区域=region_code 建设方名称=owner_name 承包方=contractor_name 建筑规模=area_sqm 开建时间=started_on 预计竣工时间=due_on',
  ],
  inspection: [
    '巡查记录编号=inspection_id 巡查日期=inspected_on 所属区域=region_code 受检工程编号=site_id 受检工程名称=site_name 巡查类别=kind 巡查人员=inspector 查出问题数=hazard_count',
    '监督检查编号=inspection_id 监督检查时间=inspected_on 项目所在区县=region_code 项目代码=site_id 监督检查方式=kind 监督人员=inspector',
    '督导编号=inspection_id 督导日期=inspected_on 县区=region_code 被督导项目编号=site_id 督导形式=kind 督导组成员=inspector',
    '抽查文书编号=inspection_id 抽查时间=inspected_on 地区名称=region_code 工程项目编号=site_id 抽查类型=kind 抽查人=inspector 隐患条数=hazard_count',
    '检查台账号=inspection_id 检查年月日=inspected_on 区县名称=region_code 被检查项目编码=site_id 检查类型=kind 带队人=inspector',
  ],
  hazard: [
    '安全隐患编号=hazard_id 所在辖区=region_code 工程代码=site_id 隐患查出时间=found_on 隐患级次=level 隐患种类=trade 隐患描述内容=description 整改截止日期=due_on 整改完成日=rectified_on 复查时间=rechecked_on 整改责任人员=responsible',
    '问题台账编号=hazard_id 区县名称=region_code 受检项目代码=site_id 问题查出日期=found_on 问题级别=level 问题类别=trade 问题具体情况=description 整改时限要求=due_on 整改落实日期=rectified_on 复查验收时间=rechecked_on 责任人姓名=responsible',
    '事故隐患登记编号=hazard_id 县市区=region_code 项目统一编码=site_id 排查发现日期=found_on 隐患分级=level 隐患所属分类=trade 限期整改时间=due_on 实际整改完成日期=rectified_on 销号时间=rechecked_on',
    '隐患登记流水号=hazard_id 属地=region_code 工地代码=site_id 检出日期=found_on 隐患轻重程度=level 隐患类型=trade 整改到期日=due_on 整改完毕日期=rectified_on 核查日期=rechecked_on 包保责任人=responsible',
    '编号=hazard_id 辖区=region_code 工程编号=site_id 检查时间=found_on 级别=level 类型=trade 内容=description 整改期限=due_on 完成时间=rectified_on',
  ],
  accident: [
    '事故登记号=accident_id 事发区县=region_code 事发项目=site_name 事发日期时间=occurred_at 接报时间=reported_at 事故种类=type 死亡总数=death_count 重伤总数=serious_injury_count 直接经济损失额（万元）=direct_loss_fen 事故定级=reported_class',
    '事故编码=accident_id 发生区县=region_code 发生工程=site_name 事故发生日期=occurred_at 事故上报日期=reported_at 事故类型=type 死亡人员=death_count 重伤人员=serious_injury_count 经济损失（万元）=direct_loss_fen 事故等级=reported_class',
    '事件编号=accident_id 属地=region_code 工地名称=site_name 事件时间=occurred_at 报送时间=reported_at 致伤方式=type 死亡（人）=death_count 重伤（人）=serious_injury_count 损失额（元）=direct_loss_fen 等次=reported_class',
    '事故档案号=accident_id 所在地区=region_code 案发时间=occurred_at 初报时间=reported_at 伤害类别=type 遇难人数=death_count 重伤人数=serious_injury_count 轻伤人数=minor_injury_count 事故损失（万元）=direct_loss_fen 事故级别=reported_class',
    '编号=accident_id 区县=region_code 事故时间=occurred_at 上报时间=reported_at 事故类别=type 死者人数=death_count 重伤者人数=serious_injury_count 失联人数=missing_count 直接损失（万元）=direct_loss_fen',
  ],
  enterprise: [
    '企业信用代码=enterprise_code 企业名=enterprise_name 注册区县=region_code 企业类别=kind 资质等级=qualification 法定代表人姓名=legal_person 联系手机=phone',
    '统一信用代码=enterprise_code 单位全名=enterprise_name 所属地区=region_code 单位性质=kind 法人姓名=legal_person',
    '公司信用代码=enterprise_code 公司全称=enterprise_name 公司注册地=region_code 公司类型=kind',
    '社会统一信用代码=enterprise_code 机构名称=enterprise_name 属地区划=region_code 机构类型=kind',
    '统一社会信用编码=enterprise_code 企业全名=enterprise_name 注册所在区县=region_code 企业种类=kind 法定代表=legal_person 安全许可证号=licence_id 许可证到期日=licence_until',
  ],
  penalty: [
    '处罚决定文号=document_id 被处罚单位名称=enterprise_name 被处罚单位代码=enterprise_code 区县名称=region_code 违法行为类别=violation_kind 行政处罚种类=penalty_kind 罚款额度（元）=fine_fen 决定作出日期=decided_on 公告时间=published_on',
    '决定书文书号=document_id 受罚单位=enterprise_name 受罚单位信用代码=enterprise_code 属地=region_code 违规类型=violation_kind 行政处罚方式=penalty_kind 罚金（万元）=fine_fen 作出决定日期=decided_on 公示上网日期=published_on',
    '案号=document_id 当事人名称或姓名=enterprise_name 违法案由=violation_kind 处罚类型=penalty_kind 罚没款数额（元）=fine_fen 处罚作出时间=decided_on 公布日期=published_on',
    '行政处罚文号=document_id 被罚企业=enterprise_name 被罚企业信用代码=enterprise_code 县市区=region_code 违法种类=violation_kind 处罚结果类别=penalty_kind 罚款数（元）=fine_fen 行政处罚日期=decided_on 公开发布日期=published_on',
    '处罚书编号=document_id 行政相对人=enterprise_name 行政相对人信用代码=enterprise_code 承办地区=region_code 案由类型=violation_kind 处罚种类=penalty_kind 处罚金额（元）=fine_fen 下达日期=decided_on',
  ],
  rural_house: [
    '农房登记编号=house_id 所属县区=region_code 所在乡镇街道=town 所在行政村=village 房屋产权人=owner_name 产权人身份证号=owner_id 家庭类别=household_kind 住房建筑面积（㎡）=area_sqm 摸底时间=surveyed_on 安全初步判断=judgement 危险等级=grade',
    '房屋统一代码=house_id 区县名称=region_code 镇（街道）=town 村（居委会）=village 农户户主=owner_name 户主证件号码=owner_id 农户身份类别=household_kind 农房建筑面积=area_sqm 入户调查日期=surveyed_on 初步评估结论=judgement 安全鉴定等级=grade',
    '住房编号=house_id 县（市、区）=region_code 乡镇=town 行政村名=village 所有权人=owner_name 公民身份证号=owner_id 保障对象类别=household_kind 房屋总面积=area_sqm 调查采集日期=surveyed_on 隐患初步判定=judgement 鉴定结论等级=grade',
    '户编码=house_id 区=region_code 乡镇名=town 村名=village 户主名字=owner_name 身份证件号码=owner_id 对象类型=household_kind 住宅面积=area_sqm 普查日期=surveyed_on 初判情况=judgement 房屋危险等级=grade',
    '房屋档案编号=house_id 属地=region_code 街道（乡镇）=town 社区（村）=village 房屋所有权人=owner_name 身份证号=owner_id 户别=household_kind 层数=storey_count 结构形式=structure 面积=area_sqm 排查日期=surveyed_on 初判=judgement 鉴定级别=grade',
  ],
  rural_house_event: [
    '农房登记编号=house_id 所属县区=region_code 处置进度=step 办结日期=happened_on 危险级别=grade',
    '房屋统一代码=house_id 区县名称=region_code 工作步骤=step 办理年月日=happened_on 房屋危险等级=grade',
    '住房编号=house_id 县市区=region_code 处理环节=step 处理日期=happened_on',
    '户编码=house_id 区=region_code 处置阶段=step 阶段日期=happened_on 经办人员=handler',
    '房屋档案编号=house_id 属地=region_code 整治环节=step 整治完成日期=happened_on 鉴定级别=grade',
  ],
};
