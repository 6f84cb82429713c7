import type { Variants } from './variants.ts';

export const emergencyAndFire = {
  emergency_plan: [
    '应急预案编号=plan_id 应急预案名称=plan_name 县区=region_code 预案类型=kind 针对事故类型=subject 编制部门=unit 印发日期=issued_on 备案时间=filed_on 修订时间=revised_on 政企衔接=is_linked 预案联系人=contact 联系方式=phone',
    '预案备案号=plan_id 预案名称=plan_name 属地=region_code 应急预案类别=kind 预案单位=unit 预案备案日期=filed_on 最近修订日期=revised_on 预案有效期=valid_until 是否政企衔接=is_linked',
    '预案编号=plan_id 预案名称=plan_name 区县=region_code 预案种类=kind 预案事项=subject 制定单位=unit 签发日期=issued_on 与政府预案衔接=is_linked',
  ],
  emergency_team: [
    '应急队伍名称=team_name 县区=region_code 队伍类别=kind 专业方向=subject 所属单位=unit 队伍人数=member_count 救援车辆=vehicle_count 队伍负责人=leader 电话=phone',
    '救援队伍名称=team_name 属地=region_code 队伍性质=kind 救援专业=subject 组建单位=unit 应急人员数=member_count 训练日期=trained_on 队长姓名=leader',
    '队伍名称=team_name 区县=region_code 队伍类型=kind 人数=member_count 车辆（台）=vehicle_count 最近拉练日期=trained_on 负责人=leader',
  ],
  emergency_resource: [
    '应急物资名称=item 物资类型=kind 储备量=quantity 单位=measure 存放位置=depot 县区=region_code 管理单位=unit 保管员=keeper 联系方式=phone',
    '装备名称=item 装备类别=kind 现有数量=quantity 计量单位=measure 储备库=depot 属地=region_code 储备单位=unit 盘库日期=checked_on',
    '品名=item 数量=quantity 仓库名称=depot 区县=region_code 清点日期=checked_on 到期日期=valid_until 管理人员=keeper',
  ],
  drill: [
    '应急演练名称=drill_name 县区=region_code 演练方式=form 演练类型=level 演练内容=subject 演练时间=held_on 主办单位=organiser 参演单位数=partner_count 参加人数=person_count 依据预案编号=plan_id 演练评估=result 存在问题数=problem_count 整改数=rectified_count 演练地点=place',
    '演练项目=drill_name 属地=region_code 演练事故类型=subject 演练时间=held_on 演练组织单位=organiser 参演人员数=person_count 演练效果=result',
    '演练活动名称=drill_name 区县=region_code 演练类别=level 演练主题=subject 演练日=held_on 演练单位=organiser 参加单位数=partner_count 参与人数=person_count 评估结果=result 问题数=problem_count',
  ],
  fire_acceptance: [
    '消防验收受理编号=acceptance_id 县区=region_code 项目名称=site_name 申请类别=procedure 申请单位=owner_name 总建筑面积（㎡）=area_sqm 受理时间=applied_on 现场验收日期=inspected_on 办结日期=decided_on 验收结论=result 验收意见书文号=document_id',
    '受理凭证号=acceptance_id 属地=region_code 工程名称=site_name 消防审验类型=procedure 建设单位名称=owner_name 申报日期=applied_on 现场评定时间=inspected_on 意见书日期=decided_on 办理结果=result 备案凭证号=document_id',
    '消防受理号=acceptance_id 项目编码=site_id 建设项目名称=site_name 区县=region_code 办理类型=procedure 申请日期=applied_on 出具意见书日期=decided_on 审验结论=result 申请人=contact',
  ],
  fire_check: [
    '受检单位=unit_name 县区=region_code 行业类别=line 检查时段=period 检查时间=checked_on 火灾隐患数=hazard_count 重大火灾隐患=grave_count 火灾隐患整改数=rectified_count 整改时限=due_on 检查人=inspector',
    '被检单位=unit_name 属地=region_code 所属行业=line 时间节点=period 消防检查日期=checked_on 消防隐患数=hazard_count 已整改隐患数=rectified_count 年度消防检测=is_tested',
    '场所名称=unit_name 区县=region_code 检查日期=checked_on 发现消防隐患数=hazard_count 已整改数=rectified_count 检查人员=inspector',
  ],
  fire_standard: [
    '达标单位=unit_name 统一社会信用代码=enterprise_code 县区=region_code 行业类别=line 达标日期=assessed_on 考评得分=score 消防达标等级=result 微型消防站=has_micro_station 消防安全责任人=manager',
    '创建单位=unit_name 属地=region_code 所属行业=line 验收日期=assessed_on 得分=score 消防标准化达标情况=result 消防安全责任制=has_duty_system',
    '单位名称=unit_name 区县=region_code 评定时间=assessed_on 评定得分=score 消防标准化评定结果=result 消防管理人=manager 电话=phone',
  ],
} satisfies Variants;
