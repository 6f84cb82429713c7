import type { Variants } from './variants.ts';

export const construction = {
  accident_report: [
    '事故编号=accident_id 县区=region_code 报告类别=report_kind 续报时间=reported_at 死亡人数=death_count 重伤人数=serious_injury_count 直接经济损失（万元）=direct_loss_fen 续报人=reporter',
    '事故单号=accident_id 属地=region_code 续报种类=report_kind 报告日期时间=reported_at 累计死亡（人）=death_count 下落不明=missing_count 累计重伤人数=serious_injury_count 轻伤=minor_injury_count 事故等级=reported_class',
    '事故登记编号=accident_id 区县名称=region_code 报告阶段=report_kind 报送日期=reported_at 死亡=death_count 重伤=serious_injury_count 损失（万元）=direct_loss_fen 采取措施=measures',
  ],
  supervision: [
    '挂牌督办文号=document_id 区县=region_code 督办类别=subject 事故编号=subject_id 工程名称=site_name 被督办单位=responsible_unit 挂牌日期=issued_on 办结时限=due_on 摘牌日期=lifted_on',
    '督办通知书编号=document_id 所属县区=region_code 督办事项类型=subject 隐患编号=subject_id 项目编码=site_id 督办机关=authority 下达督办通知书日期=issued_on 解除督办时间=lifted_on 督办内容=demand',
    '序号 督办编号=document_id 县（市、区）=region_code 督办对象=subject 督办事项=subject_id 整改责任单位=responsible_unit 督办下达时间=issued_on 督办时限=due_on',
  ],
  case_step: [
    '事故编号=accident_id 区县=region_code 处理环节=step 办结日期=happened_on 批复文号=document_id 处罚单位数=penalised_enterprise_count 处罚人数=penalised_person_count 罚款合计（万元）=fine_fen',
    '事故单号=accident_id 属地=region_code 查处阶段=step 完成日期=happened_on 经办人员=handler',
    '事故登记号=accident_id 县区=region_code 事故查处环节=step 办理年月日=happened_on 文件号=document_id 处罚企业（家）=penalised_enterprise_count 处罚人员（人）=penalised_person_count 罚款（元）=fine_fen',
  ],
  score_sheet: [
    '项目编码=site_id 工程名称=site_name 县区=region_code 评分日期=checked_on 分项检查表=sheet 保证项目满分=must_full 保证项目得分=must_got 一般项目满分=other_full 一般项目得分=other_got 检查表得分=score',
    '工地编号=site_id 受检工地=site_name 受检日期=checked_on 检查表名称=sheet 保证项目应得分值=must_full 保证项目实得分值=must_got 零分项=zero_count 一般项目应得分值=other_full 一般项目实得分值=other_got 评分人=inspector',
    '工程编号=site_id 属地=region_code 检查时间=checked_on 检查分项=sheet 保证项目应得分（分）=must_full 保证项目小计=must_got 一般项目应得分（分）=other_full 一般项目小计=other_got 折算得分=score',
  ],
  score_summary: [
    '工程名称=site_name 项目编号=site_id 施工企业=enterprise_name 资质等级 检查日期=checked_on 建筑面积 结构类型 总得分=total_score 安全管理（10分）=management_score 文明施工（15分）=civilised_score 脚手架（10分）=scaffold_score 基坑工程（10分）=pit_score 模板支架（10分）=formwork_score 高处作业（10分）=height_score 施工用电（10分）=power_score 物料提升机与施工升降机（10分）=hoist_score 塔式起重机与起重吊装（10分）=crane_score 施工机具（5分）=tools_score 评语=comment',
    '受检项目=site_name 项目编码=site_id 区县=region_code 评分日期=checked_on 总分=total_score 安全管理得分=management_score 脚手架得分=scaffold_score 施工用电得分=power_score 检查等级=grade 检查负责人=inspector',
    '工地编码=site_id 工地名称=site_name 属地=region_code 受检日期=checked_on 汇总得分=total_score 检查评定等级=grade',
  ],
  high_risk_work: [
    '项目编码=site_id 项目名称=site_name 县区=region_code 危大工程类型=kind 分部分项工程名称=part 是否超规模=is_over_scale 基坑深度（m）=depth_m 搭设高度（m）=height_m 跨度（m）=span_m 施工总荷载（kN/m2）=load_kn 专项施工方案审批日期=plan_approved_on 专家论证时间=reviewed_on 论证结论=review_result 技术交底日期=briefed_on 开始施工日期=started_on 施工完成日期=finished_on 第三方监测=is_monitored 公示牌=has_notice 旁站人员=watcher',
    '工程编号=site_id 工程名称=site_name 危大类别=kind 危大工程部位=part 超危大工程=is_over_scale 方案审批日期=plan_approved_on 方案论证日期=reviewed_on 论证意见=review_result 交底日期=briefed_on 验收时间=accepted_on',
    '工地编号=site_id 属地=region_code 危大工程种类=kind 分部分项工程=part 是否超危=is_over_scale 架体高度=height_m 方案批准日期=plan_approved_on 现场监管人员=watcher',
  ],
  campaign: [
    '批次号=campaign_id 专项行动名称=campaign_name 检查方式=kind 启动日期=started_on 结束时间=ended_on 涉及县区数=county_count 抽查项目数=site_count 实际检查项目数=visited_count 发现问题数=hazard_count 牵头科室=organiser 带队领导=leader',
    '检查文件号=campaign_id 检查名称=campaign_name 检查类别=kind 检查开始日期=started_on 检查结束日期=ended_on 覆盖县区数=county_count 检查工地数=site_count 隐患数量=hazard_count',
    '通知文号=campaign_id 检查活动名称=campaign_name 检查形式=kind 起始日期=started_on 终止日期=ended_on 牵头单位=organiser',
  ],
  risk: [
    '风险源编号=risk_id 企业名称=enterprise_name 项目名称=site_name 区县=region_code 风险点（作业活动）=place 主要危险因素=danger 可能发生的事故类型=accident_type L=likelihood E=exposure C=consequence D=danger_score 风险级别=level 管控级别=control_level 控制措施=measures 责任人=responsible',
    '风险编号=risk_id 工程编号=site_id 县区=region_code 风险部位=place 危险有害因素=danger 可能性=likelihood 暴露频繁程度=exposure 后果严重性=consequence 风险度=danger_score 四色等级=level 责任层级=control_level 辨识时间=identified_on',
    '风险点代码=risk_id 属地=region_code 施工单位=enterprise_name 作业活动=place 风险因素=danger L值=likelihood E值=exposure C值=consequence D值=danger_score 风险颜色=level',
  ],
  site_standard: [
    '项目编号=site_id 工程名称=site_name 县区=region_code 考评日期=assessed_on 项目自评得分=self_score 责任到位=is_duty_met 管理到位=is_management_met 投入到位=is_investment_met 培训到位=is_training_met 应急到位=is_rescue_met 考评结果=result 考评主体=authority',
    '工地编号=site_id 工地名称=site_name 属地=region_code 达标验收日期=assessed_on 责任落实到位=is_duty_met 现场管理到位=is_management_met 安全投入到位=is_investment_met 教育培训到位=is_training_met 应急管理到位=is_rescue_met 达标等级=result',
    '项目编码=site_id 项目名称=site_name 区县=region_code 评定时间=assessed_on 自评分=self_score 标准化评定结果=result 评定机构=authority',
  ],
  enterprise_duty: [
    '企业名称=enterprise_name 统一社会信用代码=enterprise_code 注册区县=region_code 考核日期=checked_on 责任到位=is_duty_met 管理到位=is_management_met 投入到位=is_investment_met 教育培训到位=is_training_met 应急到位=is_rescue_met 责任清单=has_duty_list 岗位总数=post_count 签订责任书数=signed_count 应配安全员数=officer_due_count 实配安全员数=officer_count 企业主要负责人=main_person',
    '单位名称=enterprise_name 信用代码=enterprise_code 属地=region_code 评估日期=checked_on 安全责任到位=is_duty_met 安全管理到位=is_management_met 安全投入到位=is_investment_met 安全培训到位=is_training_met 应急救援到位=is_rescue_met 应提安全生产费用（万元）=fund_due_fen 实际使用安全费用（万元）=fund_used_fen 问题数=problem_count',
    '公司名称=enterprise_name 社会信用代码=enterprise_code 县区=region_code 督查日期=checked_on 安全管理机构=has_safety_office 应配备安全管理人员数=officer_due_count 实配备安全管理人员数=officer_count 全员安全生产责任清单=has_duty_list',
  ],
  officer_duty: [
    '项目编码=site_id 工程名称=site_name 县区=region_code 查岗日期=checked_on 检查岗位=post 应到岗人数=due_count 实到岗人数=present_count 持证上岗人数=certified_count 履职情况=performed 缺岗人员姓名=absent',
    '工地编号=site_id 属地=region_code 核查日期=checked_on 岗位名称=post 应到人数=due_count 实到人数=present_count 是否履职=performed',
    '检查单号=inspection_id 工程编号=site_id 区县=region_code 抽查日期=checked_on 管理岗位=post 应配人数=due_count 在岗人数=present_count 不在岗人员=absent',
  ],
  work_hours: [
    '统计月份=month 县区=region_code 实际工时合计=hour_count 受伤害人数合计=injured_count 损失工作日合计=lost_day_count',
    '所属期=month 属地=region_code 总工时（工时）=hour_count 伤害人次（人次）=injured_count 损失工作日（日）=lost_day_count',
    '月份=month 区县名称=region_code 作业总工时=hour_count 工伤人次=injured_count 损失工作日总数=lost_day_count 平均人数',
  ],
  exposure: [
    '所属年月=month 填报地区=region_code 在建房屋面积（万平方米）=construction_area_sqm 施工现场人数=worker_count',
    '统计月度=month 县区名称=region_code 在建项目面积=construction_area_sqm 现场作业人员数=worker_count',
    '报表期=month 区县名称=region_code 月末在建面积=construction_area_sqm 月末从业人数=worker_count',
    '数据月份=month 行政区名称=region_code 在建工程总面积（㎡）=construction_area_sqm 在岗工人数=worker_count',
    '所属期=month 市区县=region_code 施工总面积=construction_area_sqm 务工人员数=worker_count',
    '上报月份=month 区县=region_code 在建单体建筑面积（万㎡）=construction_area_sqm 一线工人数=worker_count 在建项目数',
    '月份=month 施工面积合计（平方米）=construction_area_sqm 现场施工人员总数=worker_count',
  ],
  site: [
    '工程登记编号=site_id 工程全称=site_name 工程所在区县=region_code 总承包企业=contractor_name 总承包企业信用代码=contractor_code 总面积（㎡）=area_sqm 开工年月日=started_on 合同完工日期=due_on 竣工验收时间=finished_on 专职安全管理人员=safety_officer 安全员手机号码=safety_officer_phone',
    '项目统一代码=site_id 建设项目名称=site_name 项目属地=region_code 中标施工企业=contractor_name 进场开工日期=started_on 计划交工日期=due_on 实际交工日期=finished_on 工程规模（平方米）=area_sqm',
    '工地代码=site_id 工地全称=site_name 所属辖区=region_code 施工总包企业=contractor_name 建筑总面积=area_sqm 动工时间=started_on 拟完工日期=due_on 完工时间=finished_on 安全主管=safety_officer 安全主管联系电话=safety_officer_phone',
    '标段编号=site_id 标段=site_name 县（市区）=region_code 业主名称=owner_name 施工方=contractor_name 建筑面积(万平米)=area_sqm 工程开工日期=started_on 工程竣工日期=finished_on',
    '在建项目编码=site_id 在建项目名称=site_name 区域=region_code 建设方名称=owner_name 承包方=contractor_name 建筑规模=area_sqm 开建时间=started_on 预计竣工时间=due_on',
    '项目监督编号 项目编码=site_id 项目名=site_name 属地县区=region_code 施工总承包 建筑面积=area_sqm 合同开工日期 实际开工日期=started_on 合同竣工日期=due_on 安全员=safety_officer 安全员联系方式=safety_officer_phone',
    '工程代码=site_id 工程名=site_name 所在县区=region_code 建设单位=owner_name 施工单位=contractor_name 监理单位 施工单位社会信用代码=contractor_code 总建面=area_sqm 实际开工=started_on 计划竣工=due_on',
  ],
  inspection: [
    '巡查记录编号=inspection_id 巡查日期=inspected_on 所属区域=region_code 受检工程编号=site_id 受检工程名称=site_name 巡查类别=kind 巡查人员=inspector 查出问题数=hazard_count',
    '监督检查编号=inspection_id 监督检查时间=inspected_on 项目所在区县=region_code 项目代码=site_id 监督检查方式=kind 监督人员=inspector',
    '督导编号=inspection_id 督导日期=inspected_on 县区=region_code 被督导项目编号=site_id 督导形式=kind 督导组成员=inspector',
    '抽查文书编号=inspection_id 抽查时间=inspected_on 地区名称=region_code 工程项目编号=site_id 抽查类型=kind 抽查人=inspector 隐患条数=hazard_count',
    '检查台账号=inspection_id 检查年月日=inspected_on 区县名称=region_code 被检查项目编码=site_id 检查类型=kind 带队人=inspector',
    '检查单号=inspection_id 检查日期=inspected_on 受检单位 受检项目=site_name 受检项目编号=site_id 区县=region_code 检查类型=kind 检查人员签名=inspector',
    '执法检查编号=inspection_id 项目编号=site_id 执法检查日期=inspected_on 执法检查类别=kind 参检人员=inspector 隐患数量=hazard_count',
  ],
  hazard: [
    '安全隐患编号=hazard_id 所在辖区=region_code 工程代码=site_id 隐患查出时间=found_on 隐患级次=level 隐患种类=trade 隐患描述内容=description 整改截止日期=due_on 整改完成日=rectified_on 复查时间=rechecked_on 整改责任人员=responsible',
    '问题台账编号=hazard_id 区县名称=region_code 受检项目代码=site_id 问题查出日期=found_on 问题级别=level 问题类别=trade 问题具体情况=description 整改时限要求=due_on 整改落实日期=rectified_on 复查验收时间=rechecked_on 责任人姓名=responsible',
    '事故隐患登记编号=hazard_id 县市区=region_code 项目统一编码=site_id 排查发现日期=found_on 隐患分级=level 隐患所属分类=trade 限期整改时间=due_on 实际整改完成日期=rectified_on 销号时间=rechecked_on',
    '隐患登记流水号=hazard_id 属地=region_code 工地代码=site_id 检出日期=found_on 隐患轻重程度=level 隐患类型=trade 整改到期日=due_on 整改完毕日期=rectified_on 核查日期=rechecked_on 包保责任人=responsible',
    '编号=hazard_id 辖区=region_code 工程编号=site_id 检查时间=found_on 级别=level 类型=trade 内容=description 整改期限=due_on 完成时间=rectified_on',
    '隐患编码=hazard_id 项目编码=site_id 县区=region_code 隐患发现时间=found_on 隐患级别=level 隐患大类=trade 隐患问题=description 整改完成期限=due_on 整改完成时间=rectified_on 验收时间=rechecked_on 整改落实责任人=responsible',
    '序号 问题编码=hazard_id 工程编号=site_id 发现问题日期=found_on 问题等级=level 问题所属分项=trade 问题描述=description 要求整改时间=due_on 实际整改时间=rectified_on 复查人 复查结论',
  ],
  accident: [
    '事故登记号=accident_id 事发区县=region_code 事发项目=site_name 事发日期时间=occurred_at 接报时间=reported_at 事故种类=type 死亡总数=death_count 重伤总数=serious_injury_count 直接经济损失额（万元）=direct_loss_fen 事故定级=reported_class',
    '事故编码=accident_id 发生区县=region_code 发生工程=site_name 事故发生日期=occurred_at 事故上报日期=reported_at 事故类型=type 死亡人员=death_count 重伤人员=serious_injury_count 经济损失（万元）=direct_loss_fen 事故等级=reported_class',
    '事件编号=accident_id 属地=region_code 工地名称=site_name 事件时间=occurred_at 报送时间=reported_at 致伤方式=type 死亡（人）=death_count 重伤（人）=serious_injury_count 损失额（元）=direct_loss_fen 等次=reported_class',
    '事故档案号=accident_id 所在地区=region_code 案发时间=occurred_at 初报时间=reported_at 伤害类别=type 遇难人数=death_count 重伤人数=serious_injury_count 轻伤人数=minor_injury_count 事故损失（万元）=direct_loss_fen 事故级别=reported_class',
    '编号=accident_id 区县=region_code 事故时间=occurred_at 上报时间=reported_at 事故类别=type 死者人数=death_count 重伤者人数=serious_injury_count 失联人数=missing_count 直接损失（万元）=direct_loss_fen',
    '事故编号=accident_id 县区=region_code 工程名称=site_name 事故发生时间=occurred_at 事故报告时间=reported_at 事故类型=type 死亡=death_count 失踪=missing_count 重伤=serious_injury_count 轻伤=minor_injury_count 直接经济损失=direct_loss_fen 事故等级=reported_class',
    '快报号=accident_id 发生时间=occurred_at 上报日期时间=reported_at 事故发生类别=type 亡人=death_count 重伤人=serious_injury_count 初步估算损失（万元）',
  ],
} satisfies Variants;
