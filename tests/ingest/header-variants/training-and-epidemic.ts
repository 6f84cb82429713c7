import type { Variants } from './variants.ts';

export const trainingAndEpidemic = {
  training: [
    '培训班名称=training_name 县区=region_code 培训类型=kind 参训对象=trainees 开班日期=held_on 培训课时=hours 培训单位=organiser 应参训人数=due_count 参加培训人数=trained_count 其中一线作业人员=frontline_count 考核合格人数=passed_count 讲师人数=teacher_count 主讲人=teacher',
    '培训主题=training_name 属地=region_code 培训种类=kind 人员类别=trainees 培训时间=held_on 课时=hours 举办单位=organiser 应培训人数=due_count 培训人次=trained_count 一线工人数=frontline_count 考试合格人数=passed_count',
    '培训项目=training_name 区县=region_code 培训类别=kind 受训对象=trainees 举办日期=held_on 培训学时=hours 培训机构=organiser 培训人数=trained_count 社区=place 授课教师=teacher',
  ],
  certificate: [
    '持证人姓名=holder 身份证号码=holder_number 工种=kind 操作证编号=certificate_id 所在单位=enterprise_name 县区=region_code 初次领证日期=issued_on 证书有效期至=valid_until 发证单位=authority',
    '人员姓名=holder 持证类别=kind 考核合格证编号=certificate_id 受聘企业=enterprise_name 统一社会信用代码=enterprise_code 属地=region_code 发证时间=issued_on 证书有效期=valid_until 证书状态=state 电话=phone',
    '姓名=holder 证书种类=kind 证书号=certificate_id 工作单位=enterprise_name 区县=region_code 发证日期=issued_on 到期日期=valid_until 状态=state 项目编码=site_id',
  ],
  exam_body: [
    '培训考试机构=body_name 县区=region_code 统计日期=counted_on 师资人数=teacher_count 考评员人数=examiner_count 机位数=seat_count 考试次数=session_count 参加考试人数=candidate_count 合格人数=passed_count 负责人=head',
    '考核机构名称=body_name 属地=region_code 截至日期=counted_on 教师人数=teacher_count 考核人员数=examiner_count 本期考试场次=session_count 参考人数=candidate_count 考试合格人数=passed_count 是否开展检查评估=is_checked',
    '考试点名称=body_name 统一社会信用代码=enterprise_code 区县=region_code 截止日期=counted_on 师资数=teacher_count 考试机位=seat_count 考试人数=candidate_count',
  ],
  publicity: [
    '宣教活动名称=activity_name 县区=region_code 宣教类别=kind 举办日期=held_on 组织单位=organiser 覆盖人数=person_count 发放宣传资料（份）=material_count 咨询人次=advice_count 报道篇数=media_count',
    '活动主题=activity_name 属地=region_code 活动形式=kind 开展日期=held_on 承办单位=organiser 参与人数=person_count 发放资料（份）=material_count 接待咨询人数=advice_count 媒体报道=media_count 活动地点=place',
    '宣传活动名称=activity_name 区县=region_code 宣传形式=kind 活动时间=held_on 受教育人数=person_count 发放宣传品数=material_count 活动负责人=contact',
  ],
  site_epidemic: [
    '项目编码=site_id 工程名称=site_name 县区=region_code 填报日期=counted_on 实名制在场人数=present_count 核酸应检人数=test_due_count 核酸检测人数=tested_count 首针接种人数=first_dose_count 全程接种疫苗人数=full_dose_count 加强针人数=booster_count 封闭式管理=is_closed 消毒次数=disinfection_count 隔离场所=has_isolation_room 防疫负责人=officer',
    '工地编号=site_id 属地=region_code 数据日期=counted_on 工地总人数=present_count 应检核酸人数=test_due_count 已检核酸人数=tested_count 疫苗接种人数=full_dose_count 加强免疫人数=booster_count 检查问题数=problem_count 整改数=rectified_count',
    '工程编号=site_id 工地名称=site_name 区县=region_code 报告日期=counted_on 现场人数=present_count 应检人数=test_due_count 已检人数=tested_count 完成接种人数=full_dose_count 封闭管理=is_closed 隔离用房=has_isolation_room 疫情防控专员=officer',
  ],
} satisfies Variants;
